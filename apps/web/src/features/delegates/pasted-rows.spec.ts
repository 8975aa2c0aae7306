import { withHeadings } from './pasted-rows';

describe('rows pasted from a spreadsheet', () => {
  it('keep their own headings', () => {
    const rows = 'TT\tHọ và tên\tSĐT\n1\tTrần Thị Mai\t0912345678';
    expect(withHeadings(rows)).toBe(rows);
  });

  it('get the form’s headings when they have none', () => {
    expect(withHeadings('Trần Thị Mai\tChủ tịch')).toBe(
      'Họ và tên\tChức vụ\tNơi công tác\tĐiện thoại\nTrần Thị Mai\tChủ tịch',
    );
  });

  it('may begin with a column of numbers', () => {
    expect(withHeadings('1\tTrần Thị Mai\n2\tLê Văn An')).toMatch(/^TT\tHọ và tên\t/);
  });
});
