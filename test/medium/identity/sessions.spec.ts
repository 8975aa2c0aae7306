import { GuessLimits } from '../../../apps/server/src/identity/guess-limits';
import { SessionWatch } from '../../../apps/server/src/identity/session-watch';
import { connect } from '../../support/client';
import {
  accountCookie,
  createAccount,
  createConference,
  sessionCookie,
  TEST_PASSWORD,
  type TestConference,
} from '../../support/conference';
import { Browser } from '../../support/http';
import { startServer, type TestServer } from '../../support/server';
import { accountIdOf, codeOf, signedIn, tokenOf } from './support/people';

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36';

let server: TestServer;
let conference: TestConference;

beforeAll(async () => {
  server = await startServer();
  conference = await createConference(server);
});
afterAll(() => server.stop());

const closing = ({ socket }: Awaited<ReturnType<typeof connect>>) =>
  new Promise((resolve) => socket.once('disconnect', resolve));
const openPage = (cookie: string) => connect(server.origin, { as: 'account', code: conference.code, cookie });

async function logIn(loginName: string, userAgent = CHROME): Promise<Browser> {
  const browser = new Browser(server.origin);
  await browser.request(
    'POST',
    '/api/login',
    { loginName, password: TEST_PASSWORD },
    { 'user-agent': userAgent },
  );
  return browser;
}

describe('own sessions', () => {
  it('are listed by device without an address, the current one marked, and ended one by one or all others', async () => {
    const loginName = await createAccount(server, 'operator', conference);
    const here = await logIn(loginName);
    const [phone, tablet] = [
      await logIn(loginName, 'Mozilla/5.0 (iPhone) Zalo iOS/1'),
      await logIn(loginName),
    ];
    const listed = (await here.get('/api/account/sessions')).json;
    expect(listed).toHaveLength(3);
    expect(listed.filter(({ current }: { current: boolean }) => current)).toEqual([
      expect.objectContaining({ browser: 'Chrome', system: 'Windows' }),
    ]);
    expect(JSON.stringify(listed)).not.toMatch(/127\.0\.0\.1|AppleWebKit|token/);
    const ofPhone = listed.find(({ browser }: { browser: string }) => browser === 'Zalo');
    expect(ofPhone.system).toBe('iPhone');

    const page = await openPage(phone.cookie);
    const closed = closing(page);
    expect((await here.request('DELETE', `/api/account/sessions/${ofPhone.id}`)).status).toBe(204);
    await closed;
    expect(page.payloads('identity:session-revoked')).toEqual([{ reason: 'revoked' }]);
    expect((await phone.get('/api/session')).status).toBe(401);
    expect((await tablet.get('/api/session')).status).toBe(200);
    expect((await here.request('DELETE', '/api/account/sessions')).status).toBe(204);
    expect((await tablet.get('/api/session')).status).toBe(401);
    expect((await here.get('/api/account/sessions')).json).toHaveLength(1);
  });

  it('are nobody else’s to end', async () => {
    const [one, other] = [
      await signedIn(server, 'operator', conference),
      await signedIn(server, 'chair', conference),
    ];
    const [session] = (await other.browser.get('/api/account/sessions')).json;
    const path = `/api/account/sessions/${session.id}`;
    expect(codeOf(await one.browser.request('DELETE', path))).toBe('NOT_FOUND');
    expect(codeOf(await one.browser.request('DELETE', '/api/account/sessions/null'))).toBe('BAD_INPUT');
    expect((await other.browser.get('/api/session')).status).toBe(200);
  });

  it('end with a change of the password, which asks for the present one, but for the one that asks', async () => {
    const loginName = await createAccount(server, 'operator', conference);
    const [here, there] = [await logIn(loginName), await logIn(loginName)];
    const page = await openPage(there.cookie);
    const closed = closing(page);
    const change = (password: string) =>
      here.post('/api/account/password', { password, newPassword: 'một mật khẩu mới hẳn' });
    expect(codeOf(await change('sai'))).toBe('WRONG_PASSWORD');
    expect((await change(TEST_PASSWORD)).status).toBe(204);
    await closed;
    expect((await there.get('/api/session')).status).toBe(401);
    expect((await here.get('/api/session')).status).toBe(200);
    const login = { loginName, password: TEST_PASSWORD };
    expect(codeOf(await here.post('/api/login', login))).toBe('WRONG_LOGIN');
  });

  it('are listed and ended by administrators', async () => {
    const operator = await signedIn(server, 'operator', conference);
    const administrator = await signedIn(server, 'administrator', null);
    const path = `/api/accounts/${operator.accountId}/sessions`;
    const [session] = (await administrator.browser.get(path)).json;
    expect((await operator.browser.get(path)).status).toBe(403);
    const foreign = `/api/accounts/${administrator.accountId}/sessions/${session.id}`;
    expect(codeOf(await administrator.browser.request('DELETE', foreign))).toBe('NOT_FOUND');
    expect((await administrator.browser.request('DELETE', `${path}/${session.id}`)).status).toBe(204);
    expect((await operator.browser.get('/api/session')).status).toBe(401);
    expect(codeOf(await administrator.browser.request('DELETE', `${path}/${session.id}`))).toBe('NOT_FOUND');
    const entries = await server.dataSource.query(
      `select 1 from audit_entry where action = 'session.revoke' and subject = $1`,
      [`account:${operator.accountId}`],
    );
    expect(entries).toHaveLength(1);
  });

  it('belong to an account without any role too', async () => {
    const { browser, accountId } = await signedIn(server, 'operator', conference);
    await server.dataSource.query('delete from role_grant where account_id = $1', [accountId]);
    expect((await browser.get('/api/session')).json).toMatchObject({
      roles: [],
      permissions: ['session.own'],
    });
    expect((await browser.get('/api/account')).status).toBe(200);
    expect((await browser.get('/api/conferences')).status).toBe(403);
    expect((await browser.post('/api/logout')).status).toBe(204);
    expect((await browser.get('/api/session')).status).toBe(401);
  });

  it('that expire close the pages that are open', async () => {
    const accountId = await accountIdOf(server, await createAccount(server, 'operator', conference));
    const page = await openPage(await sessionCookie(server, 'account', accountId));
    const speaker = await connect(server.origin, {
      as: 'speaker',
      cookie: await sessionCookie(server, 'speaker', conference.speakers[0]?.id ?? ''),
    });
    const stays = await openPage(await accountCookie(server, 'operator', conference));
    await server.dataSource.query(`update session set expires_at = now() where subject_id in ($1, $2)`, [
      accountId,
      conference.speakers[0]?.id,
    ]);
    const closed = Promise.all([closing(page), closing(speaker)]);
    await server.app.get(SessionWatch).look();
    await closed;
    expect(page.payloads('identity:session-revoked')).toEqual([{ reason: 'expired' }]);
    expect(speaker.payloads('identity:session-revoked')).toEqual([{ reason: 'expired' }]);
    expect((await stays.send('conference:enter', {})).me.as).toBe('account');
    stays.close();
  });

  it('say when they were last seen, by requests and by pages that stay open, and write it seldom', async () => {
    const { browser, accountId } = await signedIn(server, 'operator', conference);
    const minutesAgo = async () => {
      const [row] = await server.dataSource.query(
        'select extract(epoch from now() - last_seen_at) / 60 as minutes from session where subject_id = $1',
        [accountId],
      );
      return Number(row.minutes);
    };
    const seen = (minutes: number) =>
      server.dataSource.query(
        `update session set last_seen_at = now() - $2 * interval '1 minute' where subject_id = $1`,
        [accountId, minutes],
      );
    await seen(2);
    await browser.get('/api/session');
    expect(await minutesAgo()).toBeGreaterThan(1.9);
    await seen(6);
    await browser.get('/api/session');
    expect(await minutesAgo()).toBeLessThan(1);
    const page = await openPage(browser.cookie);
    await seen(60);
    await server.app.get(SessionWatch).look();
    expect(await minutesAgo()).toBeLessThan(1);
    page.close();
  });
});

describe('sessions of personal links', () => {
  it('are listed by the organiser with whose link it is, and ended', async () => {
    const organiser = await signedIn(server, 'organiser', conference);
    const [speaker, venue] = [conference.speakers[0], conference.venues[0]];
    const made = await organiser.browser.post(`/api/conferences/${conference.code}/links`, {
      kind: 'speaker',
      subjectId: speaker?.id,
    });
    const lecturer = new Browser(server.origin);
    await lecturer.request(
      'POST',
      '/api/links/open',
      { token: tokenOf(made.json.url), pin: made.json.pin },
      { 'user-agent': CHROME },
    );
    await sessionCookie(server, 'coordinator', venue?.participationId ?? '');
    const path = `/api/conferences/${conference.code}/sessions`;
    const listed = (await organiser.browser.get(path)).json;
    const ofLecturer = listed.find(({ browser }: { browser: string }) => browser === 'Chrome');
    expect(ofLecturer).toMatchObject({ kind: 'speaker', subjectId: speaker?.id, name: speaker?.name });
    expect(listed).toContainEqual(expect.objectContaining({ kind: 'coordinator', name: venue?.name }));

    const other = await createConference(server);
    const stranger = await signedIn(server, 'organiser', other);
    expect((await stranger.browser.get(path)).status).toBe(403);
    const theirs = `/api/conferences/${other.code}/sessions`;
    expect((await stranger.browser.get(theirs)).json).toEqual([]);
    const foreign = `${theirs}/${ofLecturer.id}`;
    expect(codeOf(await stranger.browser.request('DELETE', foreign))).toBe('NOT_FOUND');
    const [own] = (await organiser.browser.get('/api/account/sessions')).json;
    expect(codeOf(await organiser.browser.request('DELETE', `${path}/${own.id}`))).toBe('NOT_FOUND');

    const page = await connect(server.origin, { as: 'speaker', cookie: lecturer.cookie });
    const closed = closing(page);
    expect((await organiser.browser.request('DELETE', `${path}/${ofLecturer.id}`)).status).toBe(204);
    await closed;
    await expect(connect(server.origin, { as: 'speaker', cookie: lecturer.cookie })).rejects.toThrow(
      'NOT_SIGNED_IN',
    );
  });
});

describe('guessing a password', () => {
  it('from one address does not keep the account’s person out elsewhere, and is slow all the same', async () => {
    const limits = new GuessLimits();
    const guess = (address: string) =>
      limits.claim('login:thuky', address).then(
        () => 'counted',
        () => 'slowed',
      );
    const tries = [];
    for (let index = 0; index < 60; index += 1) tries.push(await guess('203.0.113.7'));
    expect(tries.filter((result) => result === 'counted')).toHaveLength(10);
    expect(await guess('10.1.2.3')).toBe('counted');

    const manyAddresses = [];
    for (let index = 0; index < 100; index += 1) {
      for (let round = 0; round < 10; round += 1) manyAddresses.push(await guess(`198.51.100.${index}`));
    }
    expect(manyAddresses.filter((result) => result === 'counted').length).toBeLessThanOrEqual(500);
  });

  it('counts all addresses of one IPv6 network together', async () => {
    const limits = new GuessLimits();
    const results = [];
    for (let index = 1; index <= 20; index += 1) {
      results.push(
        await limits.claim('login:thuky', `2001:db8:1:2::${index.toString(16)}`).then(
          () => true,
          () => false,
        ),
      );
    }
    expect(results.filter(Boolean)).toHaveLength(10);
    await limits.claim('login:thuky', '2001:db8:1:3::1');
  });
});
