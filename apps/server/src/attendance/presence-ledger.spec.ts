import fc from 'fast-check';
import { PresenceLedger } from './presence-ledger';
import type { StoredSpan } from './presence.repository';

const anySpan = fc
  .record({
    deviceId: fc.constantFrom('a', 'b', 'c'),
    tabId: fc.constantFrom('1', '2'),
    firstBeatNo: fc.integer({ min: 1, max: 3 }),
    role: fc.constantFrom<StoredSpan['role']>('viewer', 'screen', 'speaker', 'coordinator'),
    participationId: fc.constantFrom('p', 'q'),
    state: fc.constantFrom<StoredSpan['state']>('playing', 'paused'),
    openedAt: fc.integer({ min: 0, max: 50 }),
    ended: fc.boolean(),
    length: fc.integer({ min: 0, max: 20 }),
  })
  .map(({ length, ...span }): StoredSpan => ({
    ...span,
    conferenceId: 'c',
    lastBeatNo: span.firstBeatNo,
    lastAt: span.openedAt + length,
    late: false,
  }));

/** One role and venue per device, as in the table. */
const anyReadings = fc.array(fc.array(anySpan, { maxLength: 6 }), { maxLength: 6 }).map((readings) => {
  const first = new Map<string, StoredSpan>();
  return readings.map((reading) =>
    reading.map((span) => {
      const { role, participationId } = first.get(span.deviceId) ?? span;
      first.set(span.deviceId, { ...span, role, participationId });
      return { ...span, role, participationId };
    }),
  );
});

describe('the ledger of presence', () => {
  it('is the same whether it was read bit by bit or at once', () => {
    fc.assert(
      fc.property(anyReadings, (readings) => {
        const grown = new PresenceLedger();
        const latest = new Map<string, StoredSpan>();
        for (const reading of readings) {
          grown.add(reading);
          for (const span of reading) latest.set(`${span.deviceId}/${span.tabId}/${span.firstBeatNo}`, span);
        }
        const anew = new PresenceLedger();
        anew.add([...latest.values()]);
        expect(grown.viewers).toEqual(expect.arrayContaining(anew.viewers));
        expect(grown.viewers).toHaveLength(anew.viewers.length);
        expect(Object.fromEntries(grown.venues)).toEqual(Object.fromEntries(anew.venues));
      }),
    );
  });

  it('joins the screens of a venue and keeps lecturers and coordinators out', () => {
    const ledger = new PresenceLedger();
    const span = (
      deviceId: string,
      role: StoredSpan['role'],
      participationId: string | null,
    ): StoredSpan => ({
      conferenceId: 'c',
      deviceId,
      tabId: 't',
      firstBeatNo: 1,
      lastBeatNo: 1,
      role,
      participationId,
      state: 'playing',
      openedAt: 0,
      lastAt: 10,
      ended: false,
      late: false,
    });
    ledger.add([
      span('s1', 'screen', 'p'),
      span('s2', 'screen', 'p'),
      span('l', 'speaker', null),
      span('k', 'coordinator', 'p'),
      span('v', 'viewer', null),
    ]);
    expect(ledger.viewers).toHaveLength(1);
    expect([...ledger.venues.keys()]).toEqual(['p']);
  });
});
