import { hoursInWords } from './hours-in-words';

const zone = 'Asia/Ho_Chi_Minh';
const morning = { start: '2026-11-22T01:00:00Z', end: '2026-11-22T04:30:00Z' };
const afternoon = { start: '2026-11-22T06:30:00Z', end: '2026-11-22T10:00:00Z' };

describe('the hours of a conference', () => {
  it('are those on the clocks of its zone, a line for each sitting', () => {
    expect(hoursInWords([morning, afternoon], zone)).toEqual([
      '08:00 – 11:30, Chủ Nhật, 22/11/2026',
      '13:30 – 17:00, Chủ Nhật, 22/11/2026',
    ]);
  });

  it('are told by first and last when there are many', () => {
    expect(hoursInWords([...Array.from({ length: 5 }, () => morning), afternoon], zone)).toEqual([
      'Từ 08:00, Chủ Nhật, 22/11/2026',
      'đến 17:00, Chủ Nhật, 22/11/2026',
    ]);
  });

  it('name both days of a sitting over midnight', () => {
    expect(hoursInWords([{ start: '2026-11-22T15:00:00Z', end: '2026-11-22T18:00:00Z' }], zone)).toEqual([
      '22:00, Chủ Nhật, 22/11/2026 – 01:00, Thứ Hai, 23/11/2026',
    ]);
  });
});
