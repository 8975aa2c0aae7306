import type { OrgUnit, SendNotice } from '@diem-cau/shared';

/** What of a venue decides whether a notice is for it. */
export interface Reachable {
  id: string;
  hostUnitId: string;
}

/**
 * The venues that a choice means: those named, and those hosted by the units chosen or by a unit below them.
 *
 * @param tree the part of the tree that holds the venues' hosts
 * @returns null for all venues, those that are added later included
 */
export function reachOf(
  { toAll, unitIds, participationIds }: Pick<SendNotice, 'toAll' | 'unitIds' | 'participationIds'>,
  venues: readonly Reachable[],
  tree: readonly Pick<OrgUnit, 'id' | 'parentId'>[],
): string[] | null {
  if (toAll) return null;
  const named = new Set(participationIds);
  const within = new Set(unitIds);
  // A unit stands after its parent, so one passage is enough.
  for (const { id, parentId } of tree) if (parentId !== null && within.has(parentId)) within.add(id);
  return venues.filter(({ id, hostUnitId }) => named.has(id) || within.has(hostUnitId)).map(({ id }) => id);
}
