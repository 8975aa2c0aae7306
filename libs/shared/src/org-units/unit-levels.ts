import { ORG_UNIT_LEVELS, type OrgUnitLevel } from './org-units.types';

/** Departments stand beside districts and communes: each level may hold some, and they may hold each other. */
export function mayStandUnder(level: OrgUnitLevel, parent: OrgUnitLevel): boolean {
  if (level === 'department') return true;
  if (parent === 'department') return false;
  return ORG_UNIT_LEVELS.indexOf(level) > ORG_UNIT_LEVELS.indexOf(parent);
}
