import { stringify } from 'csv-stringify/sync';

export type WrittenCell = string | number | null;

/**
 * For spreadsheet programs: the mark at the beginning tells them UTF-8, lines end as they expect, and what people typed
 * cannot become a formula. Vietnamese Windows separates lists by commas, and no number here has decimals.
 */
export function writeCsv(lines: readonly WrittenCell[][]): string {
  return stringify([...lines], { bom: true, escape_formulas: true, record_delimiter: 'windows' });
}
