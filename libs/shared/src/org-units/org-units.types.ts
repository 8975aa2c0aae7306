/** Levels of a tree, from the root down. Departments stand beside districts and communes. */
export const ORG_UNIT_LEVELS = ['ministry', 'province', 'department', 'district', 'commune'] as const;
export type OrgUnitLevel = (typeof ORG_UNIT_LEVELS)[number];

export interface OrgUnit {
  id: string;
  /** The official statistical code; codes are reused over time, so it is no identity. */
  code: string;
  name: string;
  level: OrgUnitLevel;
  parentId: string | null;
}

/** A unit as a search finds it. `GET /api/units/search?q=&levels=&on=&ids=&limit=` answers a list of these. */
export interface UnitHit {
  id: string;
  code: string;
  name: string;
  level: OrgUnitLevel;
  /** Names of the units above it on that day, from the root down. */
  path: string[];
}
