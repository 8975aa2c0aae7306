import { addDays, dayOf, daysBetween, isDay } from './day';

describe('days', () => {
  it('are those of a time zone’s own calendar', () => {
    const evening = new Date('2026-11-29T17:30:00Z');
    expect(dayOf(evening, 'Asia/Ho_Chi_Minh')).toBe('2026-11-30');
    expect(dayOf(evening, 'UTC')).toBe('2026-11-29');
  });

  it('lie apart by as many days as lead from one to the other', () => {
    expect(daysBetween('2026-12-30', '2027-01-02')).toBe(3);
    expect(addDays('2026-12-30', 3)).toBe('2027-01-02');
    expect(daysBetween('2026-12-02', '2026-11-30')).toBe(-2);
  });

  it('are on the calendar', () => {
    expect(['2024-02-29', '2026-02-29', '2026-2-3', ''].map(isDay)).toEqual([true, false, false, false]);
  });
});
