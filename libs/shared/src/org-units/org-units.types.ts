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
