import { floorSecondsLeft, inFloorOrder, putFloorRequests } from './floor';
import type { FloorRequest, FloorState } from './floor.types';

const request = (id: string, state: FloorState, place = 1, revision = 1): FloorRequest => ({
  id,
  sourceKey: `venue:${id}`,
  name: id,
  topic: null,
  agendaItemId: null,
  state,
  place,
  minutes: 5,
  requestedAt: '2026-11-22T01:00:00.000Z',
  takenAt: null,
  finishedAt: null,
  word: null,
  actedAs: 'source',
  actedBy: null,
  revision,
});

describe('requests for the floor', () => {
  it('stand by their place; who speaks or has spoken does not wait', () => {
    const requests = [
      request('third', 'queued', 9),
      request('speaks', 'on-air', 1),
      request('first', 'next', 2),
      request('gone', 'withdrawn', 3),
      request('second', 'requested', 4.5),
    ];
    expect(inFloorOrder(requests).map(({ id }) => id)).toEqual(['first', 'second', 'third']);
  });

  it('are not put back by news that come late', () => {
    const known = [request('one', 'next', 1, 4)];
    expect(putFloorRequests(known, [request('one', 'queued', 1, 3)])).toEqual(known);
    expect(putFloorRequests(known, [request('one', 'on-air', 1, 5)])[0]?.state).toBe('on-air');
  });
});

describe('the time of who speaks', () => {
  const speaker = { takenAt: '2026-11-22T01:00:00.000Z', minutes: 5 };
  const at = (time: string) => floorSecondsLeft(speaker, Date.parse(`2026-11-22T${time}Z`));

  it('runs down by the second, and on below nought', () => {
    expect(at('01:00:00.000')).toBe(300);
    expect(at('01:04:59.001')).toBe(1);
    expect(at('01:05:00.000')).toBe(0);
    expect(at('01:06:30.000')).toBe(-90);
  });
});
