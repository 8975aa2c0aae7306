import { parseDay } from './parse-day';

describe('a day in a cell', () => {
  it.each([
    ['01/07/2025', '2025-07-01'],
    ['1-7-2025', '2025-07-01'],
    ['1.7.2025', '2025-07-01'],
    ['2025-07-01', '2025-07-01'],
    ['2025-07-01 08:30', '2025-07-01'],
    ['31/02/2025', null],
    ['7/2025', null],
    ['hôm nay', null],
    ['', null],
  ])('%s is %s', (text, day) => {
    expect(parseDay(text)).toBe(day);
  });
});
