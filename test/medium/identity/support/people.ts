import type { AccountRecord, AccountRole } from '@diem-cau/shared';
import { createAccount, sessionCookie, type TestConference } from '../../../support/conference';
import { Browser } from '../../../support/http';
import type { TestServer } from '../../../support/server';

export interface SignedIn {
  browser: Browser;
  accountId: string;
  loginName: string;
}

export async function accountIdOf({ dataSource }: TestServer, loginName: string): Promise<string> {
  const [account] = await dataSource.query('select id from account where login_name = $1', [loginName]);
  return account.id;
}

/** A new account with the role, and a browser that is signed in to it. */
export async function signedIn(
  server: TestServer,
  role: AccountRole,
  conference: TestConference | null,
): Promise<SignedIn> {
  const loginName = await createAccount(server, role, conference);
  const accountId = await accountIdOf(server, loginName);
  const cookie = await sessionCookie(server, 'account', accountId);
  return { browser: new Browser(server.origin).hold(cookie), accountId, loginName };
}

/** What a form sends back when nothing in it was changed. */
export function unchanged(account: AccountRecord) {
  const { loginName, displayName, totpRequired, revision } = account;
  const roles = account.roles.map(({ role, unitId }) => ({ role, unitId }));
  return { loginName, displayName, totpRequired, revision, roles };
}

export const tokenOf = (url: string): string => new URL(url).hash.slice(1);
export const codeOf = (answer: { json: { error?: { code: string } } | null }): string | null =>
  answer.json?.error?.code ?? null;
