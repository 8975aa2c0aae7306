import { boardLines, changedLines, type BoardFacts } from './board';

const facts = (overrides: Partial<BoardFacts> = {}): BoardFacts => ({
  participations: [
    {
      id: 'p1',
      venueId: 'v1',
      venueName: 'UBND xã Hải Minh',
      hostUnitId: 'u1',
      unitIds: ['u1'],
      coordinatorName: null,
      coordinatorPhone: null,
      accepted: true,
      connection: 'screen',
      externalSystem: null,
    },
  ],
  speakers: [{ id: 's1', name: 'Trần Thị Thu Hà', position: null }],
  presence: new Map(),
  connected: new Set(),
  sending: new Set(),
  delegates: new Map(),
  ...overrides,
});

const stateOf = (overrides: Partial<BoardFacts>) => boardLines(facts(overrides)).venues[0]?.state;

describe('the control board', () => {
  it('tells a venue that was never there from one that was lost', () => {
    expect(stateOf({})).toBe('not-connected');
    expect(
      stateOf({ connected: new Set(['venue:p1'] as const), presence: new Map([['p1', 'connected']]) }),
    ).toBe('connected');
    expect(stateOf({ presence: new Map([['p1', 'lost']]) })).toBe('lost');
  });

  it('notices a lost screen before its lease has run out', () => {
    expect(stateOf({ presence: new Map([['p1', 'connected']]) })).toBe('lost');
  });

  it('never takes a venue that joins by another system for connected', () => {
    const [venue] = facts().participations;
    const participations = [{ ...venue!, connection: 'hardware' as const, externalSystem: 'Polycom' }];
    const connected = new Set(['venue:p1'] as const);
    expect(boardLines(facts({ participations, connected })).venues[0]).toMatchObject({
      state: 'not-connected',
      connection: 'hardware',
      externalSystem: 'Polycom',
    });
  });

  it('sends only the lines that changed', () => {
    const before = boardLines(facts());
    const after = boardLines(facts({ delegates: new Map([['p1', 12]]) }));
    expect(changedLines(before, after)).toEqual({
      venues: [expect.objectContaining({ delegates: 12 })],
      speakers: [],
    });
    expect(changedLines(after, after)).toEqual({ venues: [], speakers: [] });
  });
});
