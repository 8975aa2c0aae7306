import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OrgUnit, PackedTree, UnitsImported, UnitsImportPreview } from '@diem-cau/shared';
import { unpackUnits } from '@diem-cau/shared';
import { accountCookie } from '../../../support/conference';
import type { TestServer } from '../../../support/server';

const ASSETS = join(__dirname, '../../../../apps/server/assets/demo');
export const demoFile = (name: string): Buffer => readFileSync(join(ASSETS, name));

export interface Answer<T> {
  status: number;
  json: T & { error?: { code: string; params: Record<string, unknown>; field: string | null } };
}

/** What an administrator does with units. */
export class UnitsOffice {
  private constructor(
    private readonly server: TestServer,
    private readonly cookie: string,
  ) {}

  static async open(server: TestServer): Promise<UnitsOffice> {
    return new UnitsOffice(server, await accountCookie(server, 'administrator', null));
  }

  async request<T = unknown>(method: string, path: string, body?: object): Promise<Answer<T>> {
    const form = body instanceof FormData;
    const response = await fetch(`${this.server.origin}/api/units${path}`, {
      method,
      headers: {
        origin: 'http://test.local',
        cookie: this.cookie,
        ...(body && !form && { 'content-type': 'application/json' }),
      },
      ...(body && { body: form ? body : JSON.stringify(body) }),
    });
    return { status: response.status, json: await response.json() };
  }

  async download(path: string): Promise<Buffer> {
    const response = await fetch(`${this.server.origin}/api/units${path}`, {
      headers: { cookie: this.cookie },
    });
    return Buffer.from(await response.arrayBuffer());
  }

  /** Sends a file the way a page does. */
  upload<T>(path: string, file: Uint8Array, fields: Record<string, string>): Promise<Answer<T>> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.set('file', new Blob([new Uint8Array(file)]), 'cây đơn vị.csv');
    return this.request<T>('POST', path, form);
  }

  preview(file: Uint8Array, options: Partial<Record<string, string>> = {}) {
    return this.upload<UnitsImportPreview>('/import/preview', file, withDefaults(options));
  }

  /** Shows and then does an import. */
  async import(file: Uint8Array, options: Partial<Record<string, string>> = {}) {
    const { json: preview } = await this.preview(file, options);
    const { fingerprint } = preview;
    const { json } = await this.upload<UnitsImported>('/import', file, {
      ...withDefaults(options),
      fingerprint,
    });
    return { preview, done: json };
  }

  async importSuccessors(file: Uint8Array, since: string) {
    const { json: preview } = await this.upload<{ fingerprint: string }>('/successors/preview', file, {
      since,
    });
    const { json } = await this.upload('/successors', file, { since, fingerprint: preview.fingerprint });
    return { preview, done: json };
  }

  async tree(on: string): Promise<OrgUnit[]> {
    return unpackUnits((await this.request<PackedTree>('GET', `?on=${on}`)).json);
  }
}

const withDefaults = (options: Partial<Record<string, string>>): Record<string, string> => ({
  validFrom: '',
  parentId: '',
  replacesId: '',
  codesKept: 'false',
  ...options,
});
