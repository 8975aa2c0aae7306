import { GuessLimits } from '../../../apps/server/src/identity/guess-limits';
import { LinksService } from '../../../apps/server/src/identity/links.service';
import { SessionsService } from '../../../apps/server/src/identity/sessions.service';
import { connect, Refused } from '../../support/client';
import {
  createAccount,
  createConference,
  sessionCookie,
  type TestConference,
} from '../../support/conference';
import { Browser } from '../../support/http';
import { startServer, type TestServer } from '../../support/server';
import { eventually } from '../media/support/eventually';
import { meanwhile } from '../support/meanwhile';

let server: TestServer;
let conference: TestConference;

beforeAll(async () => {
  server = await startServer();
  conference = await createConference(server, { speakers: 2 });
});
afterAll(() => server.stop());

describe('guesses sent at once', () => {
  it('of one password all count', async () => {
    const loginName = await createAccount(server, 'operator', conference);
    const answers = await Promise.all(
      Array.from({ length: 25 }, () =>
        new Browser(server.origin).post('/api/login', { loginName, password: 'sai' }),
      ),
    );
    const codes = answers.map(({ json }) => json.error.code);
    expect(codes.filter((code) => code === 'WRONG_LOGIN')).toHaveLength(10);
    expect(codes.filter((code) => code === 'TOO_MANY_REQUESTS')).toHaveLength(15);
  });

  it('that are right leave room for the next, however many come of one address', async () => {
    const limits = new GuessLimits();
    for (let index = 0; index < 500; index += 1) {
      await limits.claim(`login:${index % 50}`, '10.0.0.1');
      await limits.forgive(`login:${index % 50}`, '10.0.0.1');
    }
  });
});

describe('a personal link', () => {
  it('that is replaced while it is being opened opens nothing', async () => {
    const subjectId = conference.speakers[0]?.id ?? '';
    const { url, pin } = await server.app.get(LinksService).make('speaker', subjectId, conference.id);
    const browser = new Browser(server.origin);
    const revoke = `update access_link set revoked_at = now() where subject_id = '${subjectId}'`;
    const { working, commit } = await meanwhile(server, revoke, () =>
      browser.post('/api/links/open', { token: url.split('#')[1], pin }),
    );
    await commit();
    expect((await working).json.error.code).toBe('LINK_UNKNOWN');
    expect(browser.cookie).toBe('');
  });

  it('is the only one, even when several are asked for at once', async () => {
    const subjectId = conference.speakers[1]?.id ?? '';
    const links = server.app.get(LinksService);
    await Promise.all(Array.from({ length: 6 }, () => links.make('speaker', subjectId, conference.id)));
    const [{ count }] = await server.dataSource.query(
      'select count(*)::int as count from access_link where subject_id = $1 and revoked_at is null',
      [subjectId],
    );
    expect(count).toBe(1);
  });
});

describe('a session', () => {
  it('that is revoked while its page is being let in does not stay connected', async () => {
    const cookie = await sessionCookie(server, 'speaker', conference.speakers[0]?.id ?? '');
    const [{ id }] = await server.dataSource.query('select id from session order by created_at desc limit 1');
    const { working, commit } = await meanwhile(server, 'lock table speaker in access exclusive mode', () =>
      connect(server.origin, { as: 'speaker', cookie }).catch((error: unknown) => error),
    );
    await server.dataSource.query('update session set revoked_at = now() where id = $1', [id]);
    server.app.get(SessionsService).cutOff(id, 'revoked');
    await commit();
    const client = await working;
    if (client instanceof Refused || client instanceof Error) return;
    const { socket } = client as Awaited<ReturnType<typeof connect>>;
    await eventually('the connection is closed', () => socket.disconnected);
  });

  it('of somebody else is left alone', async () => {
    const cookie = await sessionCookie(server, 'speaker', conference.speakers[1]?.id ?? '');
    const client = await connect(server.origin, { as: 'speaker', cookie });
    expect((await client.send('conference:enter', {})).me.as).toBe('speaker');
    client.close();
  });
});

describe('a screen', () => {
  it('never gets to choose the secret that it is known by', async () => {
    const cookie = 'dc_screen=chosen';
    const { headers } = await new Browser(server.origin).request('POST', '/api/pairing', {}, { cookie });
    expect(headers.getSetCookie()[0]).toMatch(/^dc_screen=[\w-]{43};/);
  });

  it('may send the key of its venue twice at once', async () => {
    const key = 'ABCDEFGH2345';
    const [venue] = conference.venues;
    await server.dataSource.query(
      `insert into venue_key (venue_id, key_hash) values ($1, encode(sha256($2::bytea), 'hex'))`,
      [venue?.venueId, Buffer.from(key)],
    );
    const room = new Browser(server.origin);
    await room.post('/api/pairing');
    const answers = await Promise.all(
      [1, 2, 3].map(() => room.post('/api/pairing/by-key', { venueKey: key })),
    );
    const again = await room.post('/api/pairing/by-key', { venueKey: key });
    expect([...answers, again].map(({ status, json }) => [status, json.state])).toEqual(
      Array.from({ length: 4 }, () => [200, 'paired']),
    );
  });
});
