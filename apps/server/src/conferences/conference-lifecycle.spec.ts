import { CONFERENCE_STATES } from '@diem-cau/shared';
import { takeStep } from './conference-lifecycle';

const morning = new Date('2026-11-22T01:00:00Z');
const noon = new Date('2026-11-22T05:00:00Z');

describe('life cycle of a conference', () => {
  it('goes live from the schedule and notes when', () => {
    const scheduled = { state: 'scheduled', wentLiveAt: null, endedAt: null } as const;
    expect(takeStep(scheduled, 'go-live', morning)).toEqual({
      state: 'live',
      wentLiveAt: morning,
      endedAt: null,
    });
  });

  it('goes on after an end by mistake, with the first time of going live', () => {
    const ended = { state: 'ended', wentLiveAt: morning, endedAt: noon } as const;
    expect(takeStep(ended, 'go-live', noon)).toEqual({ state: 'live', wentLiveAt: morning, endedAt: null });
  });

  it.each(CONFERENCE_STATES.filter((state) => !['live', 'paused'].includes(state)))(
    'does not end from %s',
    (state) => {
      expect(takeStep({ state, wentLiveAt: null, endedAt: null }, 'end', noon)).toBeNull();
    },
  );

  it.each(['draft', 'live', 'sealed', 'postponed', 'cancelled'] as const)(
    'does not go live from %s',
    (state) => {
      expect(takeStep({ state, wentLiveAt: null, endedAt: null }, 'go-live', noon)).toBeNull();
    },
  );
});
