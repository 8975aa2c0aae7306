import {
  isClosed,
  isCorrectable,
  isDeletable,
  isOn,
  isOver,
  isPossible,
  isToCome,
  LIFECYCLE_STEPS,
  needsReason,
  obstaclesTo,
  takeStep,
  type LifecycleStep,
  type LifecycleTimes,
} from './conference-lifecycle';
import { CONFERENCE_STATES, type ConferenceState } from './conferences.types';

const morning = new Date('2026-11-22T01:00:00Z');
const noon = new Date('2026-11-22T05:00:00Z');
const evening = new Date('2026-11-22T11:00:00Z');

/** The whole life cycle as domain.md draws it: where each step leads from each state; every other pair is refused. */
const LEADS_TO: Partial<Record<ConferenceState, Partial<Record<LifecycleStep, ConferenceState>>>> = {
  draft: { schedule: 'scheduled' },
  scheduled: {
    'start-rehearsal': 'rehearsal',
    'go-live': 'live',
    postpone: 'postponed',
    cancel: 'cancelled',
  },
  rehearsal: {
    'finish-rehearsal': 'scheduled',
    'go-live': 'live',
    postpone: 'postponed',
    cancel: 'cancelled',
  },
  live: { pause: 'paused', end: 'ended' },
  paused: { resume: 'live', end: 'ended' },
  ended: { reopen: 'live', seal: 'sealed' },
  postponed: { schedule: 'scheduled', cancel: 'cancelled' },
};
const PAIRS = CONFERENCE_STATES.flatMap((state) => LIFECYCLE_STEPS.map((step) => [state, step] as const));

describe('life cycle of a conference', () => {
  it.each(PAIRS)('from %s by %s', (state, step) => {
    const to = LEADS_TO[state]?.[step] ?? null;
    expect(takeStep({ state, wentLiveAt: morning, endedAt: null }, step, noon)?.state ?? null).toBe(to);
    expect(isPossible(step, state)).toBe(to !== null);
  });

  it('notes when it went live and when it ended', () => {
    const live = takeStep({ state: 'scheduled', wentLiveAt: null, endedAt: null }, 'go-live', morning);
    expect(live).toEqual({ state: 'live', wentLiveAt: morning, endedAt: null });
    const paused = live && takeStep(live, 'pause', noon);
    expect(paused).toEqual({ state: 'paused', wentLiveAt: morning, endedAt: null });
    expect(paused && takeStep(paused, 'end', noon)).toEqual({
      state: 'ended',
      wentLiveAt: morning,
      endedAt: noon,
    });
  });

  it('goes on after an end by mistake, with the first time of going live', () => {
    const ended = { state: 'ended', wentLiveAt: morning, endedAt: noon } as const;
    expect(takeStep(ended, 'reopen', evening)).toEqual({ state: 'live', wentLiveAt: morning, endedAt: null });
  });

  it('asks why when people were invited for nothing', () => {
    expect(LIFECYCLE_STEPS.filter(needsReason)).toEqual(['postpone', 'cancel']);
  });

  it('keeps its official times in order whatever people press', () => {
    let random = 20_261_122;
    const next = (below: number) => (random = (random * 1_103_515_245 + 12_345) % 2 ** 31) % below;
    for (let history = 0; history < 500; history += 1) {
      let conference: LifecycleTimes = { state: 'draft', wentLiveAt: null, endedAt: null };
      for (let minute = 1; minute <= 40; minute += 1) {
        const step = LIFECYCLE_STEPS[next(LIFECYCLE_STEPS.length)] ?? 'schedule';
        const before = conference;
        conference = takeStep(before, step, new Date(morning.getTime() + minute * 60_000)) ?? before;
        const { state, wentLiveAt, endedAt } = conference;
        const wasLive = ['live', 'paused', 'ended', 'sealed'].includes(state);
        expect(wentLiveAt !== null).toBe(wasLive);
        expect(endedAt !== null).toBe(state === 'ended' || state === 'sealed');
        if (wentLiveAt && endedAt) expect(endedAt.getTime()).toBeGreaterThan(wentLiveAt.getTime());
        if (before.wentLiveAt) expect(wentLiveAt).toBe(before.wentLiveAt);
        if (before.state === 'cancelled' || before.state === 'sealed') expect(conference).toBe(before);
      }
    }
  });
});

describe('what a state means', () => {
  it.each([
    ['draft', 'to come', 'deletable'],
    ['scheduled', 'to come'],
    ['rehearsal', 'to come'],
    ['live', 'on', 'correctable'],
    ['paused', 'on', 'correctable'],
    ['ended', 'over', 'correctable'],
    ['sealed', 'over', 'closed'],
    ['postponed', 'to come'],
    ['cancelled', 'over', 'closed', 'deletable'],
  ] as const)('%s: %s', (state, ...expected) => {
    const said = {
      'to come': isToCome,
      on: isOn,
      over: isOver,
      closed: isClosed,
      correctable: isCorrectable,
      deletable: isDeletable,
    };
    const holds = Object.entries(said).flatMap(([name, is]) => (is(state) ? [name] : []));
    expect(holds.sort()).toEqual([...expected].sort());
  });
});

describe('what a step waits for', () => {
  const prepared = { title: 'Tập huấn', sittings: [{ end: evening }], agendaItems: 3 };

  it('is nothing when all is there, and only scheduling asks', () => {
    expect(obstaclesTo('schedule', prepared, noon)).toEqual([]);
    for (const step of LIFECYCLE_STEPS.filter((each) => each !== 'schedule')) {
      expect(obstaclesTo(step, { title: '', sittings: [], agendaItems: 0 }, noon)).toEqual([]);
    }
  });

  it.each([
    ['no title', { title: ' ' }, ['no-title']],
    ['no sitting', { sittings: [] }, ['no-sitting']],
    ['only sittings that are over', { sittings: [{ end: morning }, { end: noon }] }, ['sittings-past']],
    ['no agenda', { agendaItems: 0 }, ['no-agenda']],
    ['nothing at all', { title: '', sittings: [], agendaItems: 0 }, ['no-title', 'no-sitting', 'no-agenda']],
  ])('is said: %s', (_, missing, obstacles) => {
    expect(obstaclesTo('schedule', { ...prepared, ...missing }, noon)).toEqual(obstacles);
  });

  it('is met by one sitting that is still to come or going on', () => {
    expect(
      obstaclesTo('schedule', { ...prepared, sittings: [{ end: morning }, { end: evening }] }, noon),
    ).toEqual([]);
  });
});
