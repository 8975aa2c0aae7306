import type { DelegateDetails } from '@diem-cau/shared';
import { DomainError } from '../../common/errors/domain-error';
import { planImport, readDelegates } from './delegate-import';

const sheet = (...rows: string[][]) => ({
  rows: rows.map((cells, index) => ({ row: index + 1, cells, numbers: [] as number[] })),
});
const person = (name: string, more: Partial<DelegateDetails> = {}): DelegateDetails => ({
  name,
  position: null,
  workplace: null,
  phone: null,
  ...more,
});
const line = (name: string, more: Partial<DelegateDetails> = {}) => ({ line: 2, ...person(name, more) });

describe('reading a list of delegates', () => {
  it('takes the columns in any order, by many headings', () => {
    const { rows, unknownColumns } = readDelegates(
      sheet(
        ['UBND XÃ HẢI ANH'],
        ['STT', 'SĐT', 'HỌ VÀ TÊN', 'Chức  danh', 'Ngày sinh'],
        ['1', '0912 345 678', ' Trần  Thị Mai ', 'Chủ tịch', '1/1/1980'],
      ),
    );
    expect(rows).toEqual([
      { line: 3, name: 'Trần Thị Mai', position: 'Chủ tịch', workplace: null, phone: '0912 345 678' },
    ]);
    expect(unknownColumns).toEqual(['Ngày sinh']);
  });

  it('joins a name that stands in two columns', () => {
    const { rows } = readDelegates(sheet(['Họ đệm', 'Tên'], ['Trần Thị', 'Mai']));
    expect(rows[0]?.name).toBe('Trần Thị Mai');
  });

  it('gives a number back the zero that the spreadsheet took', () => {
    const { rows } = readDelegates({
      rows: [
        { row: 1, cells: ['Họ và tên', 'Điện thoại'], numbers: [] },
        { row: 2, cells: ['Mai', '912345678'], numbers: [1] },
      ],
    });
    expect(rows[0]?.phone).toBe('0912345678');
  });

  it('is refused without a column of names', () => {
    expect(() => readDelegates(sheet(['Chức vụ'], ['Chủ tịch']))).toThrow(DomainError);
  });
});

describe('what an import would do', () => {
  it('leaves out who stands in the list word for word, in either spelling', () => {
    const present = [person('Lê Thị Hoà', { phone: '0912345678', position: 'Chủ tịch' })];
    const rows = planImport(
      [line('LÊ THỊ HÒA', { phone: '+84 912 345 678', position: 'chủ tịch' }), line('Lê Thị Hoa')],
      present,
    );
    expect(rows.map(({ before, resembles }) => [before, resembles])).toEqual([
      [true, []],
      [false, []],
    ]);
  });

  it('adds who merely resembles somebody, and names them', () => {
    const present = [person('Lê Thị Hoà', { position: 'Chủ tịch' }), person('An', { phone: '0912345678' })];
    const rows = planImport([line('Lê Thị Hòa'), line('Bình', { phone: '0912 345 678' })], present);
    expect(rows.map(({ before, resembles }) => [before, resembles])).toEqual([
      [false, ['Lê Thị Hoà (Chủ tịch)']],
      [false, ['An']],
    ]);
  });

  it('finds a line that is in the file twice', () => {
    const rows = planImport([line('An'), line('An'), line('An', { position: 'Trưởng thôn' })], []);
    expect(rows.map(({ faults }) => faults)).toEqual([[], ['twice-in-file'], []]);
    expect(rows[2]?.resembles).toEqual(['An']);
  });

  it.each([
    ['name-missing', line('')],
    ['name-long', line('x'.repeat(121))],
    ['position-long', line('An', { position: 'x'.repeat(161) })],
    ['workplace-long', line('An', { workplace: 'x'.repeat(201) })],
    ['phone-wrong', line('An', { phone: '=cmd|calc' })],
    ['characters', line('An\u202e')],
  ])('says %s', (fault, row) => {
    expect(planImport([row], [])[0]?.faults).toEqual([fault]);
  });
});
