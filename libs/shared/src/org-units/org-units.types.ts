/** Levels of a tree, from the root down. Departments stand beside districts and communes. */
export const ORG_UNIT_LEVELS = ['ministry', 'province', 'department', 'district', 'commune'] as const;
export type OrgUnitLevel = (typeof ORG_UNIT_LEVELS)[number];

/** A unit as it is on one day. Days are written `2026-11-22` and mean the whole day. */
export interface OrgUnit {
  id: string;
  /** The official statistical code; codes are reused over time, so it is no identity. */
  code: string;
  name: string;
  level: OrgUnitLevel;
  parentId: string | null;
  /** Its last day, when it exists no more on the day asked for and is shown as it was last; null otherwise. */
  endedOn: string | null;
}

/** A unit as a search finds it. `GET /api/units/search?q=&levels=&on=&ids=&limit=` answers a list of these. */
export interface UnitHit {
  id: string;
  code: string;
  name: string;
  level: OrgUnitLevel;
  /** Names of the units above it on that day, from the root down. */
  path: string[];
  endedOn: string | null;
}

/**
 * Where a unit of any day belongs in the tree of one day. `GET /api/units/places?on=` answers one for every unit there is, was
 * or will be.
 */
export interface PlacedUnit {
  unitId: string;
  /** The unit of that day, or the closest one that surely contains it; null when none is known. */
  place: Pick<UnitHit, 'id' | 'name' | 'path'> | null;
  /** Whether it is that very unit's; otherwise its place beneath is not known ("chưa rõ"). */
  clear: boolean;
}

/** `GET /api/units/periods`: the stretches of time in which the tree stays the same, oldest first. */
export interface TreePeriod {
  /** Null: as far back as anybody knows. */
  from: string | null;
  /** The last day; null: until further notice. */
  to: string | null;
  counts: Record<OrgUnitLevel, number>;
}

/** One state of a unit and the days it holds for; null is open. */
export interface UnitVersion {
  code: string;
  name: string;
  level: OrgUnitLevel;
  parentId: string | null;
  parentName: string | null;
  validFrom: string | null;
  validTo: string | null;
}

/** What came before a unit, or what became of it. */
export interface RelatedUnit {
  id: string;
  code: string;
  name: string;
  level: OrgUnitLevel;
  path: string[];
  since: string;
}

/** What can be taken back first: the unit's end, its last change, or that it was entered at all. */
export type UndoableChange = 'dissolution' | 'version' | 'creation';

/** `GET /api/units/:unitId`, and the answer to every change of one unit. */
export interface UnitDetail {
  id: string;
  /** Rises with every change of this unit; a change names the one it was based on. */
  revision: number;
  /** Oldest first. */
  versions: UnitVersion[];
  predecessors: RelatedUnit[];
  successors: RelatedUnit[];
  /** Units directly beneath it in its last version. */
  children: number;
  undoable: UndoableChange;
}

/** `POST /api/units` */
export interface CreateUnit {
  code: string;
  name: string;
  level: OrgUnitLevel;
  parentId: string | null;
  /** Null: as far back as anybody knows. */
  validFrom: string | null;
}

/**
 * `PUT /api/units/:unitId/versions`: what the unit is from a day on. The first day of one of its versions corrects that
 * version; any other day begins a new one.
 */
export interface ChangeUnit extends CreateUnit {
  revision: number;
}

/** `POST /api/units/:unitId/dissolution` */
export interface DissolveUnit {
  lastDay: string;
  /** None: it is not known what became of it. Several: it was split. */
  successorIds: string[];
  revision: number;
}

/** `PUT /api/units/:unitId/successors`: what became of a unit that has ended, learnt later. */
export interface NameSuccessors {
  since: string;
  successorIds: string[];
  revision: number;
}

/** `POST /api/units/:unitId/undo` */
export interface UndoUnitChange {
  revision: number;
}
export interface UndoneUnitChange {
  /** Null when it was the entry of the unit itself that was taken back. */
  unit: UnitDetail | null;
}
