import { isCovered, overlap } from './period';

const days = (validFrom: string | null, validTo: string | null) => ({ validFrom, validTo });

describe('periods of whole days', () => {
  it.each([
    [days('2024-01-01', '2024-06-30'), days('2024-06-30', null), days('2024-06-30', '2024-06-30')],
    [days('2024-01-01', '2024-06-30'), days('2024-07-01', null), null],
    [days(null, null), days(null, '2024-06-30'), days(null, '2024-06-30')],
  ])('share the days that lie in both', (one, other, shared) => {
    expect(overlap(one, other)).toEqual(shared);
    expect(overlap(other, one)).toEqual(shared);
  });

  it.each([
    ['by two that follow each other', [days(null, '2024-08-31'), days('2024-09-01', null)], true],
    ['not where a day is missing', [days(null, '2024-08-31'), days('2024-09-02', null)], false],
    ['not beyond their end', [days(null, '2024-12-30')], false],
    ['not before their beginning', [days('2024-01-02', null)], false],
    ['not by nothing', [], false],
  ])('are covered %s', (_, by, covered) => {
    expect(isCovered(days('2024-01-01', '2024-12-31'), by)).toBe(covered);
  });
});
