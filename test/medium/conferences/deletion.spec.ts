import { connect } from '../../support/client';
import { accountCookie, createConference } from '../../support/conference';
import { startServer, type TestServer } from '../../support/server';
import { SignedIn } from '../../support/signed-in';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

describe('deleting a conference', () => {
  it('makes it unknown to everybody, sends out who is in it, and leaves a row of audit', async () => {
    const conference = await createConference(server, { state: 'draft' });
    const organiser = await SignedIn.as(server, 'organiser', conference);
    const operator = await connect(server.origin, {
      as: 'account',
      code: conference.code,
      cookie: await accountCookie(server, 'operator', conference),
    });
    await operator.send('conference:enter', {});
    const closed = new Promise((resolve) => operator.socket.once('disconnect', resolve));
    expect((await organiser.send('DELETE', `/conferences/${conference.code}`)).status).toBe(204);
    await closed;
    expect((await organiser.refused('GET', `/conferences/${conference.code}`)).code).toBe(
      'CONFERENCE_UNKNOWN',
    );
    expect(await organiser.done('GET', '/conferences')).toEqual([]);
    const [audit] = await server.dataSource.query(
      `select before, after from audit_entry where action = 'conference.delete' and conference_id = $1`,
      [conference.id],
    );
    expect(audit).toMatchObject({ before: { code: conference.code, state: 'draft' }, after: null });
  });

  it.each(['scheduled', 'live', 'ended', 'sealed', 'postponed'] as const)(
    'is not for one that is %s',
    async (state) => {
      const conference = await createConference(server, { state });
      const organiser = await SignedIn.as(server, 'organiser', conference);
      expect((await organiser.refused('DELETE', `/conferences/${conference.code}`)).code).toBe(
        'STATE_CONFLICT',
      );
    },
  );

  it('is not for one that has figures', async () => {
    const conference = await createConference(server, { state: 'cancelled' });
    await server.dataSource.query(
      `insert into head_count (conference_id, participation_id, source, count, entered_by, entered_by_actor, entered_at)
       values ($1, $2, 'declared', 12, 'Lan', 'test', now())`,
      [conference.id, conference.venues[0]?.participationId],
    );
    const organiser = await SignedIn.as(server, 'organiser', conference);
    expect((await organiser.refused('DELETE', `/conferences/${conference.code}`)).code).toBe(
      'CONFERENCE_HAS_FIGURES',
    );
  });
});
