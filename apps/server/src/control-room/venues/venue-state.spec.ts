import type { ConferenceState } from '@diem-cau/shared';
import { isExpected, venueState, type ConferenceTimes, type VenueFacts } from './venue-state';

const MINUTE = 60_000;
const NOW = Date.parse('2026-11-22T01:00:00Z');
const times = (state: ConferenceState, overrides: Partial<ConferenceTimes> = {}): ConferenceTimes => ({
  state,
  scheduledStart: NOW + 10 * MINUTE,
  wentLiveAt: null,
  now: NOW,
  ...overrides,
});
const venue = (overrides: Partial<VenueFacts> = {}): VenueFacts => ({
  connected: false,
  lastSeenAt: null,
  verdict: null,
  ...overrides,
});
const live = times('live', { wentLiveAt: NOW - 90 * MINUTE });

describe('the state of a venue', () => {
  it('goes from not connected over tested and ready to present, lost and present again', () => {
    const ready = times('scheduled');
    expect(venueState(venue(), ready, true)).toBe('not-connected');
    expect(venueState(venue({ verdict: 'fair' }), ready, true)).toBe('tested');
    expect(venueState(venue({ verdict: 'fair', connected: true }), ready, true)).toBe('ready');
    expect(venueState(venue({ verdict: 'fair', connected: true }), live, true)).toBe('present');
    expect(venueState(venue({ verdict: 'fair', lastSeenAt: NOW - 5_000 }), live, true)).toBe('lost');
    expect(venueState(venue({ connected: true, lastSeenAt: NOW }), live, true)).toBe('present');
  });

  it('is merely connected before the start when its line was not checked, or found poor', () => {
    expect(venueState(venue({ connected: true }), times('rehearsal'), true)).toBe('connected');
    expect(venueState(venue({ connected: true, verdict: 'poor' }), times('rehearsal'), true)).toBe(
      'connected',
    );
    expect(venueState(venue({ verdict: 'poor' }), times('scheduled'), true)).toBe('not-connected');
  });

  it('is lost at any time of a conference once it took part, and in a pause too', () => {
    const early = venue({ lastSeenAt: NOW - 80 * MINUTE });
    expect(venueState(early, live, true)).toBe('lost');
    expect(venueState(early, { ...live, state: 'paused' }, true)).toBe('lost');
  });

  it('is not lost because of a rehearsal of another day, nor while nobody expects it', () => {
    const yesterday = venue({ lastSeenAt: NOW - 24 * 60 * MINUTE, verdict: 'good' });
    expect(venueState(yesterday, times('rehearsal'), true)).toBe('tested');
    expect(venueState(venue({ lastSeenAt: NOW - MINUTE }), times('scheduled'), false)).toBe('not-connected');
  });

  it('has left when the conference is over, or never came', () => {
    const over = times('ended', { wentLiveAt: NOW - 90 * MINUTE });
    expect(venueState(venue({ lastSeenAt: NOW - 20 * MINUTE }), over, false)).toBe('left');
    expect(venueState(venue({ lastSeenAt: NOW - 100 * MINUTE }), over, false)).toBe('not-connected');
  });
});

describe('venues are expected', () => {
  it.each([
    ['scheduled', 31, false],
    ['scheduled', 30, true],
    ['rehearsal', 600, true],
    ['live', -30, true],
    ['paused', -30, true],
    ['ended', -200, false],
    ['postponed', 10, false],
  ] as const)('in a conference that is %s and begins in %i minutes: %s', (state, minutes, expected) => {
    const at = times(state, { scheduledStart: NOW + minutes * MINUTE });
    expect(isExpected(at, 30 * MINUTE)).toBe(expected);
  });
});
