import { searchKey } from '@diem-cau/shared';
import { DomainError } from '../common/errors/domain-error';
import type { Sheet, SheetRow } from './worker/sheet';

/** A column that a feature wants from a spreadsheet. */
export interface ColumnWanted {
  /** As it is called in messages. */
  title: string;
  /** All its headings; accents, case, spaces and signs between words do not matter. */
  headings: readonly string[];
  required: boolean;
}

export interface Cell {
  text: string;
  /** It was kept as a number, so that zeros at the beginning may be lost. */
  wasNumber: boolean;
}

export interface TableRow<Key extends string> {
  row: number;
  cells: Record<Key, Cell>;
}

export interface Table<Key extends string> {
  /** The headings as they stand in the file; null for columns that it does not have. */
  headings: Record<Key, string | null>;
  /** Headings of columns that nobody wanted, apart from the numbering of lines. */
  unknown: string[];
  rows: TableRow<Key>[];
}

/** Titles, dates and names of offices may stand above the headings. */
const ROWS_ABOVE = 20;
const NUMBERING = /^(stt|tt|số tt|số thứ tự|no\.?)$/i;
/** Nobody reads more than so many in a message. */
const UNKNOWN = 20;

/**
 * Finds the wanted columns by their headings, in whatever order they stand.
 *
 * @throws DomainError SHEET_COLUMNS_MISSING, SHEET_COLUMN_TWICE
 */
export function readTable<Key extends string>(sheet: Sheet, wanted: Record<Key, ColumnWanted>): Table<Key> {
  const keys = Object.keys(wanted) as Key[];
  const keyOf = new Map(
    keys.flatMap((key) => wanted[key].headings.map((heading) => [headingKey(heading), key])),
  );
  const head = headRow(sheet.rows, keyOf);
  const places = new Map<Key, number>();
  head?.cells.forEach((heading, place) => {
    const key = keyOf.get(headingKey(heading));
    if (key === undefined) return;
    if (!places.has(key)) places.set(key, place);
    // A heading that is merged over several columns is one heading.
    else if (head.cells[place - 1] !== heading) {
      throw new DomainError('SHEET_COLUMN_TWICE', { column: wanted[key].title });
    }
  });
  const missing = keys.filter((key) => wanted[key].required && !places.has(key));
  if (!head || missing.length > 0) {
    const columns = missing.map((key) => wanted[key].title).join(', ');
    throw new DomainError('SHEET_COLUMNS_MISSING', { columns });
  }
  return {
    headings: byKey(keys, (key) => head.cells[places.get(key) ?? -1] ?? null),
    unknown: [
      ...new Set(
        head.cells
          .map((heading) => heading.trim())
          .filter((heading) => heading !== '' && !keyOf.has(headingKey(heading)) && !NUMBERING.test(heading)),
      ),
    ].slice(0, UNKNOWN),
    rows: sheet.rows
      .slice(sheet.rows.indexOf(head) + 1)
      .map((row) => ({ row: row.row, cells: byKey(keys, (key) => cellAt(row, places.get(key) ?? -1)) }))
      .filter(({ cells }) => keys.some((key) => cells[key].text !== '')),
  };
}

/** Of the first rows, the one with the most headings that are known. */
function headRow(rows: readonly SheetRow[], keyOf: ReadonlyMap<string, unknown>): SheetRow | undefined {
  const known = ({ cells }: SheetRow) =>
    new Set(cells.flatMap((cell) => keyOf.get(headingKey(cell)) ?? [])).size;
  return rows.slice(0, ROWS_ABOVE).reduce<SheetRow | undefined>((best, row) => {
    return known(row) > (best ? known(best) : 0) ? row : best;
  }, undefined);
}

const headingKey = (heading: string): string => searchKey(heading).replace(/[^\p{Letter}\p{Number}]+/gu, '');

const cellAt = ({ cells, numbers }: SheetRow, place: number): Cell => ({
  text: cells[place] ?? '',
  wasNumber: numbers.includes(place),
});

function byKey<Key extends string, Value>(
  keys: readonly Key[],
  value: (key: Key) => Value,
): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<Key, Value>;
}
