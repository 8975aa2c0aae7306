import type { VenueChoice } from '@diem-cau/shared';
import { connect } from '../../support/client';
import {
  accountCookie,
  createConference,
  sessionCookie,
  type TestConference,
} from '../../support/conference';
import { startServer, type TestServer } from '../../support/server';
import { OrganiserBrowser, UnitBrowser } from './support/browsers';

let server: TestServer;
let conference: TestConference;
let unit: UnitBrowser;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  conference = await createConference(server);
  unit = await UnitBrowser.of(server, conference, conference.venues[0]?.unitId ?? '');
});

const choose = async (venue: { venueId?: string; name?: string; address?: string }) =>
  unit.request('PUT', 'own-invitation/venue', {
    venueId: null,
    name: null,
    address: null,
    revision: (await unit.own()).revision,
    ...venue,
  });

describe('a unit’s venue', () => {
  it('is proposed: its own room first, then those of the conference', async () => {
    const { json }: { json: VenueChoice[] } = await unit.request('GET', 'own-invitation/venues');
    expect(json).toMatchObject([
      { name: 'UBND xã 1', own: true, inConference: true },
      { name: 'UBND xã 2', own: false, inConference: true },
    ]);
  });

  it('may be that of another unit, where it sits from now on alone', async () => {
    const hall = conference.venues[1];
    const { json } = await choose({ venueId: hall?.venueId ?? '' });
    expect(json.venues).toEqual([{ participationId: hall?.participationId, name: 'UBND xã 2' }]);
  });

  it('that the unit leaves lets nobody in when nobody else sits there', async () => {
    const [own, hall] = conference.venues;
    const client = await connect(server.origin, {
      as: 'coordinator',
      cookie: await sessionCookie(server, 'coordinator', own?.participationId ?? ''),
    });
    const closed = new Promise((resolve) => client.socket.once('disconnect', resolve));
    await choose({ venueId: hall?.venueId ?? '' });
    await closed;
  });

  it('that is new is recorded for the unit, kept by the host department, and takes part', async () => {
    const { json } = await choose({ name: 'Nhà văn hóa xóm 3', address: 'Xóm 3' });
    expect(json.venues).toMatchObject([{ name: 'Nhà văn hóa xóm 3' }]);
    const [venue] = await server.dataSource.query('select * from venue where name = $1', [
      'Nhà văn hóa xóm 3',
    ]);
    expect(venue).toMatchObject({
      address: 'Xóm 3',
      host_unit_id: conference.venues[0]?.unitId,
      keeper_unit_id: conference.hostUnitId,
    });
  });

  it('is made once when two clerks describe it at once', async () => {
    const answers = await Promise.all([choose({ name: 'Phòng A' }), choose({ name: 'Phòng A' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const rooms = await server.dataSource.query(
      `select 1 from venue where name = 'Phòng A' and host_unit_id = $1`,
      [conference.venues[0]?.unitId],
    );
    expect(rooms).toHaveLength(1);
  });

  it('is none of another conference, and none before the unit accepts', async () => {
    const elsewhere = await createConference(server);
    expect((await choose({ venueId: elsewhere.venues[0]?.venueId ?? '' })).status).toBe(404);
    expect((await choose({ venueId: conference.venues[0]?.venueId ?? '', name: 'Cả hai' })).status).toBe(400);
    await unit.answer('declined', (await unit.own()).revision);
    expect((await choose({ name: 'Phòng B' })).json.error.code).toBe('INVITATION_NOT_ACCEPTED');
  });

  it('that changes takes along who was told to sit elsewhere', async () => {
    await unit.name('Nguyễn Văn Bình', { participationId: conference.venues[0]?.participationId ?? null });
    await choose({ venueId: conference.venues[1]?.venueId ?? '' });
    expect((await unit.delegates())[0]?.participationId).toBeNull();
  });
});

describe('links of invited units', () => {
  it('are made for many, lead each unit to its own invitation, and end the former ones', async () => {
    const cookie = await accountCookie(server, 'organiser', conference);
    const organiser = new OrganiserBrowser(server, conference.code, cookie);
    const unitIds = conference.venues.map(({ unitId }) => unitId);
    const invitations = await Promise.all(unitIds.map((unitId) => organiser.invitation(unitId)));
    const make = () =>
      organiser.request('POST', 'invitations/links', { invitationIds: invitations.map(({ id }) => id) });
    const former = (await make()).json.links;
    const { links } = (await make()).json;
    expect(links.map(({ unitName }: { unitName: string }) => unitName)).toEqual(['Xã 2', 'Xã 1']);
    const open = ({ url, pin }: { url: string; pin: string }) =>
      fetch(`${server.origin}/api/links/open`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: 'http://test.local' },
        body: JSON.stringify({ token: url.split('#')[1], pin }),
      }).then((response) => response.json());
    expect(await open(links[1])).toMatchObject({
      kind: 'invitee',
      name: 'Xã 1',
      conferenceCode: conference.code,
    });
    expect((await open(former[1])).error.code).toBe('LINK_UNKNOWN');
    expect((await organiser.invitation(unitIds[0] ?? '')).hasLink).toBe(true);

    const sheet = {
      links: links.map(({ invitationId, url, pin }: (typeof links)[0]) => ({ invitationId, url, pin })),
    };
    const csv = (await organiser.download('invitations/link-sheet?format=csv', sheet)).toString();
    expect(csv).toContain(links[0].url);
    const audit = await server.dataSource.query(
      `select after from audit_entry where action = 'invitation.make-links' and conference_id = $1`,
      [conference.id],
    );
    expect(audit).toHaveLength(2);
    expect(JSON.stringify(audit)).not.toContain(links[0].url.split('#')[1]);
  });

  it('of another conference make none at all', async () => {
    const elsewhere = await createConference(server);
    const cookie = await accountCookie(server, 'organiser', elsewhere);
    const stranger = new OrganiserBrowser(server, elsewhere.code, cookie);
    const own = await stranger.invitation(elsewhere.venues[0]?.unitId ?? '');
    const body = { invitationIds: [own.id, unit.invitationId] };
    expect((await stranger.request('POST', 'invitations/links', body)).status).toBe(404);
    expect((await stranger.invitation(own.unitId)).hasLink).toBe(false);
  });
});
