import { dayAfter, dayText, parseDay, today } from './day';

describe('a day', () => {
  it.each([
    ['22/11/2026', '2026-11-22'],
    ['1.7.2025', '2025-07-01'],
    [' 1-7-2025 ', '2025-07-01'],
    ['2025-07-01', '2025-07-01'],
    ['29/2/2024', '2024-02-29'],
    ['29/2/2025', null],
    ['31/06/2025', null],
    ['1/7/25', null],
    ['7/2025', null],
    ['hôm nay', null],
    ['', null],
  ])('is read from %p', (typed, day) => expect(parseDay(typed)).toBe(day));

  it('is written as people write it', () => expect(dayText('2025-07-01')).toBe('01/07/2025'));

  it('is that of the place, not of the server', () => {
    expect(today('Asia/Ho_Chi_Minh', new Date('2026-11-22T17:30:00Z'))).toBe('2026-11-23');
  });

  it('is followed by the next, also over a leap day', () => {
    expect([dayAfter('2024-02-28'), dayAfter('2025-07-01', -1)]).toEqual(['2024-02-29', '2025-06-30']);
  });
});
