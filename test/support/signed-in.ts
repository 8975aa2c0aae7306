import type { AccountRole } from '@diem-cau/shared';
import { accountCookie, type TestConference } from './conference';
import { Browser } from './http';
import type { TestServer } from './server';

/** The pages of somebody who has signed in. */
export class SignedIn {
  private constructor(
    private readonly browser: Browser,
    private readonly cookie: string,
  ) {}

  /** An account with one role over the conference's host unit. */
  static async as(server: TestServer, role: AccountRole, conference: TestConference): Promise<SignedIn> {
    return new SignedIn(new Browser(server.origin), await accountCookie(server, role, conference));
  }

  send(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown) {
    return this.browser.request(method, `/api${path}`, body, { cookie: this.cookie });
  }

  /** The answer of a request that must be let through. */
  async done(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown) {
    const { status, json } = await this.send(method, path, body);
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(json)}`);
    return json;
  }

  /** Why a request was refused, and at which field. */
  async refused(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown) {
    const { json } = await this.send(method, path, body);
    return { code: json?.error?.code ?? 'done', field: json?.error?.field ?? null };
  }
}
