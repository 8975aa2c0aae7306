import { randomUUID } from 'node:crypto';
import { makeRescueLink } from '../../../apps/server/src/cli/rescue-link';
import { connect } from '../../support/client';
import {
  createAccount,
  createConference,
  TEST_PASSWORD,
  type TestConference,
} from '../../support/conference';
import { Browser } from '../../support/http';
import { startServer, type TestServer } from '../../support/server';
import { eventually } from '../media/support/eventually';
import { accountIdOf, codeOf, signedIn, tokenOf, unchanged, type SignedIn } from './support/people';

const PASSWORD = 'bốn từ không liên quan';

let server: TestServer;
let conference: TestConference;
let administrator: SignedIn;

beforeAll(async () => {
  server = await startServer();
  conference = await createConference(server);
  administrator = await signedIn(server, 'administrator', null);
});
afterAll(() => server.stop());

const wanted = (overrides: object = {}) => ({
  loginName: `can-bo-${randomUUID().slice(0, 8)}`,
  displayName: 'Trần Thị Hòa',
  roles: [{ role: 'operator', unitId: conference.hostUnitId }],
  totpRequired: false,
  ...overrides,
});
const create = (overrides: object = {}) => administrator.browser.post('/api/accounts', wanted(overrides));
const put = (id: string, body: object) => administrator.browser.request('PUT', `/api/accounts/${id}`, body);
const choose = (token: string, password = PASSWORD) =>
  new Browser(server.origin).post('/api/password-link', { token, password });

describe('an account', () => {
  it('is made without a password, which its person chooses through a link that works once', async () => {
    const { json: made } = await create({ loginName: 'Tran.Thi.Hoa' });
    expect(made.account).toMatchObject({
      loginName: 'tran.thi.hoa',
      hasPassword: false,
      roles: [{ role: 'operator', unitName: 'Sở Thông tin và Truyền thông' }],
    });
    expect(new URL(made.link.url).pathname).toBe('/password');
    const token = tokenOf(made.link.url);

    const person = new Browser(server.origin);
    expect(codeOf(await person.post('/api/login', { loginName: 'tran.thi.hoa', password: '' }))).toBe(
      'WRONG_LOGIN',
    );
    expect((await person.post('/api/password-link/look', { token })).json).toEqual({
      loginName: 'tran.thi.hoa',
      displayName: 'Trần Thị Hòa',
    });
    const chosen = await person.post('/api/password-link', { token, password: PASSWORD });
    expect(chosen.json).toMatchObject({ session: { loginName: 'tran.thi.hoa' }, needs: null });
    expect((await person.get('/api/session')).json.roles).toEqual(['operator']);
    expect(codeOf(await choose(token, 'một mật khẩu khác'))).toBe('LINK_UNKNOWN');
    const again = await new Browser(server.origin).post('/api/login', {
      loginName: 'TRAN.THI.HOA',
      password: PASSWORD,
    });
    expect(again.status).toBe(200);
  });

  it.each([
    ['a login name with accents', { loginName: 'trần hòa' }],
    ['a short login name', { loginName: 'ab' }],
    ['a name of two lines', { displayName: 'Trần\nHòa' }],
    ['a role without its unit', { roles: [{ role: 'organiser', unitId: null }] }],
    ['an unknown unit', { roles: [{ role: 'organiser', unitId: randomUUID() }] }],
    ['an administrator of a unit', { roles: [{ role: 'administrator', unitId: randomUUID() }] }],
    ['a role that is no account’s', { roles: [{ role: 'speaker', unitId: null }] }],
    ['a password', { password: PASSWORD }],
    ['an id', { id: randomUUID() }],
  ])('is not made with %s', async (_, overrides) => {
    expect(codeOf(await create(overrides))).toBe('BAD_INPUT');
  });

  it('is the only one of its login name in any case, also when two are made at once', async () => {
    const loginName = `trung.ten.${randomUUID().slice(0, 8)}`;
    const made = await Promise.all([
      create({ loginName }),
      create({ loginName: loginName.toUpperCase() }),
      create({ loginName }),
    ]);
    expect(made.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(made.map(codeOf).filter(Boolean)).toEqual(['LOGIN_NAME_TAKEN', 'LOGIN_NAME_TAKEN']);
    const { json: other } = await create();
    expect(codeOf(await put(other.account.id, { ...unchanged(other.account), loginName }))).toBe(
      'LOGIN_NAME_TAKEN',
    );
  });

  it('is found without accents, by either name', async () => {
    const { json: made } = await create({ displayName: 'Nguyễn Đình Khoáng' });
    const search = async (words: string) =>
      (
        await administrator.browser.get(`/api/accounts?search=${encodeURIComponent(words)}`)
      ).json.accounts.map(({ id }: { id: string }) => id);
    expect(await search('dinh khoang')).toContain(made.account.id);
    expect(await search('Khoáng')).toContain(made.account.id);
    expect(await search(made.account.loginName)).toEqual([made.account.id]);
    expect(await search('khong co ai nhu the')).toEqual([]);
  });

  it('is changed by one who has seen how it is', async () => {
    const { json: made } = await create();
    const { id } = made.account;
    const first = await put(id, { ...unchanged(made.account), displayName: 'Trần Hòa', roles: [] });
    expect(first.json).toMatchObject({ displayName: 'Trần Hòa', roles: [], revision: 2 });
    expect(codeOf(await put(id, unchanged(made.account)))).toBe('CHANGED_MEANWHILE');
    const [entry] = await server.dataSource.query(
      `select before, after from audit_entry where subject = $1 and action = 'account.change'`,
      [`account:${id}`],
    );
    expect(entry.before).toMatchObject({ displayName: 'Trần Thị Hòa' });
    expect(entry.before.roles).toEqual({ operator: ['Sở Thông tin và Truyền thông'] });
    expect(entry.after).toMatchObject({ displayName: 'Trần Hòa', roles: {} });
  });

  it('may have one role over several units', async () => {
    const other = await createConference(server);
    const roles = [conference.hostUnitId, other.hostUnitId].map((unitId) => ({ role: 'secretary', unitId }));
    const { json: made } = await create({ roles });
    expect(made.account.roles).toHaveLength(2);
    await choose(tokenOf(made.link.url));
    const browser = new Browser(server.origin);
    await browser.post('/api/login', { loginName: made.account.loginName, password: PASSWORD });
    for (const { code } of [conference, other]) {
      expect((await browser.get(`/api/conferences/${code}`)).status).toBe(200);
    }
  });

  it('is managed by administrators alone', async () => {
    const organiser = await signedIn(server, 'organiser', conference);
    expect((await organiser.browser.get('/api/accounts')).status).toBe(403);
    expect((await organiser.browser.post('/api/accounts', wanted())).status).toBe(403);
  });
});

describe('a change of roles', () => {
  it('reaches pages that are open: they come back with the new rights, or not at all', async () => {
    const operator = await signedIn(server, 'operator', conference);
    const open = () =>
      connect(server.origin, { as: 'account', code: conference.code, cookie: operator.browser.cookie });
    const page = await open();
    expect((await page.send('conference:enter', {})).me.permissions).toContain('stage.operate');
    const record = (await administrator.browser.get(`/api/accounts/${operator.accountId}`)).json;

    const gone = new Promise((resolve) => page.socket.once('disconnect', resolve));
    const roles = [{ role: 'moderator', unitId: conference.hostUnitId }];
    const changed = await put(record.id, { ...unchanged(record), roles });
    await gone;
    expect(page.payloads('identity:session-revoked')).toEqual([]);
    const back = await open();
    const { me } = await back.send('conference:enter', {});
    expect(me.permissions).toContain('qa.moderate');
    expect(me.permissions).not.toContain('stage.operate');

    const goneAgain = new Promise((resolve) => back.socket.once('disconnect', resolve));
    await put(record.id, { ...unchanged(changed.json), roles: [] });
    await goneAgain;
    await expect(open()).rejects.toThrow('NOT_ALLOWED');
  });

  it('leaves pages alone when only the name changes', async () => {
    const operator = await signedIn(server, 'operator', conference);
    const page = await connect(server.origin, {
      as: 'account',
      code: conference.code,
      cookie: operator.browser.cookie,
    });
    const record = (await administrator.browser.get(`/api/accounts/${operator.accountId}`)).json;
    await put(record.id, { ...unchanged(record), displayName: 'Tên mới' });
    await page.send('conference:enter', {});
    page.close();
  });
});

describe('an account that is disabled', () => {
  it('is signed out everywhere at once, cannot sign in, and can be enabled again', async () => {
    const operator = await signedIn(server, 'operator', conference);
    const page = await connect(server.origin, {
      as: 'account',
      code: conference.code,
      cookie: operator.browser.cookie,
    });
    const gone = new Promise((resolve) => page.socket.once('disconnect', resolve));
    const path = `/api/accounts/${operator.accountId}`;
    expect((await administrator.browser.post(`${path}/disable`)).json.disabled).toBe(true);
    await gone;
    expect((await operator.browser.get('/api/session')).status).toBe(401);
    const login = { loginName: operator.loginName, password: TEST_PASSWORD };
    expect(codeOf(await new Browser(server.origin).post('/api/login', login))).toBe('WRONG_LOGIN');
    expect((await administrator.browser.post(`${path}/enable`)).json.disabled).toBe(false);
    expect((await new Browser(server.origin).post('/api/login', login)).status).toBe(200);
  });

  it('does not get in when it is disabled while its password is being checked', async () => {
    const loginName = await createAccount(server, 'operator', conference);
    const id = await accountIdOf(server, loginName);
    const browsers = Array.from({ length: 6 }, () => new Browser(server.origin));
    await Promise.all([
      ...browsers.map((browser) => browser.post('/api/login', { loginName, password: TEST_PASSWORD })),
      administrator.browser.post(`/api/accounts/${id}/disable`),
    ]);
    for (const browser of browsers) expect((await browser.get('/api/session')).status).toBe(401);
    const [{ open }] = await server.dataSource.query(
      'select count(*)::int as open from session where subject_id = $1 and revoked_at is null',
      [id],
    );
    expect(open).toBe(0);
  });

  it('is not the own one', async () => {
    const path = `/api/accounts/${administrator.accountId}`;
    expect(codeOf(await administrator.browser.post(`${path}/disable`))).toBe('OWN_ACCOUNT');
    expect(codeOf(await administrator.browser.post(`${path}/password-link`))).toBe('OWN_ACCOUNT');
  });
});

describe('a new password link', () => {
  it('ends the present password, all sessions and the former link at once', async () => {
    const { json: made } = await create();
    const { id, loginName } = made.account;
    const person = new Browser(server.origin);
    await person.post('/api/password-link', { token: tokenOf(made.link.url), password: PASSWORD });
    const first = (await administrator.browser.post(`/api/accounts/${id}/password-link`)).json;
    expect((await person.get('/api/session')).status).toBe(401);
    expect(codeOf(await person.post('/api/login', { loginName, password: PASSWORD }))).toBe('WRONG_LOGIN');
    const second = (await administrator.browser.post(`/api/accounts/${id}/password-link`)).json;
    expect(codeOf(await choose(tokenOf(first.link.url)))).toBe('LINK_UNKNOWN');
    expect((await choose(tokenOf(second.link.url))).status).toBe(200);
  });

  it('sets one password when it is used twice at once', async () => {
    const { json: made } = await create();
    const token = tokenOf(made.link.url);
    const passwords = ['mật khẩu thứ nhất', 'mật khẩu thứ hai', 'mật khẩu thứ ba'];
    const answers = await Promise.all(passwords.map((password) => choose(token, password)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404]);
    const { loginName } = made.account;
    const logins = await Promise.all(
      passwords.map((password) => new Browser(server.origin).post('/api/login', { loginName, password })),
    );
    expect(logins.map(({ status }) => status)).toEqual(
      answers.map(({ status }) => (status === 200 ? 200 : 401)),
    );
  });

  it('lasts three days, and not while the account is disabled', async () => {
    const { json: made } = await create();
    const token = tokenOf(made.link.url);
    expect(Date.parse(made.link.expiresAt) - Date.now()).toBeGreaterThan(71 * 3600_000);
    const path = `/api/accounts/${made.account.id}`;
    await administrator.browser.post(`${path}/disable`);
    expect(codeOf(await choose(token))).toBe('LINK_UNKNOWN');
    await administrator.browser.post(`${path}/enable`);
    await server.dataSource.query(
      `update access_link set expires_at = now() - interval '1 minute' where subject_id = $1`,
      [made.account.id],
    );
    expect(codeOf(await choose(token))).toBe('LINK_EXPIRED');
  });

  it('opens nothing as a personal link, nor does a personal link set a password', async () => {
    const { json: made } = await create();
    const token = tokenOf(made.link.url);
    expect(codeOf(await new Browser(server.origin).post('/api/links/open', { token, pin: null }))).toBe(
      'LINK_UNKNOWN',
    );
    expect(codeOf(await new Browser(server.origin).post('/api/setup', { ...setUp(), token }))).toBe(
      'LINK_UNKNOWN',
    );
    const organiser = await signedIn(server, 'organiser', conference);
    const link = await organiser.browser.post(`/api/conferences/${conference.code}/links`, {
      kind: 'speaker',
      subjectId: conference.speakers[0]?.id,
    });
    expect(codeOf(await choose(tokenOf(link.json.url)))).toBe('LINK_UNKNOWN');
  });
});

const setUp = () => ({ loginName: 'ke-gian', displayName: 'Kẻ gian', password: PASSWORD });

describe('administrators', () => {
  it('always keep one who can sign in, even when the last two take each other away at once', async () => {
    const own = await startServer();
    const gate = own.dataSource.createQueryRunner();
    try {
      const [one, other] = [
        await signedIn(own, 'administrator', null),
        await signedIn(own, 'administrator', null),
      ];
      const record = (await one.browser.get(`/api/accounts/${one.accountId}`)).json;
      // Both are held in the middle of their change, and go on at the same moment.
      await gate.startTransaction();
      await gate.query('lock table audit_entry in exclusive mode');
      const answers = Promise.all([
        one.browser.post(`/api/accounts/${other.accountId}/disable`),
        other.browser.request('PUT', `/api/accounts/${one.accountId}`, { ...unchanged(record), roles: [] }),
      ]);
      await eventually('both wait', async () => {
        const [{ count }] = await own.dataSource.query(
          `select count(*)::int as count from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'`,
        );
        return count >= 2;
      });
      await gate.commitTransaction();
      expect((await answers).map(({ status }) => status).sort()).toEqual([200, 409]);
      const [{ left }] = await own.dataSource.query(
        `select count(*)::int as left from role_grant g join account a on a.id = g.account_id
          where g.role = 'administrator' and a.disabled_at is null`,
      );
      expect(left).toBe(1);
    } finally {
      if (gate.isTransactionActive) await gate.rollbackTransaction();
      await gate.release();
      await own.stop();
    }
  });

  it('do not count while they have no password', async () => {
    const own = await startServer();
    try {
      const last = await signedIn(own, 'administrator', null);
      const made = await last.browser.post('/api/accounts', {
        ...wanted({ loginName: 'nguoi-ke-nhiem' }),
        roles: [{ role: 'administrator', unitId: null }],
      });
      const record = (await last.browser.get(`/api/accounts/${last.accountId}`)).json;
      const resign = () =>
        last.browser.request('PUT', `/api/accounts/${last.accountId}`, { ...unchanged(record), roles: [] });
      expect(codeOf(await resign())).toBe('LAST_ADMINISTRATOR');
      const token = tokenOf(made.json.link.url);
      await new Browser(own.origin).post('/api/password-link', { token, password: PASSWORD });
      expect((await resign()).status).toBe(200);
      await eventually(
        'the rights are gone',
        async () => (await last.browser.get('/api/accounts')).status === 403,
      );
    } finally {
      await own.stop();
    }
  });

  it('who are locked out get back in by a command on the machine', async () => {
    const lost = await signedIn(server, 'administrator', null);
    await server.dataSource.query(
      `update account set totp_secret = 'lost', disabled_at = now() where id = $1`,
      [lost.accountId],
    );
    expect(await makeRescueLink(server.dataSource.manager, 'khong-co-ai')).toBeNull();
    const path = await makeRescueLink(server.dataSource.manager, lost.loginName.toUpperCase());
    expect((await lost.browser.get('/api/session')).status).toBe(401);
    const chosen = await choose(path?.split('#')[1] ?? '');
    expect(chosen.json).toMatchObject({ session: { roles: ['administrator'] }, needs: null });
  });
});
