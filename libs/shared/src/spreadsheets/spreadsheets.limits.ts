/** What a spreadsheet may hold to be read at all. */
export const SPREADSHEET_LIMITS = {
  megabytes: 5,
  /** With something in them, the row of headings not counted. */
  rows: 20_000,
  columns: 200,
} as const;
