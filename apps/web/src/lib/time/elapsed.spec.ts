import { elapsed } from './elapsed';

describe('elapsed time', () => {
  it.each([
    [0, '0:00:00'],
    [-5000, '0:00:00'],
    [59_999, '0:00:59'],
    [3_909_000, '1:05:09'],
    [100 * 3_600_000, '100:00:00'],
  ])('writes %i ms as %s', (milliseconds, text) => {
    expect(elapsed(milliseconds)).toBe(text);
  });
});
