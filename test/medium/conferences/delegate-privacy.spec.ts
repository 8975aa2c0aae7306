import type { ConnectAs } from '@diem-cau/shared';
import { connect, type TestClient } from '../../support/client';
import {
  accountCookie,
  createConference,
  screenCookie,
  sessionCookie,
  viewerCookie,
  type TestConference,
} from '../../support/conference';
import { startServer, type TestServer } from '../../support/server';
import { httpHandlers } from '../security/support/handlers';
import { ConferenceBrowser, OrganiserBrowser, UnitBrowser } from './support/browsers';

const CANARIES = /Hoàng Yến Canary|0911 222 333|0911222333|Chức vụ kín/;

let server: TestServer;
let conference: TestConference;

beforeAll(async () => {
  server = await startServer();
  conference = await createConference(server, { state: 'live' });
});
afterAll(() => server.stop());

/** Everything that a client ever received. */
function recordAll({ socket }: TestClient): string[] {
  const heard: string[] = [];
  socket.onAny((...payload: unknown[]) => heard.push(JSON.stringify(payload)));
  return heard;
}

describe('a delegate’s name and number', () => {
  it('reach nobody but organisers, the own unit and its coordinator', async () => {
    const [venue] = conference.venues;
    const unit = await UnitBrowser.of(server, conference, venue?.unitId ?? '');
    const cookies: Partial<Record<ConnectAs, string>> = {
      viewer: await viewerCookie(server, conference),
      screen: await screenCookie(server, venue?.venueId ?? ''),
      speaker: await sessionCookie(server, 'speaker', conference.speakers[0]?.id ?? ''),
      technician: await sessionCookie(server, 'technician', venue?.participationId ?? ''),
      account: await accountCookie(server, 'moderator', conference),
    };
    const kinds = Object.keys(cookies) as ConnectAs[];
    const clients = await Promise.all(
      kinds.map((as) => connect(server.origin, { as, code: conference.code, cookie: cookies[as] ?? '' })),
    );
    const heard = clients.map(recordAll);
    const snapshots = await Promise.all(clients.map((client) => client.send('conference:enter', {})));

    const added = await unit.name('Hoàng Yến Canary', { phone: '0911 222 333', position: 'Chức vụ kín' });
    const organiser = new OrganiserBrowser(
      server,
      conference.code,
      await accountCookie(server, 'organiser', conference),
    );
    await organiser.request('PUT', `delegates/${added.json.id}/attendance`, {
      state: 'absent_with_leave',
      reason: 'Ốm',
      revision: 1,
    });
    await unit.submit();

    const paths = httpHandlers(server)
      .filter(
        ({ method, path }) => method === 'GET' && path.includes(':conferenceCode') && !path.includes('docs'),
      )
      .map(({ path }) =>
        path
          .replace('/api/conferences/:conferenceCode/', '')
          .replace(/:participationId/, venue?.participationId ?? '')
          .replace(/:delegateId/, added.json.id),
      )
      .filter((path) => !path.startsWith('/'));
    expect(paths).toContain('delegates');
    for (const as of kinds) {
      const browser = new ConferenceBrowser(server, conference.code, cookies[as] ?? '', as);
      for (const path of [...paths, 'delegates/export?format=csv']) {
        expect((await browser.request('GET', path)).text).not.toMatch(CANARIES);
      }
    }
    expect(JSON.stringify(snapshots)).not.toMatch(CANARIES);
    expect(heard.flat().join('\n')).not.toMatch(CANARIES);
    // The canary would be seen where it may be.
    expect((await organiser.request('GET', 'delegates')).text).toMatch(CANARIES);
    for (const client of clients) client.close();
  });

  it('are kept from the coordinator of a venue that the unit has left, whoever took it away', async () => {
    const [first, second] = conference.venues;
    const cookie = await accountCookie(server, 'organiser', conference);
    const organiser = new OrganiserBrowser(server, conference.code, cookie);
    const unit = await UnitBrowser.of(server, conference, first?.unitId ?? '');
    const of = (participationId: string, rest = '') => `participations/${participationId}${rest}`;
    const seesIt = async (participationId: string): Promise<boolean> => {
      const link = await sessionCookie(server, 'coordinator', participationId);
      const coordinator = new ConferenceBrowser(server, conference.code, link, 'coordinator');
      return CANARIES.test((await coordinator.request('GET', 'delegates')).text);
    };
    const [here, there] = [first?.participationId ?? '', second?.participationId ?? ''];
    await unit.name('Hoàng Yến Canary', { participationId: here });
    expect(await seesIt(here)).toBe(true);

    await organiser.request('POST', of(there, '/units'), { unitId: first?.unitId });
    // Somebody else sits there now, so that its coordinator is still let in.
    await organiser.request('POST', of(here, '/units'), { unitId: second?.unitId });
    expect([await seesIt(here), await seesIt(there)]).toEqual([false, true]);

    await unit.name('Hoàng Yến Canary', { participationId: there, position: 'Phó phòng' });
    const { participations } = (await organiser.request('GET', 'participations')).json;
    const venue = participations.find(({ id }: { id: string }) => id === there);
    const { coordinatorName, coordinatorPhone, technicianName, technicianPhone, note, revision } = venue;
    const { connection, externalSystem, externalAddress, externalContact } = venue;
    const people = { coordinatorName, coordinatorPhone, technicianName, technicianPhone, note, revision };
    const line = { connection, externalSystem, externalAddress, externalContact };
    await organiser.request('POST', of(there, '/units'), { unitId: second?.unitId });
    const alone = { ...people, ...line, unitIds: [second?.unitId] };
    expect((await organiser.request('PUT', of(there), alone)).status).toBe(200);
    expect(await seesIt(there)).toBe(false);
  });
});
