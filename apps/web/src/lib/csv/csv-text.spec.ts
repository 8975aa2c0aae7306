import { csvText } from './csv-text';

describe('a table for spreadsheets', () => {
  it('is quoted where it must be, and ends its lines as Excel does', () => {
    expect(
      csvText([
        ['Dòng', 'Lý do'],
        [3, 'Tên “A”, "B"'],
        [4, null],
      ]),
    ).toBe('\ufeffDòng,Lý do\r\n3,"Tên “A”, ""B"""\r\n4,\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('holds no formula: %p', (text) => {
    expect(csvText([[text]])).toContain(`'${text}`);
  });

  it('leaves numbers alone', () => expect(csvText([[-1]])).toBe('\ufeff-1\r\n'));
});
