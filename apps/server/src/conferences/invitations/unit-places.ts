import type { OrgUnit } from '@diem-cau/shared';
import type { UnitPlace } from './invitation-view';

/** @param tree units with all above them; @returns where each stands, and an empty place for one that is not there */
export function placesIn(tree: readonly OrgUnit[]): (unitId: string) => UnitPlace {
  const byId = new Map(tree.map((unit) => [unit.id, unit]));
  return (unitId) => {
    const unit = byId.get(unitId);
    const path: string[] = [];
    for (let above = parentOf(unit, byId); above; above = parentOf(above, byId)) path.unshift(above.name);
    return { unitName: unit?.name ?? '', unitLevel: unit?.level ?? 'commune', unitPath: path };
  };
}

const parentOf = (unit: OrgUnit | undefined, byId: ReadonlyMap<string, OrgUnit>) =>
  unit?.parentId ? byId.get(unit.parentId) : undefined;

/** The order of the tree: by what lies above, then by name. */
export const byPlace = (a: UnitPlace, b: UnitPlace): number =>
  a.unitPath.join(' / ').localeCompare(b.unitPath.join(' / '), 'vi') ||
  a.unitName.localeCompare(b.unitName, 'vi');
