import { generateSync } from 'otplib';
import { SignJWT } from 'jose';
import { Config } from '../../../apps/server/src/config/config';
import { Clock } from '../../../apps/server/src/common/time/clock';
import { AccountEntity } from '../../../apps/server/src/identity/account.entity';
import { PendingLogins } from '../../../apps/server/src/identity/login/pending-logins';
import { ViewerTickets } from '../../../apps/server/src/identity/viewer-tickets';
import {
  createAccount,
  createConference,
  TEST_PASSWORD,
  type TestConference,
} from '../../support/conference';
import { Browser } from '../../support/http';
import { startServer, type TestServer } from '../../support/server';
import { codeOf, signedIn, unchanged, type SignedIn } from './support/people';

let server: TestServer;
let conference: TestConference;

beforeAll(async () => {
  server = await startServer();
  conference = await createConference(server);
});
afterAll(() => server.stop());
afterAll(() => jest.restoreAllMocks());

/** The server's clock, which also tells the authenticator what to show. */
let secondsLater = 0;
function laterBy(seconds: number): void {
  secondsLater += seconds;
  jest
    .spyOn(server.app.get(Clock), 'now')
    .mockImplementation(() => new Date(Date.now() + secondsLater * 1000));
}
const shown = (secret: string, steps = 0) =>
  generateSync({
    secret: secret.replaceAll(' ', ''),
    epoch: Math.floor(Date.now() / 1000) + secondsLater + steps * 30,
  });

interface Enrolled extends SignedIn {
  secret: string;
  recoveryCodes: string[];
}

/** An account with two-step sign-in on; the next code of its authenticator is a fresh one. */
async function enrolled(): Promise<Enrolled> {
  const person = await signedIn(server, 'operator', conference);
  const begun = await person.browser.post('/api/account/totp/begin', { password: TEST_PASSWORD });
  const confirmed = await person.browser.post('/api/account/totp/confirm', {
    code: shown(begun.json.secret),
  });
  laterBy(60);
  return { ...person, secret: begun.json.secret, recoveryCodes: confirmed.json.codes };
}

async function withPassword(loginName: string): Promise<Browser> {
  const browser = new Browser(server.origin);
  const answer = await browser.post('/api/login', { loginName, password: TEST_PASSWORD });
  expect(answer.json).toEqual({ session: null, needs: 'code' });
  return browser;
}

describe('two-step sign-in', () => {
  it('is set up with the password and a code, and shows ten recovery codes once', async () => {
    const person = await signedIn(server, 'operator', conference);
    expect(codeOf(await person.browser.post('/api/account/totp/begin', { password: 'sai' }))).toBe(
      'WRONG_PASSWORD',
    );
    const begun = await person.browser.post('/api/account/totp/begin', { password: TEST_PASSWORD });
    expect(begun.json.uri).toMatch(/^otpauth:\/\/totp\//);
    expect((await person.browser.get('/api/account')).json.totp).toBe('off');
    expect(codeOf(await person.browser.post('/api/account/totp/confirm', { code: '000000' }))).toBe(
      'WRONG_CODE',
    );
    const confirmed = await person.browser.post('/api/account/totp/confirm', {
      code: shown(begun.json.secret),
    });
    expect(confirmed.json.codes).toHaveLength(10);
    expect((await person.browser.get('/api/account')).json).toMatchObject({
      totp: 'on',
      recoveryCodesLeft: 10,
    });
    expect(codeOf(await person.browser.post('/api/account/totp/begin', { password: TEST_PASSWORD }))).toBe(
      'TOTP_STATE',
    );
  });

  it('keeps neither the secret nor the recovery codes readable, and tells them nobody again', async () => {
    const { accountId, browser, secret, recoveryCodes } = await enrolled();
    const bare = secret.replaceAll(' ', '');
    const rows: unknown = await server.dataSource.query(
      `select to_jsonb(a) as account, (select jsonb_agg(to_jsonb(c)) from totp_recovery_code c where c.account_id = a.id),
              (select jsonb_agg(to_jsonb(e)) from audit_entry e where e.actor = 'account:' || a.id)
         from account a where a.id = $1`,
      [accountId],
    );
    const administrator = await signedIn(server, 'administrator', null);
    const told = [
      rows,
      (await browser.get('/api/account')).json,
      (await browser.get('/api/session')).json,
      (await administrator.browser.get(`/api/accounts/${accountId}`)).json,
    ];
    const [code = ''] = recoveryCodes;
    for (const canary of [bare, secret, code, code.replaceAll('-', '')]) {
      expect(JSON.stringify(told)).not.toContain(canary);
    }
  });

  it('lets nobody in with the password alone', async () => {
    const { loginName } = await enrolled();
    const browser = await withPassword(loginName);
    expect(browser.cookie).not.toContain('dc_account');
    expect((await browser.get('/api/session')).status).toBe(401);
    expect((await browser.get('/api/account')).status).toBe(401);
    const { secret } = await enrolled();
    expect(codeOf(await browser.post('/api/login/code', { code: shown(secret) }))).toBe('WRONG_CODE');
  });

  it('takes a code once, also when it is sent twice at once', async () => {
    const { loginName, secret } = await enrolled();
    const browsers = [
      await withPassword(loginName),
      await withPassword(loginName),
      await withPassword(loginName),
    ];
    const code = shown(secret);
    const answers = await Promise.all(browsers.map((browser) => browser.post('/api/login/code', { code })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
    const late = await withPassword(loginName);
    expect(codeOf(await late.post('/api/login/code', { code }))).toBe('WRONG_CODE');
    expect(codeOf(await late.post('/api/login/code', { code: shown(secret, -1) }))).toBe('WRONG_CODE');
    expect((await late.post('/api/login/code', { code: shown(secret, 1) })).status).toBe(200);
  });

  it('takes a recovery code once, also when it is sent twice at once', async () => {
    const { loginName, recoveryCodes } = await enrolled();
    const [code = '', other = ''] = recoveryCodes;
    const browsers = [
      await withPassword(loginName),
      await withPassword(loginName),
      await withPassword(loginName),
    ];
    const answers = await Promise.all(browsers.map((browser) => browser.post('/api/login/code', { code })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
    const typed = (await withPassword(loginName)).post('/api/login/code', {
      code: other.toLowerCase().replaceAll('-', ' '),
    });
    expect((await typed).status).toBe(200);
    const inside = browsers[answers.findIndex(({ status }) => status === 200)];
    expect((await inside?.get('/api/account'))?.json.recoveryCodesLeft).toBe(8);
  });

  it('slows guessing of codes down', async () => {
    const { loginName, secret } = await enrolled();
    const browser = await withPassword(loginName);
    const guesses = await Promise.all(
      Array.from({ length: 14 }, () => browser.post('/api/login/code', { code: 'AAAA-AAAA-AAAA' })),
    );
    expect(guesses.filter((answer) => codeOf(answer) === 'WRONG_CODE')).toHaveLength(10);
    expect(codeOf(await browser.post('/api/login/code', { code: shown(secret) }))).toBe('TOO_MANY_REQUESTS');
  });

  it('is switched off with the password and a code', async () => {
    const { browser, secret, loginName, recoveryCodes } = await enrolled();
    const off = (body: object) => browser.post('/api/account/totp/disable', body);
    expect(codeOf(await off({ password: 'sai', code: shown(secret) }))).toBe('WRONG_PASSWORD');
    expect(codeOf(await off({ password: TEST_PASSWORD, code: '123456' }))).toBe('WRONG_CODE');
    expect((await off({ password: TEST_PASSWORD, code: shown(secret) })).status).toBe(204);
    const login = await new Browser(server.origin).post('/api/login', { loginName, password: TEST_PASSWORD });
    expect(login.json.needs).toBeNull();
    expect(codeOf(await off({ password: TEST_PASSWORD, code: recoveryCodes[0] }))).toBe('TOTP_STATE');
  });

  it('gives new recovery codes, after which the former ones are wrong', async () => {
    const { browser, secret, loginName, recoveryCodes } = await enrolled();
    const renewed = await browser.post('/api/account/totp/recovery-codes', {
      password: TEST_PASSWORD,
      code: shown(secret),
    });
    expect(renewed.json.codes).toHaveLength(10);
    const person = await withPassword(loginName);
    expect(codeOf(await person.post('/api/login/code', { code: recoveryCodes[0] }))).toBe('WRONG_CODE');
    expect((await person.post('/api/login/code', { code: renewed.json.codes[0] })).status).toBe(200);
  });

  it('is reset by an administrator for a lost telephone; its sessions end', async () => {
    const { browser, accountId, loginName } = await enrolled();
    const administrator = await signedIn(server, 'administrator', null);
    const reset = await administrator.browser.request('DELETE', `/api/accounts/${accountId}/totp`);
    expect(reset.json.totp).toBe('off');
    expect((await browser.get('/api/session')).status).toBe(401);
    const login = await new Browser(server.origin).post('/api/login', { loginName, password: TEST_PASSWORD });
    expect(login.json.needs).toBeNull();
  });
});

describe('an account that must use two-step sign-in', () => {
  it('is signed out, sets it up while signing in, and cannot switch it off', async () => {
    const person = await signedIn(server, 'operator', conference);
    const administrator = await signedIn(server, 'administrator', null);
    const path = `/api/accounts/${person.accountId}`;
    const record = (await administrator.browser.get(path)).json;
    await administrator.browser.request('PUT', path, { ...unchanged(record), totpRequired: true });
    expect((await person.browser.get('/api/session')).status).toBe(401);

    const browser = new Browser(server.origin);
    const login = await browser.post('/api/login', { loginName: person.loginName, password: TEST_PASSWORD });
    expect(login.json).toEqual({ session: null, needs: 'totp-enrolment' });
    expect((await browser.get('/api/session')).status).toBe(401);
    expect(codeOf(await browser.post('/api/login/code', { code: '123456' }))).toBe('LOGIN_EXPIRED');
    const { secret } = (await browser.post('/api/login/totp/begin')).json;
    expect(codeOf(await browser.post('/api/login/totp/confirm', { code: '000000' }))).toBe('WRONG_CODE');
    const confirmed = await browser.post('/api/login/totp/confirm', { code: shown(secret) });
    expect(confirmed.json).toMatchObject({ session: { loginName: person.loginName } });
    expect(confirmed.json.codes).toHaveLength(10);
    expect((await browser.get('/api/session')).status).toBe(200);
    laterBy(60);
    const off = { password: TEST_PASSWORD, code: shown(secret) };
    expect(codeOf(await browser.post('/api/account/totp/disable', off))).toBe('TOTP_REQUIRED');
  });
});

describe('the note of a login that owes its second step', () => {
  it('is refused forged, expired, for another purpose, or after the password has changed', async () => {
    const { accountId, loginName, secret } = await enrolled();
    const key = server.app.get(Config).secretKey;
    const { cookie } = await withPassword(loginName);
    const real = cookie.split('dc_login=')[1] ?? '';
    const [header = '', claims = '', signature = ''] = real.split('.');
    const decoded = JSON.parse(Buffer.from(claims, 'base64url').toString());
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const signed = (payload: object, alg = 'HS256', secretKey = key) =>
      new SignJWT({ ...payload }).setProtectedHeader({ alg }).sign(secretKey);
    const now = Math.floor(Date.now() / 1000);
    const forged = [
      '',
      'x',
      `${encode({ alg: 'none' })}.${claims}.`,
      `${header}.${claims}.`,
      `${header}.${encode({ ...decoded, sub: accountId, exp: now + 3600 })}.${signature}`,
      `${header}.${claims}.${signature.slice(0, -2)}AA`,
      await signed({ ...decoded, exp: now - 60 }),
      await signed({ ...decoded, aud: 'viewer' }),
      await signed({ ...decoded, aud: undefined }),
      await signed({ ...decoded, exp: undefined }),
      await signed({ ...decoded, password: undefined }),
      await signed({ ...decoded, sub: undefined }),
      await signed(decoded, 'HS512'),
      await signed(decoded, 'HS256', new TextEncoder().encode('another key, as long as it must be ....')),
      await server.app.get(ViewerTickets).issue(conference.id, accountId),
    ];
    for (const token of forged) {
      const browser = new Browser(server.origin).hold(`dc_login=${token}`);
      expect([token, codeOf(await browser.post('/api/login/code', { code: shown(secret) }))]).toEqual([
        token,
        'LOGIN_EXPIRED',
      ]);
      expect(codeOf(await browser.post('/api/login/totp/begin'))).toBe('LOGIN_EXPIRED');
    }
    // The same as a session's cookie opens nothing either.
    const asSession = new Browser(server.origin).hold(`dc_account=${real}`);
    expect((await asSession.get('/api/session')).status).toBe(401);

    await server.dataSource.query(`update account set password_hash = 'another' where id = $1`, [accountId]);
    const late = new Browser(server.origin).hold(`dc_login=${real}`);
    expect(codeOf(await late.post('/api/login/code', { code: shown(secret) }))).toBe('LOGIN_EXPIRED');
  });

  it('is refused once the account is disabled', async () => {
    const { accountId, loginName, secret } = await enrolled();
    const browser = await withPassword(loginName);
    await server.dataSource.query('update account set disabled_at = now() where id = $1', [accountId]);
    expect(codeOf(await browser.post('/api/login/code', { code: shown(secret) }))).toBe('LOGIN_EXPIRED');
  });

  it('leads nowhere when no second step is owed', async () => {
    const loginName = await createAccount(server, 'operator', conference);
    const account = await server.dataSource.getRepository(AccountEntity).findOneByOrFail({ loginName });
    const pending = await server.app.get(PendingLogins).issue(account);
    const browser = new Browser(server.origin).hold(`dc_login=${pending}`);
    expect(codeOf(await browser.post('/api/login/code', { code: '123456' }))).toBe('LOGIN_EXPIRED');
    expect(codeOf(await browser.post('/api/login/totp/confirm', { code: '123456' }))).toBe('TOTP_STATE');
  });
});
