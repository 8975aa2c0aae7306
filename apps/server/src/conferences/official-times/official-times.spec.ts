import type { ConferenceState } from '@diem-cau/shared';
import { arePossible } from './official-times';

/** Hours of 22 November in Việt Nam. */
const at = (hour: number) => new Date(Date.parse('2026-11-22T00:00:00+07:00') + hour * 3_600_000);
const held = (state: ConferenceState, wentLiveAt: Date | null = at(8.2)) => ({
  state,
  timeZone: 'Asia/Ho_Chi_Minh',
  scheduledStart: at(8),
  wentLiveAt,
});
const now = at(12);

describe('the official times of a conference', () => {
  it.each<[string, boolean, ConferenceState, Date, Date | null]>([
    ['of somebody who pressed late', true, 'ended', at(8), at(11)],
    ['early on the day of the first sitting', true, 'ended', at(0), at(11)],
    ['while it goes on', true, 'live', at(8), null],
    ['with an end that has not come', false, 'live', at(8), at(11)],
    ['without an end although it has ended', false, 'ended', at(8), null],
    ['with an end before the beginning', false, 'ended', at(11), at(8)],
    ['with no time between', false, 'ended', at(8), at(8)],
    ['with an end in the future', false, 'ended', at(8), at(12.1)],
    ['with a beginning in the future', false, 'live', at(12.1), null],
    ['before the day of the first sitting', false, 'ended', at(-1), at(11)],
  ])('%s: %p', (_, possible, state, wentLiveAt, endedAt) => {
    expect(arePossible({ wentLiveAt, endedAt }, held(state), now)).toBe(possible);
  });

  it('may stay before that day where it really went live so early', () => {
    const early = held('ended', at(-2));
    expect(arePossible({ wentLiveAt: at(-2), endedAt: at(9) }, early, now)).toBe(true);
    expect(arePossible({ wentLiveAt: at(-3), endedAt: at(9) }, early, now)).toBe(false);
  });
});
