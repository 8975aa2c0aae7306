import type { ConferenceState } from '@diem-cau/shared';
import { nearestConference, type Candidate } from './nearest-conference';

/** Hours of 22 November in Việt Nam; those of the day before are negative. */
const at = (hour: number) => new Date(Date.parse('2026-11-22T00:00:00+07:00') + hour * 3_600_000);
const conference = (
  name: string,
  state: ConferenceState,
  from: number,
  to: number,
): Candidate & { name: string } => ({
  name,
  state,
  timeZone: 'Asia/Ho_Chi_Minh',
  scheduledStart: at(from),
  scheduledEnd: at(to),
  endedAt: state === 'ended' ? at(to) : null,
});
const chosen = (hour: number, ...candidates: (Candidate & { name: string })[]) =>
  nearestConference(candidates, at(hour))?.name ?? null;

describe('the conference that a screen is for', () => {
  const yesterday = conference('yesterday, never begun', 'scheduled', -16, -12);
  const morning = conference('morning', 'scheduled', 8, 11);
  const afternoon = conference('afternoon', 'scheduled', 14, 17);
  const tomorrow = conference('tomorrow', 'scheduled', 32, 35);

  it.each([
    [6, 'morning'],
    [9, 'morning'],
    [11.5, 'morning'],
    [13, 'afternoon'],
    [18, 'afternoon'],
  ])('is the nearest of the day at %p, whatever was never begun the day before', (hour, name) => {
    expect(chosen(hour, yesterday, morning, afternoon, tomorrow)).toBe(name);
  });

  it('is the one that is on, even if another one is planned for now', () => {
    expect(chosen(9, morning, conference('late', 'live', -3, 1))).toBe('late');
    expect(chosen(9, morning, conference('test', 'rehearsal', 32, 35))).toBe('test');
  });

  it('is one of the day that was called off rather than tomorrow’s, and never one of another day', () => {
    const off = conference('called off', 'cancelled', 8, 11);
    expect(chosen(9, off, tomorrow)).toBe('called off');
    expect(chosen(9, off, afternoon)).toBe('afternoon');
    expect(chosen(9, conference('put off', 'postponed', 32, 35))).toBeNull();
  });

  it('is the next one to come when the day has none', () => {
    const ended = conference('ended', 'ended', 5, 7);
    expect(chosen(9, yesterday, ended, tomorrow, conference('next week', 'scheduled', 200, 203))).toBe(
      'tomorrow',
    );
  });

  it('is the one that ended last when nothing is to come', () => {
    expect(
      chosen(9, yesterday, conference('first', 'ended', 1, 3), conference('second', 'ended', 4, 7)),
    ).toBe('second');
  });

  it('is one that was never begun when there is nothing else, and none when there is nothing', () => {
    expect(chosen(9, yesterday)).toBe('yesterday, never begun');
    expect(chosen(9)).toBeNull();
  });
});
