import { randomUUID } from 'node:crypto';
import { connect, Refused, type TestClient } from '../../support/client';
import {
  accountCookie,
  createConference,
  screenCookie,
  viewerCookie,
  type TestConference,
} from '../../support/conference';
import { Browser } from '../../support/http';
import { startServer, type TestServer } from '../../support/server';

let server: TestServer;
let conference: TestConference;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  conference = await createConference(server, { state: 'live' });
});

async function viewer(): Promise<TestClient> {
  const cookie = await viewerCookie(server, conference);
  const client = await connect(server.origin, { as: 'viewer', code: conference.code, cookie });
  await client.send('conference:enter', {});
  await client.send('presence:beat', { beats: [{ beatNo: 1, state: 'playing', agoMs: 0 }] });
  return client;
}
const declare = (
  client: TestClient,
  watching: number | null,
  unitId: string | null = null,
  commandId = randomUUID(),
) => client.send('audience:declare', { commandId, watching, unitId });
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'accepted',
    (error: unknown) => (error instanceof Refused ? error.wire.code : String(error)),
  );
async function table() {
  const cookie = await accountCookie(server, 'secretary', conference);
  const path = `/api/conferences/${conference.code}/attendance`;
  return (await new Browser(server.origin).request('GET', path, undefined, { cookie })).json.online;
}

it('is kept, may change, and counts once for each device, apart from all other figures', async () => {
  const [one, other] = [await viewer(), await viewer()];
  const unitId = conference.venues[0]?.unitId ?? '';
  expect((await one.send('audience:own', {})).declaration).toBeNull();
  expect(await declare(one, 2, unitId)).toMatchObject({ watching: 2, unitId, unitName: 'Xã 1' });
  await declare(one, 5, unitId);
  await declare(other, 1);
  expect((await one.send('audience:own', {})).declaration).toMatchObject({ watching: 5, unitName: 'Xã 1' });
  expect(await table()).toMatchObject({
    uniqueDevices: 2,
    declared: {
      devices: 2,
      people: 6,
      units: [
        { unitId, unitName: 'Xã 1', devices: 1, people: 5 },
        { unitId: null, unitName: null, devices: 1, people: 1 },
      ],
    },
  });
  const operator = await connect(server.origin, {
    as: 'account',
    code: conference.code,
    cookie: await accountCookie(server, 'operator', conference),
  });
  expect(await operator.send('attendance:watch-figures', {})).toMatchObject({
    uniqueDevices: 2,
    declaredWatching: 6,
    declaringDevices: 2,
    delegatesPresent: 0,
  });
  [one, other, operator].forEach((client) => client.close());
});

it('leaves a row for every saying that differs, and the first answer for a repeated command', async () => {
  const client = await viewer();
  const commandId = randomUUID();
  const first = await declare(client, 3, null, commandId);
  expect(await declare(client, 9, null, commandId)).toEqual(first);
  await declare(client, 3);
  await declare(client, 4);
  const rows = await server.dataSource.query(
    'select watching from audience_declaration where conference_id = $1 order by id',
    [conference.id],
  );
  expect(rows).toEqual([{ watching: 3 }, { watching: 4 }]);
  await server.dataSource.query('update audience_declaration set watching = 200');
  await server.dataSource.query('delete from audience_declaration');
  expect(await table()).toMatchObject({ declared: { people: 4 } });
  client.close();
});

it('is refused where it makes no sense', async () => {
  const client = await viewer();
  const foreign = await createConference(server);
  for (const watching of [0, 201, 1.5, -1])
    expect(await refusal(declare(client, watching))).toBe('BAD_INPUT');
  expect(await refusal(declare(client, 1, foreign.venues[0]?.unitId))).toBe('NOT_FOUND');
  expect(await refusal(declare(client, 1, conference.districtIds[0]))).toBe('NOT_FOUND');
  expect(await refusal(declare(client, 1, randomUUID()))).toBe('NOT_FOUND');
  const screen = await connect(server.origin, {
    as: 'screen',
    cookie: await screenCookie(server, conference.venues[0]?.venueId ?? ''),
  });
  expect(await refusal(declare(screen, 20))).toBe('NOT_ALLOWED');
  await server.dataSource.query(`update conference set state = 'ended' where id = $1`, [conference.id]);
  expect(await refusal(declare(client, 1))).toBe('STATE_CONFLICT');
  [client, screen].forEach((each) => each.close());
});
