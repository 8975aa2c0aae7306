import type { Cell, Table } from '../../spreadsheets/table';
import { comparePeople, PEOPLE_COLUMNS, type NamedVenue } from './venue-people';

type Column = keyof typeof PEOPLE_COLUMNS;
const COLUMNS = Object.keys(PEOPLE_COLUMNS) as Column[];

const byColumn = <Value>(value: (column: Column) => Value) =>
  Object.fromEntries(COLUMNS.map((column) => [column, value(column)])) as Record<Column, Value>;
const cell = (said: string | number): Cell => ({ text: String(said), wasNumber: typeof said === 'number' });
const table = (...rows: Partial<Record<Column, string | number>>[]): Table<Column> => ({
  headings: byColumn((column) => PEOPLE_COLUMNS[column].title),
  unknown: [],
  rows: rows.map((said, index) => ({
    row: index + 2,
    cells: byColumn((column) => cell(said[column] ?? '')),
  })),
});
const venue = (venueName: string, district: string, overrides: Partial<NamedVenue> = {}): NamedVenue => ({
  id: `${venueName} ${district}`,
  venueName,
  unitNames: [venueName.replace('UBND xã', 'Xã')],
  above: [district, 'Tỉnh Nam Định'],
  coordinatorName: null,
  coordinatorPhone: null,
  technicianName: null,
  technicianPhone: null,
  note: null,
  revision: 1,
  ...overrides,
});
const VENUES = [
  venue('UBND xã Hòa Bình', 'Huyện Ý Yên', { coordinatorName: 'Lê Lan', coordinatorPhone: '0912' }),
  venue('UBND xã Yên Lợi', 'Huyện Ý Yên'),
  venue('UBND xã Hải An', 'Huyện Hải Hậu'),
  venue('UBND xã Hải An', 'Huyện Giao Thủy'),
];
const codes = (notes: { code: string }[]) => notes.map(({ code }) => code);

describe('a table of the people of venues', () => {
  it('names venues or units, however their tones are placed', () => {
    const { changes, problems } = comparePeople(
      table(
        { venue: 'ubnd xã Hoà Bình', technicianName: 'Vũ Hùng' },
        { venue: '', unit: 'Xã Yên Lợi', note: 'Đi chung xe' },
      ),
      VENUES,
    );
    expect(problems).toEqual([]);
    expect(changes.map(({ venueName, after }) => [venueName, after.technicianName, after.note])).toEqual([
      ['UBND xã Hòa Bình', 'Vũ Hùng', null],
      ['UBND xã Yên Lợi', null, 'Đi chung xe'],
    ]);
  });

  it('leaves what there is where a cell is empty, and finds nothing to do where nothing is new', () => {
    const { changes, unchanged } = comparePeople(
      table({ venue: 'UBND xã Hòa Bình', coordinatorName: 'Lê Lan' }),
      VENUES,
    );
    expect([changes, unchanged]).toEqual([[], 1]);
  });

  it('tells venues of one name apart by what they lie under', () => {
    const said = { venue: 'UBND xã Hải An', coordinatorName: 'Trần Bình' };
    expect(comparePeople(table(said), VENUES).problems).toMatchObject([
      { row: 2, code: 'VENUE_AMBIGUOUS', params: { count: 2 } },
    ]);
    const [change] = comparePeople(table({ ...said, above: 'giao thủy' }), VENUES).changes;
    expect(change?.participationId).toBe('UBND xã Hải An Huyện Giao Thủy');
  });

  it('never takes somebody who is merely called alike', () => {
    const { problems, changes } = comparePeople(
      table({ venue: 'hoa binh', note: 'a' }, { venue: 'Xã Khác', note: 'b' }, { venue: '', note: 'c' }),
      VENUES,
    );
    expect(changes).toEqual([]);
    expect(codes(problems)).toEqual(['VENUE_LIKE', 'VENUE_UNKNOWN', 'EMPTY_CELL']);
    expect(problems[0]?.params).toEqual({ value: 'hoa binh', suggestion: 'UBND xã Hòa Bình' });
  });

  it('takes no venue twice, no hidden characters and no endless names', () => {
    const { problems } = comparePeople(
      table(
        { venue: 'UBND xã Yên Lợi', coordinatorName: 'x'.repeat(121) },
        { venue: 'Xã Yên Lợi', note: 'a' },
        { venue: 'UBND xã Hòa Bình', note: 'a\u202eb' },
      ),
      VENUES,
    );
    expect(codes(problems)).toEqual(['TOO_LONG', 'VENUE_ROW_TWICE', 'NOT_PLAIN_TEXT']);
  });

  it('gives numbers back the zero that Excel took, and doubts what is no number', () => {
    const { changes, hints } = comparePeople(
      table(
        { venue: 'UBND xã Hòa Bình', coordinatorPhone: 912345678 },
        { venue: 'UBND xã Yên Lợi', technicianPhone: 'gọi sau' },
      ),
      VENUES,
    );
    expect(changes[0]?.after.coordinatorPhone).toBe('0912345678');
    expect(codes(hints)).toEqual(['PHONE_ZERO_ADDED', 'PHONE_ODD']);
  });

  it('takes back what our own table guarded against being a formula', () => {
    const said = table({ venue: 'UBND xã Yên Lợi', coordinatorPhone: "'+84 912 345 678" });
    expect(comparePeople(said, VENUES).changes[0]?.after.coordinatorPhone).toBe('+84 912 345 678');
  });

  it('has another fingerprint when a venue was changed meanwhile', () => {
    const said = table({ venue: 'UBND xã Yên Lợi', note: 'a' });
    const changed = VENUES.map((one) => ({ ...one, revision: 2 }));
    expect(comparePeople(said, VENUES).fingerprint).not.toBe(comparePeople(said, changed).fingerprint);
  });

  it('needs a column of venues or of units', () => {
    const nameless = table({ note: 'a' });
    Object.assign(nameless.headings, { venue: null, unit: null });
    expect(() => comparePeople(nameless, VENUES)).toThrow('SHEET_COLUMNS_MISSING');
  });
});
