import type { ManagedMaterial, MaterialDesk } from '@diem-cau/shared';

export interface MaterialGroup {
  /** Null for the whole conference. */
  topicId: string | null;
  title: string | null;
  materials: ManagedMaterial[];
}

/** Materials under what they belong to: the whole conference first, then the topics in the agenda's order. */
export function groupMaterials(
  materials: readonly ManagedMaterial[],
  topics: readonly { id: string; title: string }[],
): MaterialGroup[] {
  const groups = [{ id: null, title: null }, ...topics].map(({ id, title }) => ({
    topicId: id,
    title,
    materials: materials.filter(({ agendaItemId }) => agendaItemId === id),
  }));
  return groups.filter((group) => group.materials.length > 0);
}

export function inOrder(desk: MaterialDesk, ids: readonly string[]): MaterialDesk {
  const materials = [...desk.materials].sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  return { ...desk, materials };
}

/** The ids of all materials after one has changed places with its neighbour in the same group; null at the group's end. */
export function movedIds(
  materials: readonly ManagedMaterial[],
  { id, agendaItemId }: ManagedMaterial,
  step: -1 | 1,
): string[] | null {
  const group = materials.filter((each) => each.agendaItemId === agendaItemId);
  const neighbour = group[group.findIndex((each) => each.id === id) + step];
  if (!neighbour) return null;
  const swapped: Record<string, string> = { [id]: neighbour.id, [neighbour.id]: id };
  return materials.map((each) => swapped[each.id] ?? each.id);
}
