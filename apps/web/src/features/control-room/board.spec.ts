import type { VenueNowChanged, VenueOnBoard } from '@diem-cau/shared';
import { mergeBoard } from './board';

const venue = (id: string, overrides: Partial<VenueOnBoard> = {}): VenueOnBoard => ({
  participationId: id,
  sourceKey: `venue:${id}`,
  name: id,
  unitId: id,
  connection: 'screen',
  externalSystem: null,
  accepted: true,
  state: 'not-connected',
  sending: false,
  line: null,
  lastHeardAt: null,
  callReasons: [],
  check: null,
  delegates: null,
  countSource: null,
  countedAt: null,
  coordinatorName: null,
  coordinatorPhone: null,
  technicianName: null,
  technicianPhone: null,
  venuePhones: [],
  help: null,
  lastCall: null,
  external: null,
  ...overrides,
});
const board = { units: [], venues: [venue('a', { delegates: 9 }), venue('b')], speakers: [], halls: [] };
const changed = { venues: [], now: [], speakers: [], halls: null };

describe('the board', () => {
  it('takes changed lines and leaves all others the same objects', () => {
    const news = venue('b', { state: 'present' });
    const merged = mergeBoard(board, { ...changed, venues: [news, venue('c')] });
    expect(merged.venues[0]).toBe(board.venues[0]);
    expect(merged.venues[1]).toBe(news);
    expect(merged.venues).toHaveLength(3);
    expect(merged.speakers).toBe(board.speakers);
  });

  it('takes what changed by itself into the lines that it knows', () => {
    const lost: VenueNowChanged = {
      participationId: 'a',
      state: 'lost',
      sending: false,
      line: null,
      lastHeardAt: '2026-11-22T01:00:00Z',
      callReasons: ['lost'],
    };
    const merged = mergeBoard(board, { ...changed, now: [lost] });
    expect(merged.venues[0]).toEqual(venue('a', { ...lost, delegates: 9 }));
    expect(merged.venues[1]).toBe(board.venues[1]);
  });
});
