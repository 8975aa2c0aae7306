import { accountCookie, createConference, type TestConference } from '../../support/conference';
import { startServer, type TestServer } from '../../support/server';
import { eventually } from '../media/support/eventually';
import { meanwhile } from '../support/meanwhile';
import { OrganiserBrowser, UnitBrowser } from './support/browsers';

let server: TestServer;
let conference: TestConference;
let organiser: OrganiserBrowser;
let unit: UnitBrowser;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  conference = await createConference(server);
  const cookie = await accountCookie(server, 'organiser', conference);
  organiser = new OrganiserBrowser(server, conference.code, cookie);
  unit = await UnitBrowser.of(server, conference, conference.venues[0]?.unitId ?? '');
});

const waiting = (count: number) =>
  eventually(`${count} wait for a lock`, async () => {
    const [row] = await server.dataSource.query(
      `select count(*)::int as count from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`,
    );
    return row.count >= count;
  });

describe('at the moment in which the conference ends', () => {
  const end = () => `update conference set state = 'ended' where id = '${conference.id}'`;

  it('no unit answers any more', async () => {
    const { revision } = await unit.own();
    const { working, commit } = await meanwhile(server, end(), () => unit.answer('declined', revision));
    await commit();
    expect((await working).json.error?.code).toBe('STATE_CONFLICT');
    expect((await unit.own()).state).toBe('accepted');
  });

  it('no delegate is written down any more', async () => {
    const add = () => unit.add(unit.invitationId, 'Trần Thị Bình');
    const { working, commit } = await meanwhile(server, end(), add);
    await commit();
    expect((await working).json.error?.code).toBe('STATE_CONFLICT');
    expect(await unit.delegates()).toEqual([]);
  });
});

describe('two at once', () => {
  it('cards are printed and links are made for the same venues: both are done', async () => {
    const [first, second] = conference.venues.map(({ participationId }) => participationId).sort();
    // Cards lie in the order of the tree: here the other way round.
    await server.dataSource.query(
      `update org_unit_version set code = case when org_unit_id = (
         select v.parent_id from org_unit_version v join participation_unit u on u.org_unit_id = v.org_unit_id
          where u.participation_id = $1) then '2' else '1' end
        where org_unit_id = any($2)`,
      [first, conference.districtIds],
    );
    await server.dataSource.query('update org_unit_tree set revision = revision + 1');
    const held = `select pg_advisory_xact_lock(hashtextextended('coordinator/${second}', 0))`;
    const { working: printing, commit } = await meanwhile(server, held, () =>
      organiser.download('cards', { participationIds: [first, second] }),
    );
    const making = organiser.request('POST', 'links/several', {
      kind: 'coordinator',
      subjectIds: [first, second],
    });
    await waiting(2);
    await commit();
    expect((await making).status).toBe(201);
    expect((await printing).toString()).toContain('"kind":"done"');
  });

  it('the unit chooses its venue and its answer is written down: one of them is told to look again', async () => {
    const [venue] = conference.venues;
    const { revision } = await unit.own();
    const choice = { venueId: venue?.venueId, name: null, address: null, revision };
    const held = `select 1 from venue where id = '${venue?.venueId}' for update`;
    const { working: choosing, commit } = await meanwhile(server, held, () =>
      unit.request('PUT', 'own-invitation/venue', choice),
    );
    const answering = organiser.answer(venue?.unitId ?? '', 'declined');
    await waiting(2);
    await commit();
    const codes = (await Promise.all([choosing, answering])).map(({ json }) => json.error?.code ?? 'done');
    expect(codes.sort()).toEqual(['CHANGED_MEANWHILE', 'done']);
  });
});
