import type { HelpCall } from '@diem-cau/shared';
import { countWaiting, finishedCalls, hasNewWaiting, openCalls, waitedFor } from './desk-calls';

const at = (minute: number) => `2026-11-22T01:${String(minute).padStart(2, '0')}:00.000Z`;
const call = (id: string, opened: number, overrides: Partial<HelpCall> = {}): HelpCall => ({
  id,
  participationId: id,
  venueName: id,
  state: 'open',
  answeringBy: null,
  openedAt: at(opened),
  closedAt: null,
  waitingSince: at(opened),
  messages: [],
  revision: 1,
  ...overrides,
});
const ids = (calls: HelpCall[]) => calls.map(({ id }) => id);
const answered = call('answered', 1, { state: 'answering', waitingSince: null });
const closed = (id: string, minute: number) =>
  call(id, 0, { state: 'closed', waitingSince: null, closedAt: at(minute) });

describe('the hall’s calls', () => {
  it('have at the head who waits longest for a word, and at the end who has got one', () => {
    const again = call('again', 0, { state: 'answering', waitingSince: at(9) });
    expect(ids(openCalls([answered, call('new', 8), again, call('old', 3)]))).toEqual([
      'old',
      'new',
      'again',
      'answered',
    ]);
  });

  it('leave those that are done to a list of their own, newest first', () => {
    const calls = [closed('first', 4), call('open', 2), closed('last', 6)];
    expect(ids(openCalls(calls))).toEqual(['open']);
    expect(ids(finishedCalls(calls))).toEqual(['last', 'first']);
  });

  it('are counted where a room waits', () => {
    expect(countWaiting([answered, call('one', 2), closed('two', 3)])).toBe(1);
  });

  it('sound for a room that waits anew, not for one that has waited before or was answered', () => {
    const one = call('one', 2);
    expect(hasNewWaiting([], [one])).toBe(true);
    expect(hasNewWaiting([one], [one, answered])).toBe(false);
    expect(hasNewWaiting([answered], [{ ...answered, waitingSince: at(5) }])).toBe(true);
  });
});

it('a wait is told in minutes and seconds', () => {
  expect(waitedFor(at(0), Date.parse(at(12)) + 5000)).toBe('12:05');
  expect(waitedFor(at(1), Date.parse(at(0)))).toBe('0:00');
});
