import type { ConferenceState } from '@diem-cau/shared';
import { callReasons, EXPECTED_BEFORE_MS, type CallFacts } from './call-reasons';
import { isExpected, type ConferenceTimes } from './venue-state';

const MINUTE = 60_000;
const NOW = Date.parse('2026-11-22T01:00:00Z');
const times = (state: ConferenceState, minutesToStart: number): ConferenceTimes => ({
  state,
  scheduledStart: NOW + minutesToStart * MINUTE,
  wentLiveAt: minutesToStart <= 0 ? NOW + minutesToStart * MINUTE : null,
  now: NOW,
});
const venue = (overrides: Partial<CallFacts> = {}): CallFacts => ({
  accepted: true,
  ours: true,
  markedConnected: false,
  state: 'not-connected',
  lastSeenAt: null,
  poorSince: null,
  verdict: 'good',
  hasCount: false,
  lastCall: null,
  ...overrides,
});
const reasons = (facts: CallFacts, at: ConferenceTimes) =>
  callReasons(facts, at, isExpected(at, EXPECTED_BEFORE_MS));
const soon = times('scheduled', 20);
const live = times('live', -10);
const late = times('live', -30);

describe('a venue must be telephoned', () => {
  it('when it is not connected shortly before the start, and not yet hours before', () => {
    expect(reasons(venue(), soon)).toEqual(['not-connected']);
    expect(reasons(venue(), times('scheduled', 90))).toEqual([]);
    expect(reasons(venue({ state: 'ready' }), soon)).toEqual([]);
  });

  it('when it has been lost for more than a minute', () => {
    const lost = venue({ state: 'lost', hasCount: true });
    expect(reasons({ ...lost, lastSeenAt: NOW - 50_000 }, live)).toEqual([]);
    expect(reasons({ ...lost, lastSeenAt: NOW - 61_000 }, live)).toEqual(['lost']);
  });

  it('when its line has been poor for more than a minute', () => {
    const there = venue({ state: 'present', hasCount: true });
    expect(reasons({ ...there, poorSince: NOW - 50_000 }, live)).toEqual([]);
    expect(reasons({ ...there, poorSince: NOW - 61_000 }, live)).toEqual(['line-poor']);
  });

  it('when its line was found poor or never checked, until the conference begins', () => {
    const day = times('scheduled', 23 * 60);
    expect(reasons(venue({ verdict: 'poor' }), day)).toEqual(['check-poor']);
    expect(reasons(venue({ verdict: null }), day)).toEqual(['not-checked']);
    expect(reasons(venue({ verdict: null }), times('scheduled', 25 * 60))).toEqual([]);
    expect(reasons(venue({ verdict: null, state: 'connected' }), times('rehearsal', 48 * 60))).toEqual([
      'not-checked',
    ]);
    expect(reasons(venue({ verdict: null, state: 'present', hasCount: true }), late)).toEqual([]);
  });

  it('when it has not said how many are present half an hour after the start, and afterwards', () => {
    const there = venue({ state: 'present' });
    expect(reasons(there, live)).toEqual([]);
    expect(reasons(there, late)).toEqual(['no-count']);
    expect(reasons(venue({ state: 'left' }), { ...late, state: 'ended' })).toEqual(['no-count']);
    expect(reasons(venue({ state: 'left' }), { ...late, state: 'sealed' })).toEqual([]);
  });

  it('for several reasons at once, the most urgent first', () => {
    const lost = venue({ state: 'lost', lastSeenAt: NOW - 5 * MINUTE });
    expect(reasons(lost, late)).toEqual(['lost', 'no-count']);
  });

  it('when it joins outside this system and nobody has marked it connected', () => {
    const external = venue({ ours: false, verdict: null });
    expect(reasons(external, soon)).toEqual(['not-connected']);
    expect(reasons({ ...external, markedConnected: true }, soon)).toEqual([]);
  });

  it('not while nobody there has accepted', () => {
    expect(reasons(venue({ accepted: false }), soon)).toEqual([]);
  });
});

describe('a call', () => {
  const lost = venue({ state: 'lost', lastSeenAt: NOW - 5 * MINUTE });
  const called = (waitUntil: number | null): CallFacts => ({
    ...lost,
    lastCall: {
      about: ['lost'],
      waitUntil: waitUntil === null ? null : new Date(waitUntil).toISOString(),
    },
  });

  it('settles what it was about until the chosen time, and nothing else', () => {
    expect(reasons(called(NOW + MINUTE), live)).toEqual([]);
    expect(reasons(called(NOW + MINUTE), late)).toEqual(['no-count']);
    expect(reasons(called(NOW - 1), live)).toEqual(['lost']);
  });

  it('without a time settles nothing', () => {
    expect(reasons(called(null), live)).toEqual(['lost']);
  });
});
