/** What can be said of one row of a spreadsheet. Each code has a sentence in both catalogues. */
export const ROW_NOTE_CODES = [
  'EMPTY_CELL',
  'TOO_LONG',
  'NOT_PLAIN_TEXT',
  'NOT_A_DATE',
  'DIGITS_LOST',
  'LEVEL_UNKNOWN',
  'ROW_TWICE',
  'PARENT_UNKNOWN',
  'PARENT_AMBIGUOUS',
  'PARENT_IN_A_CIRCLE',
  'TOO_DEEP',
  'PARENT_LEVEL',
  'PARENT_ENDS_EARLIER',
  'CHILD_LEFT_BEHIND',
  'CODE_TAKEN',
  'CHANGES_LATER',
  'BEGINS_THAT_DAY',
  'SAME_CODE_OTHER_NAME',
  'SAME_NAME_OTHER_CODE',
  'SAME_UNIT_ELSEWHERE',
  'UNIT_UNKNOWN',
  'UNIT_AMBIGUOUS',
  'UNIT_STILL_EXISTS',
  'UNIT_NOT_YET',
  'VENUE_UNKNOWN',
  'VENUE_LIKE',
  'VENUE_AMBIGUOUS',
  'VENUE_ROW_TWICE',
  'PHONE_ZERO_ADDED',
  'PHONE_ODD',
] as const;
export type RowNoteCode = (typeof ROW_NOTE_CODES)[number];

/** A row that cannot be taken and why, or one that somebody should look at. */
export interface RowNote {
  /** As the spreadsheet program numbers it; null when it concerns no row of the file. */
  row: number | null;
  /** The heading as it stands in the file. */
  column: string | null;
  code: RowNoteCode;
  params: Record<string, string | number>;
}
