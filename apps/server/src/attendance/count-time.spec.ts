import { isCountable, isPlausibleCall } from './count-time';

const start = new Date('2024-05-02T01:00:00Z');
const before = (hours: number): Date => new Date(start.getTime() - hours * 3_600_000);

describe('the time of a head count', () => {
  it.each(['rehearsal', 'live', 'paused', 'ended'] as const)(
    'is any time while the conference is %s',
    (state) => {
      expect(isCountable({ state, scheduledStart: start }, before(100))).toBe(true);
    },
  );

  it('is on the day before a conference that is only scheduled', () => {
    expect(isCountable({ state: 'scheduled', scheduledStart: start }, before(24))).toBe(true);
    expect(isCountable({ state: 'scheduled', scheduledStart: start }, before(25))).toBe(false);
  });

  it.each(['draft', 'sealed', 'postponed', 'cancelled'] as const)('is never while it is %s', (state) => {
    expect(isCountable({ state, scheduledStart: start }, start)).toBe(false);
  });

  it('refuses a call from the future or from long before the conference', () => {
    expect(isPlausibleCall(start, start, start)).toBe(true);
    expect(isPlausibleCall(new Date(start.getTime() + 4 * 60_000), start, start)).toBe(true);
    expect(isPlausibleCall(new Date(start.getTime() + 6 * 60_000), start, start)).toBe(false);
    expect(isPlausibleCall(before(25), start, start)).toBe(false);
  });
});
