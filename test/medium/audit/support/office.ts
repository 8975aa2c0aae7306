import { accountCookie, type TestConference } from '../../../support/conference';
import { Browser } from '../../../support/http';
import type { TestServer } from '../../../support/server';
import type { HttpHandler } from '../../security/support/handlers';

/** Parts of a form; a file is one that is no text. */
type Form = Record<string, string | Buffer>;

/** The pages of an account, with a count of what each change left in the audit. */
export class Office {
  /** Routes that were tried, and how many rows each left. */
  readonly tried = new Map<string, number>();
  readonly browser: Browser;

  private constructor(
    private readonly server: TestServer,
    private readonly handlers: readonly HttpHandler[],
    cookie: string,
  ) {
    this.browser = new Browser(server.origin).hold(cookie);
  }

  static async of(
    server: TestServer,
    handlers: readonly HttpHandler[],
    role: 'administrator' | 'organiser',
    conference: TestConference,
  ): Promise<Office> {
    return new Office(server, handlers, await accountCookie(server, role, conference));
  }

  async read(path: string) {
    return (await this.browser.get(`/api${path}`)).json;
  }

  /** Does something that must be let through. */
  async does(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: object | FormData) {
    const route = this.routeOf(method, `/api${path}`);
    const before = await this.rows();
    const { status, json, text } = await this.browser.request(method, `/api${path}`, body);
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${text}`);
    this.tried.set(route, (await this.rows()) - before);
    return json;
  }

  private async rows(): Promise<number> {
    const [{ count }] = await this.server.dataSource.query('select count(*)::int as count from audit_entry');
    return count;
  }

  /** Of several that fit, the one with the fewest names in it. */
  private routeOf(method: string, path: string): string {
    const names = ({ path: route }: HttpHandler) => route.split(':').length;
    const [fitting] = this.handlers
      .filter((each) => each.method === method)
      .filter((each) => new RegExp(`^${each.path.replace(/:\w+/g, '[^/]+')}$`).test(path.replace(/\?.*/, '')))
      .sort((a, b) => names(a) - names(b));
    if (!fitting) throw new Error(`No handler for ${method} ${path}`);
    return `${method} ${fitting.path}`;
  }
}

export function formOf(fields: Form): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') form.set(name, value);
    else form.set(name, new Blob([new Uint8Array(value)]), 'tep.csv');
  }
  return form;
}
