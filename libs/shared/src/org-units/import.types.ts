import type { RowNote } from '../spreadsheets/row-notes';
import type { OrgUnitLevel } from './org-units.types';

/**
 * `POST /api/units/import/preview`, multipart: the `file` (CSV or XLSX, columns: code, name, level, parent's code) and
 * these as text fields; an empty one is null, `codesKept` is `true` or `false`.
 */
export interface UnitsImportOptions {
  /** The first day of what the file says; null: as far back as anybody knows. */
  validFrom: string | null;
  /** Rows that name no parent stand beneath this unit; null: they are roots. */
  parentId: string | null;
  /** Units of this one's tree (itself too) that the file does not name end on the day before `validFrom`. */
  replacesId: string | null;
  /** A code that stays means the same unit, whatever its name and place; otherwise only code, name and parent together do. */
  codesKept: boolean;
}

/** `POST /api/units/import`: the same file and fields, and the fingerprint of the preview. */
export interface UnitsImport extends UnitsImportOptions {
  fingerprint: string;
}

export interface UnitFacts {
  code: string;
  name: string;
  level: OrgUnitLevel;
  parentName: string | null;
}

export type UnitImportChange =
  | { kind: 'created'; row: number; after: UnitFacts }
  | { kind: 'changed'; row: number; unitId: string; before: UnitFacts; after: UnitFacts }
  | { kind: 'closed'; row: null; unitId: string; before: UnitFacts; lastDay: string };

/** An import can be done when there are no problems; hints are for a person to look at. */
export interface UnitsImportPreview {
  fingerprint: string;
  rows: number;
  unchanged: number;
  changes: UnitImportChange[];
  problems: RowNote[];
  hints: RowNote[];
}

export interface UnitsImported {
  created: number;
  changed: number;
  closed: number;
  unchanged: number;
}

/**
 * `POST /api/units/successors/preview`, multipart: the `file` (columns: old code, old name, new code, new name) and the
 * first day of the new units. `POST /api/units/successors` takes the same and the fingerprint.
 */
export interface SuccessorsImportOptions {
  since: string;
}
export interface SuccessorsImport extends SuccessorsImportOptions {
  fingerprint: string;
}

export interface SuccessionChange {
  row: number;
  predecessor: { id: string; code: string; name: string };
  successor: { id: string; code: string; name: string };
}

export interface SuccessorsImportPreview {
  fingerprint: string;
  rows: number;
  unchanged: number;
  /** Rows that name no new unit: what became of the old one stays unknown. */
  unknown: number;
  changes: SuccessionChange[];
  problems: RowNote[];
  hints: RowNote[];
}

export interface SuccessorsImported {
  created: number;
  unchanged: number;
  unknown: number;
}
