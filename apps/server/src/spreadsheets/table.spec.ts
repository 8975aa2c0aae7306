import { DomainError } from '../common/errors/domain-error';
import { readTable, type ColumnWanted } from './table';

const WANTED: Record<'code' | 'name' | 'note', ColumnWanted> = {
  code: { title: 'Mã', headings: ['Mã', 'Mã đơn vị', 'code'], required: true },
  name: { title: 'Tên', headings: ['Tên', 'Tên đơn vị', 'name'], required: true },
  note: { title: 'Ghi chú', headings: ['Ghi chú', 'note'], required: false },
};

const sheet = (...rows: string[][]) => ({
  rows: rows.map((cells, index) => ({ row: index + 1, cells, numbers: [] as number[] })),
});
function refusalOf(...rows: string[][]): unknown {
  try {
    return readTable(sheet(...rows), WANTED);
  } catch (error) {
    return error instanceof DomainError ? [error.code, error.params] : error;
  }
}

describe('the wanted columns', () => {
  it.each([
    ['in another order', ['Tên', 'Mã'], ['Xã', '1']],
    ['in English', ['Name', 'CODE'], ['Xã', '1']],
    ['without accents, in any case, with signs between words', [' TÊN_don-vị ', 'ma  ĐƠN VỊ:'], ['Xã', '1']],
    ['among others', ['STT', 'Tên', '__proto__', 'Mã'], ['1', 'Xã', 'x', '1']],
    ['of decomposed letters', ['Tên'.normalize('NFD'), 'Mã'.normalize('NFD')], ['Xã', '1']],
  ])('are found %s', (_, head, row) => {
    const { rows } = readTable(sheet(head, row), WANTED);
    expect(rows.map(({ cells }) => [cells.code.text, cells.name.text, cells.note.text])).toEqual([
      ['1', 'Xã', ''],
    ]);
  });

  it('are found beneath titles, and rows keep their numbers', () => {
    const table = readTable(
      sheet(['UBND TỈNH'], ['Danh sách tên đơn vị'], ['Mã', 'Tên'], [], ['1', 'Xã'], ['', '', 'bên lề']),
      WANTED,
    );
    expect(table.rows.map(({ row }) => row)).toEqual([5]);
    expect(table.headings).toEqual({ code: 'Mã', name: 'Tên', note: null });
  });

  it('leave others over, which are told but for the numbering of lines', () => {
    const { unknown } = readTable(sheet(['STT', 'Tên', ' Địa chỉ ', '', 'Mã', 'Địa chỉ'], []), WANTED);
    expect(unknown).toEqual(['Địa chỉ']);
  });

  it('may be merged', () => {
    expect(readTable(sheet(['Mã', 'Mã', 'Mã', 'Tên'], ['1', '1', '1', 'Xã']), WANTED).rows).toHaveLength(1);
  });

  it('say which are missing', () => {
    expect(refusalOf(['Mã', 'Họ tên'], ['1', 'a'])).toEqual(['SHEET_COLUMNS_MISSING', { columns: 'Tên' }]);
    expect(refusalOf(['1', 'a'])).toEqual(['SHEET_COLUMNS_MISSING', { columns: 'Mã, Tên' }]);
  });

  it('say which are there twice', () => {
    expect(refusalOf(['Mã', 'Tên', 'Code'], [])).toEqual(['SHEET_COLUMN_TWICE', { column: 'Mã' }]);
  });

  it('tell numbers from text', () => {
    const rows = [
      { row: 1, cells: ['Mã', 'Tên'], numbers: [] },
      { row: 2, cells: ['36', 'Tỉnh'], numbers: [0] },
    ];
    const [first] = readTable({ rows }, WANTED).rows;
    expect([first?.cells.code.wasNumber, first?.cells.name.wasNumber]).toEqual([true, false]);
  });
});
