import { until } from './until';

describe('the time that is left', () => {
  it.each([
    [-1, 0, 0, 0],
    [59_999, 0, 0, 0],
    [60_000, 0, 0, 1],
    [3 * 3_600_000 + 5 * 60_000, 0, 3, 5],
    [49 * 3_600_000, 2, 1, 0],
  ])('of %i ms', (milliseconds, days, hours, minutes) => {
    expect(until(milliseconds)).toEqual({ days, hours, minutes });
  });
});
