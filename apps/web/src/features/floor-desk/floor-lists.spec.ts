import type { AgendaItem, FloorRequest, FloorState } from '@diem-cau/shared';
import { beforeWhom, floorLists, scheduledTurns, turnToOffer } from './floor-lists';

const request = (id: string, state: FloorState, change: Partial<FloorRequest> = {}): FloorRequest => ({
  id,
  sourceKey: `venue:${id}`,
  name: id,
  topic: null,
  agendaItemId: null,
  state,
  place: 1,
  minutes: 5,
  requestedAt: '2026-11-22T01:00:00.000Z',
  takenAt: null,
  finishedAt: null,
  word: null,
  actedAs: 'source',
  actedBy: null,
  revision: 1,
  ...change,
});
const item = (id: string, change: Partial<AgendaItem> = {}): AgendaItem => ({
  id,
  kind: 'contribution',
  title: id,
  sittingId: null,
  speakers: [],
  venue: { participationId: 'p', name: 'Xã' },
  fixedStart: null,
  plannedStart: '2026-11-22T01:00:00.000Z',
  plannedMinutes: 10,
  actualStart: null,
  actualEnd: null,
  ...change,
});

describe('the requests', () => {
  it('fall into who speaks, who is next, who waits and who has finished', () => {
    const lists = floorLists([
      request('late', 'queued', { place: 3 }),
      request('early', 'requested', { place: 2 }),
      request('speaks', 'on-air'),
      request('next', 'next'),
      request('gone', 'withdrawn', { finishedAt: '2026-11-22T01:01:00.000Z' }),
      request('done', 'released', { finishedAt: '2026-11-22T01:05:00.000Z' }),
    ]);
    expect(lists.speaking?.id).toBe('speaks');
    expect(lists.next?.id).toBe('next');
    expect(lists.waiting.map(({ id }) => id)).toEqual(['early', 'late']);
    expect(lists.finished.map(({ id }) => id)).toEqual(['done', 'gone']);
  });

  it('move by one, up to the ends', () => {
    const waiting = ['a', 'b', 'c'].map((id) => request(id, 'queued'));
    expect(beforeWhom(waiting, 'b', 'up')).toBe('a');
    expect(beforeWhom(waiting, 'a', 'up')).toBeUndefined();
    expect(beforeWhom(waiting, 'a', 'down')).toBe('c');
    expect(beforeWhom(waiting, 'b', 'down')).toBeNull();
    expect(beforeWhom(waiting, 'c', 'down')).toBeUndefined();
  });
});

describe('the agenda’s contributions', () => {
  it('offer the one that has begun until its venue speaks', () => {
    const begun = item('begun', { actualStart: '2026-11-22T01:00:00.000Z' });
    const items = [item('topic', { kind: 'topic' }), item('later'), begun];
    expect(scheduledTurns(items, []).map((turn) => turn.item.id)).toEqual(['later', 'begun']);
    expect(turnToOffer(scheduledTurns(items, []))?.item.id).toBe('begun');
    const called = request('r', 'next', { agendaItemId: 'begun' });
    expect(turnToOffer(scheduledTurns(items, [called]))?.request?.id).toBe('r');
    const speaks = request('r', 'on-air', { agendaItemId: 'begun' });
    expect(turnToOffer(scheduledTurns(items, [speaks]))).toBeNull();
  });
});
