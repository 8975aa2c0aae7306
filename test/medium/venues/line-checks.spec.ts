import { randomUUID } from 'node:crypto';
import {
  LINE_CHECKS_PER_MINUTE,
  type CheckedDevices,
  type ConnectAs,
  type LineMeasures,
  type SaveLineCheck,
} from '@diem-cau/shared';
import { LineChecks } from '../../../apps/server/src/venues/line-checks/line-checks.service';
import { connect, type TestClient } from '../../support/client';
import {
  accountCookie,
  createConference,
  screenCookie,
  sessionCookie,
  type TestConference,
} from '../../support/conference';
import { Browser } from '../../support/http';
import { startServer, type TestServer } from '../../support/server';
import { refusal } from '../media/support/studio';

const LINE: LineMeasures = {
  upKbps: 2_300,
  downKbps: 2_400,
  upLossPercent: 0.2,
  downLossPercent: 0,
  upJitterMs: 4,
  downJitterMs: 3.5,
  roundTripMs: 21,
};
const DEVICES: CheckedDevices = {
  cameraName: 'Camera USB (046d:0825)',
  cameraLines: 720,
  microphoneName: 'Micrô hội nghị',
  microphonePeakDb: -18.4,
  speakerMarginDb: 24,
};
const GOOD: SaveLineCheck = { line: LINE, devices: DEVICES };

let server: TestServer;
let conference: TestConference;
const clients: TestClient[] = [];

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  conference = await createConference(server, { state: 'rehearsal', venues: 2 });
});
afterEach(() => clients.splice(0).forEach((client) => client.close()));

const venue = (index = 0) => conference.venues[index]!;

async function enter(as: ConnectAs, cookie: string, code: string | null = null): Promise<TestClient> {
  const client = await connect(server.origin, { as, cookie, code });
  clients.push(client);
  return client;
}
const screen = async (index = 0) => enter('screen', await screenCookie(server, venue(index).venueId));
const person = async (as: 'coordinator' | 'technician', index = 0) =>
  enter(as, await sessionCookie(server, as, venue(index).participationId));

const save = (client: TestClient, check: SaveLineCheck = GOOD, commandId: string = randomUUID()) =>
  client.send('line-check:save', { commandId, ...check });
const latest = () => server.app.get(LineChecks).latestOf(conference.id);

async function ownHistory(as: 'coordinator' | 'technician', index = 0) {
  const cookie = await sessionCookie(server, as, venue(index).participationId);
  return new Browser(server.origin)
    .hold(cookie)
    .request('GET', `/api/conferences/${conference.code}/own-line-checks`, undefined, { 'x-connect-as': as });
}
const staff = async (role: 'operator' | 'organiser' | 'administrator' = 'operator', of = conference) =>
  new Browser(server.origin).hold(await accountCookie(server, role, of));
const staffPath = (participationId: string, code = conference.code) =>
  `/api/conferences/${code}/participations/${participationId}/line-checks`;

describe('a check of a venue', () => {
  it('is judged by the server, whatever the page says', async () => {
    const client = await screen();
    const saved = await save(client, {
      line: { ...LINE, upLossPercent: 3, roundTripMs: 90 },
      devices: DEVICES,
    });
    expect(saved).toMatchObject({
      by: 'screen',
      byName: 'Màn hình 1',
      verdict: 'poor',
      reasons: ['loss', 'round-trip'],
      conference: { code: conference.code },
    });
    const body = { commandId: randomUUID(), ...GOOD, verdict: 'good' };
    expect(await refusal(client, 'line-check:save', body)).toBe('BAD_INPUT');
  });

  it('is not kept without end: each takes the better part of a minute', async () => {
    const [client, other] = [await screen(), await screen(1)];
    for (let n = 0; n < LINE_CHECKS_PER_MINUTE; n += 1) await save(client);
    const body = { commandId: randomUUID(), ...GOOD };
    expect(await refusal(client, 'line-check:save', body)).toBe('TOO_MANY_REQUESTS');
    expect(await save(other)).toMatchObject({ verdict: 'good' });
  });

  it('is kept once, with who made it, also when it is sent twice', async () => {
    const client = await person('technician');
    const commandId = randomUUID();
    const first = await save(client, GOOD, commandId);
    expect(await save(client, { ...GOOD, line: { ...LINE, upKbps: 1 } }, commandId)).toEqual(first);
    const { json } = await ownHistory('technician');
    expect(json).toEqual([first]);
    const audited = await server.dataSource.query(
      `select actor, subject, after from audit_entry where action = 'line-check.save' and conference_id = $1`,
      [conference.id],
    );
    expect(audited).toMatchObject([
      {
        actor: `technician:${venue().participationId}`,
        subject: `participation:${venue().participationId}`,
        after: { verdict: 'good' },
      },
    ]);
  });

  it.each<[string, object]>([
    ['a bandwidth below nothing', { line: { ...LINE, upKbps: -1 } }],
    ['more than all packets lost', { line: { ...LINE, upLossPercent: 101 } }],
    ['a bandwidth that the test cannot reach', { line: { ...LINE, downKbps: 1e9 } }],
    ['a number that is none', { line: { ...LINE, roundTripMs: 'nhanh' } }],
    ['a sound louder than full scale', { devices: { ...DEVICES, microphonePeakDb: 1 } }],
    ['a missing measure', { line: { ...LINE, upKbps: undefined } }],
    ['no line at all', { line: null }],
    ['an invisible name', { devices: { ...DEVICES, cameraName: 'a\u202eb' } }],
    ['another venue', { participationId: randomUUID() }],
  ])('with %s is refused', async (_, change) => {
    const body = { commandId: randomUUID(), ...GOOD, ...change };
    expect(await refusal(await screen(), 'line-check:save', body)).toBe('BAD_INPUT');
    expect((await latest()).size).toBe(0);
  });

  it('can be made by the venue’s own screen and people alone', async () => {
    const operator = await enter(
      'account',
      await accountCookie(server, 'operator', conference),
      conference.code,
    );
    expect(await refusal(operator, 'line-check:save', { commandId: randomUUID(), ...GOOD })).toBe(
      'NOT_ALLOWED',
    );
  });

  it('cannot be changed nor taken away', async () => {
    await save(await screen());
    await server.dataSource.query('delete from line_check where conference_id = $1', [conference.id]);
    expect((await latest()).size).toBe(1);
  });
});

describe('the history of a venue', () => {
  it('is read by its own people, newest first, and by no other venue’s', async () => {
    await save(await screen());
    await save(await person('coordinator'), { line: { ...LINE, upKbps: 700 }, devices: DEVICES });
    const own = await ownHistory('coordinator');
    expect(own.json.map(({ by, verdict }: { by: string; verdict: string }) => [by, verdict])).toEqual([
      ['coordinator', 'fair'],
      ['screen', 'good'],
    ]);
    expect((await ownHistory('coordinator', 1)).json).toEqual([]);
  });

  it('is read by the conference’s staff, and of no other conference’s venue', async () => {
    await save(await screen());
    const browser = await staff();
    expect((await browser.get(staffPath(venue().participationId))).json).toHaveLength(1);
    const other = await createConference(server);
    const foreign = await staff('operator', other);
    expect((await foreign.get(staffPath(venue().participationId))).status).toBe(403);
    expect((await foreign.get(staffPath(venue().participationId, other.code))).json.error.code).toBe(
      'VENUE_NOT_INVITED',
    );
  });

  it('is read where the room’s record is kept, and not by whoever else may read the list of rooms', async () => {
    await save(await screen());
    const path = `/api/venues/${venue().venueId}/line-checks`;
    await server.dataSource.query('update venue set keeper_unit_id = $2 where id = $1', [
      venue().venueId,
      conference.hostUnitId,
    ]);
    expect((await (await staff('organiser')).get(path)).json).toHaveLength(1);
    const other = await createConference(server);
    expect((await (await staff('organiser', other)).get(path)).status).toBe(403);
  });

  it('goes over all conferences of the room, without naming an internal one to another', async () => {
    await save(await screen());
    const later = await createConference(server, { state: 'scheduled', venues: 1 });
    await server.dataSource.query('update participation set venue_id = $2 where id = $1', [
      later.venues[0]?.participationId,
      venue().venueId,
    ]);
    const path = staffPath(later.venues[0]?.participationId ?? '', later.code);
    const browser = await staff('operator', later);
    expect((await browser.get(path)).json).toMatchObject([{ conference: { code: conference.code } }]);
    await server.dataSource.query(`update conference set visibility = 'internal' where id = $1`, [
      conference.id,
    ]);
    expect((await browser.get(path)).json).toMatchObject([{ conference: null, verdict: 'good' }]);
    expect((await (await staff()).get(staffPath(venue().participationId))).json).toMatchObject([
      { conference: { code: conference.code } },
    ]);
  });

  it('outlives the venue’s place in the conference', async () => {
    await save(await screen());
    const { participationId, venueId } = venue();
    await server.dataSource.query('delete from participation_unit where participation_id = $1', [
      participationId,
    ]);
    await server.dataSource.query('delete from participation where id = $1', [participationId]);
    expect(await server.app.get(LineChecks).historyOf(venueId)).toHaveLength(1);
    expect((await latest()).size).toBe(0);
  });
});

it('the board learns of the newest check of each venue, and of its screen’s before any telephone’s', async () => {
  await save(await screen(), { line: { ...LINE, upKbps: 100 }, devices: DEVICES });
  const again = await save(await screen(), { line: { ...LINE, upKbps: 900 }, devices: DEVICES });
  await save(await person('coordinator'));
  const telephone = await save(await person('technician', 1));
  expect(Object.fromEntries(await latest())).toEqual({
    [venue(0).participationId]: { verdict: 'fair', by: 'screen', checkedAt: again.checkedAt },
    [venue(1).participationId]: { verdict: 'good', by: 'technician', checkedAt: telephone.checkedAt },
  });
});
