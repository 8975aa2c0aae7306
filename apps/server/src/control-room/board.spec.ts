import { boardLines, changedLines, type BoardFacts } from './board';

const NOW = Date.parse('2026-11-22T01:00:00Z');
const facts = (overrides: Partial<BoardFacts> = {}): BoardFacts => ({
  times: { state: 'live', scheduledStart: NOW, wentLiveAt: NOW, now: NOW },
  participations: [
    {
      id: 'p1',
      venueId: 'v1',
      venueName: 'UBND xã Hải Minh',
      hostUnitId: 'u1',
      unitIds: ['u1'],
      coordinatorName: null,
      coordinatorPhone: null,
      technicianName: null,
      technicianPhone: null,
      venuePhones: ['0228 3 871 234'],
      address: null,
      note: null,
      accepted: true,
      connection: 'screen',
      externalSystem: null,
      externalAddress: null,
      externalContact: null,
    },
  ],
  speakers: [{ id: 's1', name: 'Trần Thị Thu Hà', position: null }],
  lastSeen: new Map(),
  connected: new Set(),
  sending: new Set(),
  lines: new Map(),
  checks: new Map(),
  counts: new Map(),
  calls: new Map(),
  marks: new Map(),
  help: new Map(),
  sharing: new Set(),
  ...overrides,
});
const report = {
  lossPercent: 0.4,
  jitterMs: 5,
  roundTripMs: 20,
  height: 720,
  framesPerSecond: 25,
  freezes: 0,
  frozenMs: 0,
  sound: true,
  sentLossPercent: null,
};
const count = {
  id: 'c',
  participationId: 'p1',
  count: 12,
  source: 'declared' as const,
  enteredBy: 'Lê Văn C',
  informant: null,
  toldAt: null,
  note: null,
  enteredAt: '2026-11-22T01:05:00Z',
};
const there = { connected: new Set(['venue:p1'] as const) };
const heard = (quality: 'good' | 'poor', poorSince: number | null = null) => ({
  ...there,
  lines: new Map([['venue:p1' as const, { line: { ...report, quality }, poorSince }]]),
});
const lineOf = (overrides: Partial<BoardFacts>) => boardLines(facts(overrides)).venues[0];

describe('the control board', () => {
  it('tells a venue that was never there from one that was lost', () => {
    expect(lineOf({})?.state).toBe('not-connected');
    expect(lineOf(there)?.state).toBe('present');
    expect(lineOf({ lastSeen: new Map([['p1', NOW]]) })?.state).toBe('lost');
  });

  it('says when a venue was last heard of only while it is silent', () => {
    const lastSeen = new Map([['p1', NOW - 5_000]]);
    expect(lineOf({ lastSeen })?.lastHeardAt).toBe('2026-11-22T00:59:55.000Z');
    expect(lineOf({ lastSeen, ...there })?.lastHeardAt).toBeNull();
    expect(lineOf({})?.lastHeardAt).toBeNull();
  });

  it('shows the line of a venue that is connected, and of no other', () => {
    expect(lineOf(heard('good'))?.line).toEqual({ ...report, quality: 'good' });
    expect(lineOf({ ...heard('good'), connected: new Set() })?.line).toBeNull();
  });

  it('asks for a call when the line stays poor', () => {
    expect(lineOf(heard('poor', NOW - 61_000))?.callReasons).toEqual(['line-poor']);
    expect(lineOf(heard('poor', NOW))?.callReasons).toEqual([]);
  });

  it('shows a venue’s call for help until it is closed', () => {
    const help = { state: 'open' as const, since: '2026-11-22T01:00:00.000Z' };
    expect(lineOf({ help: new Map([['p1', help]]) })?.help).toEqual(help);
    expect(lineOf({})?.help).toBeNull();
  });

  it('never takes a venue that joins by another system for connected by a screen', () => {
    const [venue] = facts().participations;
    const participations = [{ ...venue!, connection: 'hardware' as const, externalSystem: 'Polycom' }];
    const mark = {
      id: 'm',
      participationId: 'p1',
      connected: true,
      evidence: 'Phòng họp xác nhận',
      markedBy: 'Trần B',
      markedAt: '2026-11-22T01:00:00Z',
      undoneBy: null,
      undoneAt: null,
      picture: null,
    };
    expect(lineOf({ participations, ...there, marks: new Map([['p1', mark]]) })).toMatchObject({
      state: 'not-connected',
      connection: 'hardware',
      externalSystem: 'Polycom',
      external: { connected: true, evidence: 'Phòng họp xác nhận' },
      callReasons: [],
    });
  });

  it('sends only what changed: whole lines, or what changes by itself', () => {
    const before = boardLines(facts());
    const counted = boardLines(facts({ counts: new Map([['p1', count]]) }));
    expect(changedLines(before, counted)).toEqual({
      venues: [expect.objectContaining({ delegates: 12, countedAt: count.enteredAt })],
      now: [],
      speakers: [],
      halls: null,
    });
    const connected = boardLines(facts({ ...heard('good'), counts: new Map([['p1', count]]) }));
    expect(changedLines(counted, connected)).toEqual({
      venues: [],
      now: [
        {
          participationId: 'p1',
          state: 'present',
          sending: false,
          line: { ...report, quality: 'good' },
          lastHeardAt: null,
          callReasons: [],
        },
      ],
      speakers: [],
      halls: null,
    });
    expect(changedLines(connected, connected)).toEqual({ venues: [], now: [], speakers: [], halls: null });
  });
});
