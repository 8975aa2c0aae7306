import type { FloorRequest, FloorState } from '@diem-cau/shared';
import { endToTell, mergeOwnFloor, standingOf } from './own-floor';

const AT = '2026-11-22T01:00:00.000Z';
const request = (state: FloorState, change: Partial<FloorRequest> = {}): FloorRequest => ({
  id: 'one',
  sourceKey: 'venue:p',
  name: 'Xã',
  topic: null,
  agendaItemId: null,
  state,
  place: 1,
  minutes: 5,
  requestedAt: AT,
  takenAt: null,
  finishedAt: null,
  word: null,
  actedAs: 'source',
  actedBy: null,
  revision: 1,
  ...change,
});

describe('the own request', () => {
  it('is not put back by news that come late, and gives way to a later one', () => {
    const known = { request: request('next', { revision: 3 }) };
    expect(mergeOwnFloor(known, { seq: 1, request: request('queued', { revision: 2 }) })).toEqual(known);
    const later = request('requested', { id: 'two', requestedAt: '2026-11-22T02:00:00.000Z' });
    expect(mergeOwnFloor(known, { seq: 1, request: later }).request).toBe(later);
    expect(
      mergeOwnFloor({ request: later }, { seq: 1, request: request('released', { revision: 9 }) }),
    ).toEqual({
      request: later,
    });
  });

  it('stands nowhere once it is finished', () => {
    expect(standingOf(null)).toBe('none');
    expect(standingOf(request('declined', { finishedAt: AT }))).toBe('none');
    expect(standingOf(request('on-air'))).toBe('on-air');
  });

  it('that was declined is told for a minute, unless it was read', () => {
    const declined = request('declined', { finishedAt: AT });
    expect(endToTell(declined, null, Date.parse(AT) + 59_000)).toBe('declined');
    expect(endToTell(declined, 'one', Date.parse(AT))).toBeNull();
    expect(endToTell(declined, null, Date.parse(AT) + 61_000)).toBeNull();
    expect(endToTell(request('withdrawn', { finishedAt: AT }), null, Date.parse(AT))).toBeNull();
  });
});
