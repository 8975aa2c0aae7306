import { randomUUID } from 'node:crypto';
import type { AttendanceTable } from '@diem-cau/shared';
import { PresenceRepository, type StoredSpan } from '../../../apps/server/src/attendance/presence.repository';
import {
  accountCookie,
  createConference,
  sessionCookie,
  TEST_PASSWORD,
  createAccount,
  type TestConference,
} from '../../support/conference';
import { connect } from '../../support/client';
import { Browser } from '../../support/http';
import { startServer, type TestServer } from '../../support/server';

let server: TestServer;
let conference: TestConference;

const START = Date.parse('2024-05-02T01:00:00Z');
const minute = (minutes: number): number => START + minutes * 60_000;

function span(from: number, to: number, overrides: Partial<StoredSpan>): StoredSpan {
  return {
    conferenceId: conference.id,
    deviceId: randomUUID(),
    tabId: randomUUID(),
    firstBeatNo: 1,
    lastBeatNo: 2,
    role: 'viewer',
    participationId: null,
    state: 'playing',
    openedAt: minute(from),
    lastAt: minute(to),
    ended: true,
    late: false,
    ...overrides,
  };
}

beforeAll(async () => {
  server = await startServer();
  conference = await createConference(server, {
    state: 'ended',
    wentLiveAt: new Date(minute(0)),
    endedAt: new Date(minute(60)),
    venues: 3,
  });
  const [one, two] = conference.venues;
  const deviceId = randomUUID();
  await server.app.get(PresenceRepository).store([
    // One device in two tabs, before the start and over it.
    span(-10, 20, { deviceId }),
    span(10, 30, { deviceId }),
    span(15, 75, {}),
    span(50, 55, { state: 'hidden' }),
    // After the end: a fact, but no figure.
    span(61, 90, {}),
    span(0, 6, { role: 'screen', participationId: one!.participationId }),
    span(4, 12, { role: 'screen', participationId: one!.participationId, state: 'paused' }),
    span(0, 9, { role: 'screen', participationId: two!.participationId }),
  ]);
  for (const [venue, count] of [
    [one!, 14],
    [two!, 9],
  ] as const) {
    const cookie = await sessionCookie(server, 'coordinator', venue.participationId);
    const client = await connect(server.origin, { as: 'coordinator', code: conference.code, cookie });
    await client.send('attendance:declare-count', { commandId: randomUUID(), count, note: null });
    client.close();
  }
});
afterAll(() => server.stop());

async function signedIn(role: 'secretary' | 'moderator'): Promise<Browser> {
  const browser = new Browser(server.origin);
  const loginName = await createAccount(server, role, conference);
  await browser.post('/api/login', { loginName, password: TEST_PASSWORD });
  return browser;
}
const path = (file = ''): string => `/api/conferences/${conference.code}/attendance${file}`;

describe('the table after the end', () => {
  it('is cut to the official time, and unites what overlaps', async () => {
    const { status, json } = await (await signedIn('secretary')).get(path());
    expect(status).toBe(200);
    const table: AttendanceTable = json;
    expect(table).toMatchObject({
      from: new Date(minute(0)).toISOString(),
      to: new Date(minute(60)).toISOString(),
      online: {
        peakDevices: 2,
        peakAt: new Date(minute(15)).toISOString(),
        uniqueDevices: 3,
        views: 2,
        watchMinutes: { total: 75, mean: 37.5, median: 37.5 },
      },
      totals: { delegates: 23, venuesInvited: 3, venuesConnected: 1, venuesCounted: 2 },
    });
  });

  it('has a line for each venue, by district', async () => {
    const { json } = await (await signedIn('secretary')).get(path());
    const table: AttendanceTable = json;
    expect(
      table.venues.map(({ groupName, venueName, delegates, connectedMinutes, connected }) => [
        groupName,
        venueName,
        delegates,
        connectedMinutes,
        connected,
      ]),
    ).toEqual([
      ['Huyện Hải Hậu', 'UBND xã 2', 9, 9, false],
      ['Huyện Ý Yên', 'UBND xã 1', 14, 12, true],
      ['Huyện Ý Yên', 'UBND xã 3', null, 0, false],
    ]);
  });

  it('rolls up to districts, the province last', async () => {
    const { json } = await (await signedIn('secretary')).get(path());
    const table: AttendanceTable = json;
    const byName = Object.fromEntries(table.units.map((unit) => [unit.unitName, unit]));
    expect(byName['Huyện Ý Yên']).toMatchObject({
      venuesInvited: 2,
      venuesConnected: 1,
      venuesCounted: 1,
      delegates: 14,
    });
    expect(byName['Huyện Hải Hậu']).toMatchObject({ venuesInvited: 1, venuesCounted: 1, delegates: 9 });
    expect(table.units.at(-1)).toMatchObject({ unitName: 'Tỉnh Nam Định', venuesInvited: 3, delegates: 23 });
  });

  it('comes as files for a spreadsheet', async () => {
    const browser = await signedIn('secretary');
    const venues = await browser.get(path('/venues.csv'));
    expect(venues.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(venues.headers.get('content-disposition')).toContain('attachment');
    expect(venues.text).toContain('UBND xã 1,Xã 1,14,Đầu mối điểm cầu khai báo');
    const bytes = await fetch(`${server.origin}${path('/units.csv')}`, {
      headers: { cookie: browser.cookie },
    });
    expect([...new Uint8Array(await bytes.arrayBuffer()).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('is for those alone who report', async () => {
    expect((await (await signedIn('moderator')).get(path())).status).toBe(403);
    expect((await new Browser(server.origin).get(path('/venues.csv'))).status).toBe(401);
    const other = await createConference(server);
    const stranger = await fetch(`${server.origin}${path()}`, {
      headers: { cookie: await accountCookie(server, 'secretary', other) },
    });
    expect(stranger.status).toBe(403);
  });
});

describe('a venue outside this system', () => {
  it('stands in the table as it was marked by hand: neither connected, nor counted, nor any delegates', async () => {
    const three = conference.venues[2]!.participationId;
    await server.dataSource.query(`update participation set connection = 'hardware' where id = $1`, [three]);
    await server.dataSource.query(
      `insert into external_mark (conference_id, participation_id, connected, evidence, marked_by, marked_by_actor, marked_at)
       values ($1, $2, true, 'VNPT xác nhận', 'Đỗ Mạnh Hùng', 'account:a', $3)`,
      [conference.id, three, new Date(minute(0))],
    );
    const browser = await signedIn('secretary');
    const table: AttendanceTable = (await browser.get(path())).json;
    expect(table.venues.find(({ participationId }) => participationId === three)).toMatchObject({
      external: true,
      externalMark: { connected: true, evidence: 'VNPT xác nhận', hasPicture: false },
      connected: false,
      delegates: null,
    });
    expect(table.totals).toMatchObject({
      delegates: 23,
      venuesExternal: 1,
      venuesExternalConnected: 1,
      venuesConnected: 1,
      venuesCounted: 2,
    });
    const { text } = await browser.get(path('/venues.csv'));
    expect(text).toContain('Ngoài hệ thống,Nối được,VNPT xác nhận; Đỗ Mạnh Hùng ghi 02/05/2024 08:00,');
  });
});
