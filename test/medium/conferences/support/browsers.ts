import { randomUUID } from 'node:crypto';
import type { AddDelegate, ConnectAs, Delegate, OwnInvitation, UnitInvitation } from '@diem-cau/shared';
import { sessionCookie, type TestConference } from '../../../support/conference';
import { Browser } from '../../../support/http';
import type { TestServer } from '../../../support/server';

/** Somebody's browser, with the paths of one conference. */
export class ConferenceBrowser {
  private readonly browser: Browser;
  private readonly origin: string;

  constructor(
    { origin }: TestServer,
    private readonly code: string,
    private readonly cookie: string,
    private readonly as: ConnectAs,
  ) {
    this.origin = origin;
    this.browser = new Browser(origin);
  }

  request(method: string, path: string, body?: object) {
    return this.browser.request(method, `/api/conferences/${this.code}/${path}`, body, {
      cookie: this.cookie,
      'x-connect-as': this.as,
    });
  }

  /** Sends a form with one file. */
  async upload(path: string, fields: Record<string, string>, file: string | Uint8Array<ArrayBuffer>) {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.set('file', new Blob([file]), 'danh-sach.csv');
    const response = await fetch(`${this.origin}/api/conferences/${this.code}/${path}`, {
      method: 'POST',
      headers: { origin: 'http://test.local', cookie: this.cookie, 'x-connect-as': this.as },
      body: form,
    });
    return { status: response.status, json: await response.json() };
  }

  async download(path: string, body?: object): Promise<Buffer> {
    const response = await fetch(`${this.origin}/api/conferences/${this.code}/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        origin: 'http://test.local',
        cookie: this.cookie,
        'x-connect-as': this.as,
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(await response.text());
    return Buffer.from(await response.arrayBuffer());
  }

  async delegates(): Promise<Delegate[]> {
    return (await this.request('GET', 'delegates')).json.delegates;
  }

  add(invitationId: string, name: string, more: Partial<AddDelegate> = {}) {
    return this.request('POST', 'delegates', delegate(invitationId, name, more));
  }
}

/** @returns what a page sends for somebody new */
export const delegate = (
  invitationId: string,
  name: string,
  more: Partial<AddDelegate> = {},
): AddDelegate => ({
  id: randomUUID(),
  invitationId,
  name,
  position: null,
  workplace: null,
  phone: null,
  participationId: null,
  sittingIds: [],
  outsideList: false,
  ...more,
});

export class OrganiserBrowser extends ConferenceBrowser {
  constructor(server: TestServer, code: string, cookie: string) {
    super(server, code, cookie, 'account');
  }

  async invitation(unitId: string): Promise<UnitInvitation> {
    const { json } = await this.request('GET', 'invitations');
    return json.invitations.find((invitation: UnitInvitation) => invitation.unitId === unitId);
  }

  invite(unitIds: string[]) {
    return this.request('POST', 'invitations', { unitIds, below: null, requestedCount: null });
  }

  async answer(unitId: string, state: 'accepted' | 'declined') {
    const { id, revision } = await this.invitation(unitId);
    return this.request('PUT', `invitations/${id}/answer`, {
      state,
      way: 'telephone',
      toldBy: 'Bà Lan, Văn phòng',
      toldAt: '2026-01-05T02:00:00Z',
      note: null,
      revision,
    });
  }

  async setDeadline(delegatesBy: string): Promise<void> {
    const { terms } = (await this.request('GET', 'invitations')).json;
    await this.request('PUT', 'invitation-terms', { ...terms, delegatesBy });
  }
}

/** A clerk of an invited unit, who came by its link. */
export class UnitBrowser extends ConferenceBrowser {
  private constructor(
    server: TestServer,
    code: string,
    cookie: string,
    readonly invitationId: string,
  ) {
    super(server, code, cookie, 'invitee');
  }

  static async of(server: TestServer, conference: TestConference, unitId: string): Promise<UnitBrowser> {
    const [invitation] = await server.dataSource.query(
      'select id from unit_invitation where conference_id = $1 and org_unit_id = $2',
      [conference.id, unitId],
    );
    const cookie = await sessionCookie(server, 'invitee', invitation.id);
    return new UnitBrowser(server, conference.code, cookie, invitation.id);
  }

  async own(): Promise<OwnInvitation> {
    return (await this.request('GET', 'own-invitation')).json;
  }

  answer(state: 'accepted' | 'declined', revision: number, more: object = {}) {
    return this.request('PUT', 'own-invitation/answer', {
      state,
      note: null,
      contactName: null,
      contactPhone: null,
      revision,
      ...more,
    });
  }

  name(name: string, more: Partial<AddDelegate> = {}) {
    return this.add(this.invitationId, name, more);
  }

  async submit() {
    const { listRevision } = await this.own();
    return this.request('POST', 'own-invitation/submit-list', { listRevision });
  }
}
