import { putCall, waitingSince } from './help-calls';
import type { HelpCall, HelpSide } from './support.types';

const said = (...lines: [HelpSide, number][]) =>
  lines.map(([side, minute]) => ({ side, at: `2026-11-22T01:0${minute}:00.000Z` }));

describe('a room waits for a word of the hall', () => {
  it('from the first thing that it said', () => {
    expect(waitingSince('open', said(['venue', 1], ['venue', 4]))).toBe('2026-11-22T01:01:00.000Z');
  });

  it('also when somebody has taken the call without a word', () => {
    expect(waitingSince('answering', said(['venue', 1]))).toBe('2026-11-22T01:01:00.000Z');
  });

  it('no longer when the hall spoke last, and again from what it says afterwards', () => {
    expect(waitingSince('answering', said(['venue', 1], ['hall', 2]))).toBeNull();
    expect(waitingSince('answering', said(['venue', 1], ['hall', 2], ['venue', 3], ['venue', 5]))).toBe(
      '2026-11-22T01:03:00.000Z',
    );
  });

  it('not in a call that is closed', () => {
    expect(waitingSince('closed', said(['venue', 1]))).toBeNull();
  });
});

describe('calls', () => {
  const call = (id: string, minute: number, revision = 1): HelpCall => ({
    id,
    participationId: id,
    venueName: id,
    state: 'open',
    answeringBy: null,
    openedAt: `2026-11-22T01:0${minute}:00.000Z`,
    closedAt: null,
    waitingSince: null,
    messages: [],
    revision,
  });

  it('stand in the order in which they came, whichever is heard of first', () => {
    const calls = putCall(putCall([], call('late', 5)), call('early', 2));
    expect(calls.map(({ id }) => id)).toEqual(['early', 'late']);
  });

  it('are not put back to what they were by news that come late', () => {
    const calls = putCall(putCall([], call('one', 1, 3)), call('one', 1, 2));
    expect(calls.map(({ revision }) => revision)).toEqual([3]);
  });
});
