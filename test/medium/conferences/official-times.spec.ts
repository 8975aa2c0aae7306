import type { AttendanceTable, CorrectLiveTimes, LiveTimesCorrection } from '@diem-cau/shared';
import { randomUUID } from 'node:crypto';
import { connect } from '../../support/client';
import { createConference, viewerCookie, type TestConference } from '../../support/conference';
import { startServer, type TestServer } from '../../support/server';
import { SignedIn } from '../../support/signed-in';

let server: TestServer;
let conference: TestConference;
let secretary: SignedIn;
const MINUTE = 60_000;
const now = Date.now();
const ago = (minutes: number) => new Date(now - minutes * MINUTE);

beforeAll(async () => {
  server = await startServer();
});
beforeEach(async () => {
  conference = await createConference(server, {
    state: 'ended',
    wentLiveAt: ago(50),
    endedAt: ago(10),
  });
  await server.dataSource.query(
    `update conference set scheduled_start = $2, scheduled_end = $3 where id = $1`,
    [conference.id, ago(60), ago(5)],
  );
  secretary = await SignedIn.as(server, 'secretary', conference);
});
afterAll(() => server.stop());

const path = () => `/conferences/${conference.code}/official-times`;
const correction = (change: Partial<CorrectLiveTimes> = {}): CorrectLiveTimes => ({
  wentLiveAt: ago(60).toISOString(),
  endedAt: ago(5).toISOString(),
  reason: 'Bấm lên sóng muộn 10 phút',
  revision: 1,
  ...change,
});
const table = (): Promise<AttendanceTable> =>
  secretary.done('GET', `/conferences/${conference.code}/attendance`);

async function watched(from: number, to: number): Promise<void> {
  await server.dataSource.query(
    `insert into presence_span (conference_id, device_id, tab_id, first_beat_no, last_beat_no, role, state,
                                opened_at, last_at, late)
     values ($1, $2, $3, 1, 9, 'viewer', 'playing', $4, $5, false)`,
    [conference.id, randomUUID(), randomUUID(), ago(from), ago(to)],
  );
}

describe('official times put right afterwards', () => {
  it('give the figures of the whole time, tell everybody, and say who did it and why', async () => {
    await watched(58, 52);
    expect((await table()).online.uniqueDevices).toBe(0);
    const viewer = await connect(server.origin, {
      as: 'viewer',
      code: conference.code,
      cookie: await viewerCookie(server, conference),
    });
    await viewer.send('conference:enter', {});
    await secretary.done('PUT', path(), correction());
    expect((await viewer.next('conference:changed')).conference.wentLiveAt).toBe(ago(60).toISOString());
    viewer.close();
    const after = await table();
    expect([after.online.uniqueDevices, after.online.watchMinutes.total, after.from]).toEqual([
      1,
      6,
      ago(60).toISOString(),
    ]);
    const history: LiveTimesCorrection[] = await secretary.done('GET', path());
    expect(history).toMatchObject([
      {
        correctedBy: 'secretary',
        reason: 'Bấm lên sóng muộn 10 phút',
        before: { wentLiveAt: ago(50).toISOString(), endedAt: ago(10).toISOString() },
        after: { wentLiveAt: ago(60).toISOString(), endedAt: ago(5).toISOString() },
      },
    ]);
    const [audit] = await server.dataSource.query(
      `select after from audit_entry where action = 'conference.correct-times' and conference_id = $1`,
      [conference.id],
    );
    expect(audit.after).toMatchObject({ reason: 'Bấm lên sóng muộn 10 phút' });
  });

  it.each<[string, Partial<CorrectLiveTimes>, string]>([
    [
      'in the wrong order',
      { wentLiveAt: ago(5).toISOString(), endedAt: ago(60).toISOString() },
      'TIMES_IMPOSSIBLE',
    ],
    ['in the future', { endedAt: new Date(now + 60 * MINUTE).toISOString() }, 'TIMES_IMPOSSIBLE'],
    ['long before the first sitting', { wentLiveAt: ago(3 * 24 * 60).toISOString() }, 'TIMES_IMPOSSIBLE'],
    ['without an end', { endedAt: null }, 'TIMES_IMPOSSIBLE'],
    ['without a reason', { reason: ' ' }, 'BAD_INPUT'],
    ['without an offset', { wentLiveAt: '2026-11-22T08:00:00' }, 'BAD_INPUT'],
    ['of an older revision', { revision: 0 }, 'CHANGED_MEANWHILE'],
  ])('are refused %s', async (_, change, code) => {
    expect((await secretary.refused('PUT', path(), correction(change))).code).toBe(code);
    expect(await secretary.done('GET', path())).toEqual([]);
  });

  it.each(['scheduled', 'sealed', 'cancelled'])('are not for a conference that is %s', async (state) => {
    await server.dataSource.query('update conference set state = $2 where id = $1', [conference.id, state]);
    expect((await secretary.refused('PUT', path(), correction())).code).toBe('STATE_CONFLICT');
  });

  it('are not the operator’s to change', async () => {
    const operator = await SignedIn.as(server, 'operator', conference);
    expect((await operator.refused('PUT', path(), correction())).code).toBe('NOT_ALLOWED');
  });
});
