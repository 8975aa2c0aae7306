import { createHash } from 'node:crypto';
import {
  isPhone,
  PARTICIPATION_LIMITS,
  searchKey,
  spellingKey,
  type RowNote,
  type RowNoteCode,
  type VenuePeople,
  type VenuePeopleChange,
  type VenuePeoplePreview,
} from '@diem-cau/shared';
import { DomainError } from '../../common/errors/domain-error';
import { isPlainText, tidyText } from '../../common/text/plain-text.decorator';
import type { Cell, ColumnWanted, Table } from '../../spreadsheets/table';

type Column = keyof VenuePeople | 'venue' | 'unit' | 'above';

export const PEOPLE_COLUMNS: Record<Column, ColumnWanted> = {
  venue: {
    title: 'Điểm cầu',
    headings: ['Điểm cầu', 'Tên điểm cầu', 'Điểm cầu tham dự', 'Venue', 'Venue name', 'Site'],
    required: false,
  },
  unit: { title: 'Đơn vị', headings: ['Đơn vị', 'Đơn vị tham dự', 'Tên đơn vị', 'Unit'], required: false },
  above: {
    title: 'Đơn vị cấp trên',
    headings: ['Đơn vị cấp trên', 'Huyện', 'Thuộc', 'Thuộc huyện', 'Quận huyện', 'Parent unit', 'District'],
    required: false,
  },
  coordinatorName: {
    title: 'Đầu mối',
    headings: ['Đầu mối', 'Họ tên đầu mối', 'Cán bộ đầu mối', 'Đầu mối điểm cầu', 'Họ và tên', 'Coordinator'],
    required: false,
  },
  coordinatorPhone: {
    title: 'Điện thoại đầu mối',
    headings: [
      'Điện thoại đầu mối',
      'Số điện thoại đầu mối',
      'Điện thoại',
      'Số điện thoại',
      'SĐT',
      'Phone',
      'Coordinator phone',
    ],
    required: false,
  },
  technicianName: {
    title: 'Cán bộ kỹ thuật',
    headings: ['Cán bộ kỹ thuật', 'Kỹ thuật', 'Họ tên cán bộ kỹ thuật', 'Technician'],
    required: false,
  },
  technicianPhone: {
    title: 'Điện thoại kỹ thuật',
    headings: ['Điện thoại kỹ thuật', 'Điện thoại cán bộ kỹ thuật', 'SĐT kỹ thuật', 'Technician phone'],
    required: false,
  },
  note: { title: 'Ghi chú', headings: ['Ghi chú', 'Note', 'Notes'], required: false },
};

const PEOPLE = ['coordinatorName', 'coordinatorPhone', 'technicianName', 'technicianPhone', 'note'] as const;
const MOST: Record<keyof VenuePeople, number> = {
  coordinatorName: PARTICIPATION_LIMITS.name,
  coordinatorPhone: PARTICIPATION_LIMITS.phone,
  technicianName: PARTICIPATION_LIMITS.name,
  technicianPhone: PARTICIPATION_LIMITS.phone,
  note: PARTICIPATION_LIMITS.note,
};
const isPhoneColumn = (column: keyof VenuePeople): boolean => column.endsWith('Phone');

/** A venue of the conference and all that it may be called in a table. */
export interface NamedVenue extends VenuePeople {
  id: string;
  venueName: string;
  unitNames: readonly string[];
  /** Names of the units above its host. */
  above: readonly string[];
  revision: number;
}

/**
 * Compares a table with the venues. A name is taken as it is spelled: whoever is merely called alike is suggested.
 *
 * @throws DomainError SHEET_COLUMNS_MISSING when it has a column of neither venues nor units
 */
export function comparePeople(table: Table<Column>, venues: readonly NamedVenue[]): VenuePeoplePreview {
  if (table.headings.venue === null && table.headings.unit === null) {
    throw new DomainError('SHEET_COLUMNS_MISSING', { columns: PEOPLE_COLUMNS.venue.title });
  }
  const problems: RowNote[] = [];
  const hints: RowNote[] = [];
  const changes: VenuePeopleChange[] = [];
  const rowOf = new Map<string, number>();
  let unchanged = 0;
  for (const { row, cells } of table.rows) {
    const noter =
      (list: RowNote[], column: Column) =>
      (code: RowNoteCode, params: RowNote['params'] = {}): void => {
        list.push({ row, column: table.headings[column], code, params });
      };
    const venue = findVenue(cells, venues, noter(problems, 'venue'));
    if (!venue) continue;
    const other = rowOf.get(venue.id);
    if (other !== undefined) {
      noter(problems, 'venue')('VENUE_ROW_TWICE', { other });
      continue;
    }
    rowOf.set(venue.id, row);
    const before = peopleOf(venue);
    const after = { ...before };
    for (const column of PEOPLE) {
      const said = readCell(cells[column], column, noter(problems, column), noter(hints, column));
      if (said !== null) after[column] = said;
    }
    if (PEOPLE.every((column) => before[column] === after[column])) unchanged += 1;
    else changes.push({ row, participationId: venue.id, venueName: venue.venueName, before, after });
  }
  const revisions = new Map(venues.map(({ id, revision }) => [id, revision]));
  const facts = changes.map((change) => [change, revisions.get(change.participationId)]);
  const fingerprint = createHash('sha256').update(JSON.stringify(facts)).digest('hex');
  return {
    fingerprint,
    rows: table.rows.length,
    unchanged,
    changes,
    problems,
    hints,
    unknownColumns: table.unknown,
  };
}

function findVenue(
  cells: Record<Column, Cell>,
  venues: readonly NamedVenue[],
  problem: (code: RowNoteCode, params?: RowNote['params']) => void,
): NamedVenue | null {
  const value = cells.venue.text || cells.unit.text;
  if (value === '') {
    problem('EMPTY_CELL');
    return null;
  }
  const called = venues.filter(({ venueName, unitNames }) =>
    [venueName, ...unitNames].some((name) => spellingKey(name) === spellingKey(value)),
  );
  const { text: above } = cells.above;
  const found =
    called.length > 1 && above !== ''
      ? called.filter((venue) => venue.above.some((name) => searchKey(name).endsWith(searchKey(above))))
      : called;
  const [venue] = found;
  if (venue && found.length === 1) return venue;
  if (venue) problem('VENUE_AMBIGUOUS', { value, count: found.length });
  else {
    const alike = venues.find(({ venueName, unitNames }) =>
      [venueName, ...unitNames].some((name) => searchKey(name).endsWith(searchKey(value))),
    );
    if (alike) problem('VENUE_LIKE', { value, suggestion: alike.venueName });
    else problem('VENUE_UNKNOWN', { value });
  }
  return null;
}

/** @returns null when the cell says nothing, or nothing that can be kept */
function readCell(
  { text, wasNumber }: Cell,
  column: keyof VenuePeople,
  problem: (code: RowNoteCode, params?: RowNote['params']) => void,
  hint: (code: RowNoteCode, params?: RowNote['params']) => void,
): string | null {
  // Our own tables put a sign before what a spreadsheet program would take for a formula.
  const value = tidyText(text).replace(/^'(?=[=+\-@])/, '');
  if (value === '') return null;
  if (value.length > MOST[column]) problem('TOO_LONG', { max: MOST[column] });
  else if (!isPlainText(value)) problem('NOT_PLAIN_TEXT');
  else if (isPhoneColumn(column)) {
    if (wasNumber && /^[1-9]\d{8}$/.test(value)) {
      hint('PHONE_ZERO_ADDED', { value, suggestion: `0${value}` });
      return `0${value}`;
    }
    if (!isPhone(value)) hint('PHONE_ODD', { value });
    return value;
  } else return value;
  return null;
}

export const peopleOf = (venue: VenuePeople): VenuePeople => ({
  coordinatorName: venue.coordinatorName,
  coordinatorPhone: venue.coordinatorPhone,
  technicianName: venue.technicianName,
  technicianPhone: venue.technicianPhone,
  note: venue.note,
});
