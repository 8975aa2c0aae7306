import type { VenueScreen } from '@diem-cau/shared';
import { connect } from '../../support/client';
import {
  accountCookie,
  createConference,
  screenCookie,
  sessionCookie,
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
  conference = await createConference(server, { venues: 2 });
});

const venue = (index = 0) => conference.venues[index]!;
const path = (index = 0) =>
  `/api/conferences/${conference.code}/participations/${venue(index).participationId}/screens`;

async function operator(): Promise<Browser> {
  return new Browser(server.origin).hold(await accountCookie(server, 'operator', conference));
}
async function coordinator(index = 0) {
  const cookie = await sessionCookie(server, 'coordinator', venue(index).participationId);
  const browser = new Browser(server.origin).hold(cookie);
  return (method: string, to: string, body?: object) =>
    browser.request(method, to, body, { 'x-connect-as': 'coordinator' });
}
/** A room's browser that shows a code. */
async function waitingScreen(): Promise<{ browser: Browser; code: string }> {
  const browser = new Browser(server.origin);
  return { browser, code: (await browser.post('/api/pairing')).json.code };
}

describe('screens of a venue', () => {
  it('say who paired them, when they were last seen, and whether they are in use', async () => {
    const { browser, code } = await waitingScreen();
    const by = await operator();
    const paired = await by.post(path(), { code: `${code.slice(0, 3)} ${code.slice(3).toLowerCase()}` });
    expect(paired.json).toMatchObject({
      label: 'Màn hình 1',
      pairedByKind: 'account',
      pairedByName: 'operator',
      inUse: false,
    });
    const client = await connect(server.origin, { as: 'screen', cookie: browser.cookie });
    const [seen]: VenueScreen[] = (await by.get(path())).json;
    expect(seen).toMatchObject({ id: paired.json.id, inUse: true });
    client.close();
  });

  it('are looked after by the venue’s own people, and no others’', async () => {
    const ask = await coordinator();
    const { code } = await waitingScreen();
    const paired = await ask('POST', path(), { code });
    expect(paired.json).toMatchObject({ pairedByKind: 'coordinator', pairedByName: 'UBND xã 1' });
    const renamed = await ask('PUT', `${path()}/${paired.json.id}`, { label: 'Máy chiếu hội trường' });
    expect(renamed.json.label).toBe('Máy chiếu hội trường');
    const other = await coordinator(1);
    expect((await other('GET', path())).status).toBe(404);
    expect((await other('DELETE', `${path()}/${paired.json.id}`)).status).toBe(404);
    // Nor by a path of their own that names another venue's screen.
    expect((await other('DELETE', `${path(1)}/${paired.json.id}`)).status).toBe(404);
    expect((await ask('GET', path())).json).toHaveLength(1);
  });

  it('are cut off at once when they are unpaired, and show a code again', async () => {
    const { browser, code } = await waitingScreen();
    const by = await operator();
    const { id } = (await by.post(path(), { code })).json;
    const client = await connect(server.origin, { as: 'screen', cookie: browser.cookie });
    const closed = new Promise((resolve) => client.socket.once('disconnect', resolve));
    expect((await by.request('DELETE', `${path()}/${id}`)).status).toBe(204);
    await closed;
    expect(client.payloads('identity:session-revoked')).toEqual([{ reason: 'revoked' }]);
    expect((await browser.get('/api/pairing')).json.state).toBe('waiting');
    expect((await by.get(path())).json).toEqual([]);
  });

  it('are not paired for a conference whose invitation nobody there accepted', async () => {
    await server.dataSource.query(
      `update unit_invitation set state = 'declined' where conference_id = $1 and org_unit_id = $2`,
      [conference.id, venue().unitId],
    );
    const { code } = await waitingScreen();
    expect((await (await operator()).post(path(), { code })).json.error.code).toBe('VENUE_NOT_ACCEPTED');
  });

  it('are those of the room’s own office until a unit there has accepted: others only see that there are some', async () => {
    const by = await operator();
    const { id } = (await by.post(path(), { code: (await waitingScreen()).code })).json;
    await server.dataSource.query(`update unit_invitation set state = 'declined' where conference_id = $1`, [
      conference.id,
    ]);
    const refused = [
      await by.request('PUT', `${path()}/${id}`, { label: 'Của chúng tôi' }),
      await by.request('DELETE', `${path()}/${id}`),
    ];
    expect(refused.map(({ json }) => json.error.code)).toEqual(Array(2).fill('VENUE_NOT_ACCEPTED'));
    expect((await by.get(path())).json).toMatchObject([{ id, label: 'Màn hình 1' }]);
  });

  it('are not let in where the venue joins by another system', async () => {
    const cookie = await screenCookie(server, venue().venueId);
    await server.dataSource.query(`update participation set connection = 'hardware' where id = $1`, [
      venue().participationId,
    ]);
    await expect(connect(server.origin, { as: 'screen', cookie })).rejects.toMatchObject({
      wire: { code: 'SCREEN_NOT_PAIRED' },
    });
  });
});

describe('screens of a lasting venue', () => {
  it('are listed and unpaired by those who keep the room', async () => {
    await screenCookie(server, venue().venueId);
    const host = { ...conference, hostUnitId: venue().unitId };
    const keeper = new Browser(server.origin).hold(await accountCookie(server, 'operator', host));
    const screens = `/api/venues/${venue().venueId}/screens`;
    const [screen]: VenueScreen[] = (await keeper.get(screens)).json;
    expect(screen).toMatchObject({ label: 'Màn hình 1', pairedByKind: null });
    expect((await (await operator()).get(screens)).status).toBe(403);
    expect((await keeper.request('DELETE', `${screens}/${screen?.id}`)).status).toBe(204);
    expect((await keeper.get(screens)).json).toEqual([]);
  });
});
