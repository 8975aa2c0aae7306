import { CONSENT_VERSION, type ConferenceState, type RegisterViewer } from '@diem-cau/shared';
import { connect, Refused } from '../../support/client';
import { accountCookie, createConference, type TestConference } from '../../support/conference';
import { Browser } from '../../support/http';
import { startServer, type TestServer } from '../../support/server';

let server: TestServer;
let conference: TestConference;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  conference = await createConference(server);
});

const is = (change: { visibility?: string; state?: ConferenceState }) =>
  server.dataSource.query(
    'update conference set visibility = coalesce($2, visibility), state = coalesce($3, state) where id = $1',
    [conference.id, change.visibility ?? null, change.state ?? null],
  );
const at = (path = '') => `/api/programme/${conference.code}${path}`;
const anybody = () => new Browser(server.origin);
const codeOf = async (answer: ReturnType<Browser['get']>) => {
  const { status, json } = await answer;
  return json?.error?.code ?? status;
};
const entering = (browser: Browser) =>
  connect(server.origin, { as: 'viewer', code: conference.code, cookie: browser.cookie }).then(
    (client) => (client.close(), 'let in'),
    (error: unknown) => (error instanceof Refused ? error.wire.code : String(error)),
  );

describe('who may watch', () => {
  it.each<[string, ConferenceState, string | number, string | number]>([
    ['public', 'scheduled', 200, 200],
    ['link', 'scheduled', 200, 200],
    ['link', 'live', 200, 200],
    ['public', 'postponed', 200, 200],
    ['public', 'ended', 200, 200],
    ['registered', 'live', 200, 'REGISTRATION_NEEDED'],
    ['public', 'draft', 'CONFERENCE_NOT_READY', 'CONFERENCE_NOT_READY'],
    ['registered', 'draft', 'CONFERENCE_NOT_READY', 'CONFERENCE_NOT_READY'],
    ['public', 'cancelled', 200, 'CONFERENCE_CANCELLED'],
    ['internal', 'live', 'CONFERENCE_INTERNAL', 'CONFERENCE_INTERNAL'],
    ['internal', 'draft', 'CONFERENCE_INTERNAL', 'CONFERENCE_INTERNAL'],
  ])('a %s one that is %s: what it is %s, a ticket %s', async (visibility, state, known, ticket) => {
    await is({ visibility, state });
    expect(await codeOf(anybody().get(at()))).toBe(known);
    expect(await codeOf(anybody().post(at('/ticket')))).toBe(ticket);
  });

  it('only public ones are listed', async () => {
    const listed = async () =>
      (await anybody().get('/api/programme')).json.some(({ id }: { id: string }) => id === conference.id);
    expect(await listed()).toBe(true);
    for (const visibility of ['link', 'registered', 'internal']) {
      await is({ visibility });
      expect(await listed()).toBe(false);
    }
  });

  it('a ticket of before lets nobody into what has become internal', async () => {
    const browser = anybody();
    await browser.post(at('/ticket'));
    expect(await entering(browser)).toBe('let in');
    await is({ visibility: 'internal' });
    expect(await entering(browser)).toBe('CONFERENCE_INTERNAL');
    await is({ visibility: 'registered' });
    expect(await entering(browser)).toBe('REGISTRATION_NEEDED');
  });

  it('a viewer with the code learns what it is and who speaks, and no telephone numbers', async () => {
    await server.dataSource.query(`update speaker set phone = '0912345678' where conference_id = $1`, [
      conference.id,
    ]);
    const { json, text } = await anybody().get(at());
    expect(json).toMatchObject({
      title: 'Hội nghị tập huấn',
      visibility: 'public',
      speakers: [{ name: 'Giảng viên 1', position: 'Trưởng phòng' }],
    });
    expect(text).not.toContain('0912345678');
  });
});

describe('registering', () => {
  const said: RegisterViewer = {
    name: 'Trần Thị Hoà',
    unitId: null,
    unitName: 'Trường THCS Hải An',
    phone: null,
    consentVersion: CONSENT_VERSION,
  };
  const register = (browser: Browser, change: object = {}) =>
    browser.post(at('/registration'), { ...said, ...change });
  beforeEach(() => is({ visibility: 'registered', state: 'live' }));

  it('lets the viewer in, and keeps what they agreed to and when', async () => {
    const browser = anybody();
    expect((await register(browser, { unitId: conference.venues[0]?.unitId, unitName: null })).status).toBe(
      200,
    );
    expect(await entering(browser)).toBe('let in');
    expect((await browser.post(at('/ticket'))).status).toBe(200);
    expect((await browser.get(at('/registration'))).json).toEqual({
      name: 'Trần Thị Hoà',
      unitName: 'Xã 1',
      phone: null,
      consentVersion: CONSENT_VERSION,
      consentedAt: expect.any(String),
    });
    expect(await entering(anybody())).toBe('NOT_SIGNED_IN');
  });

  it.each<[string, object, string, string | null]>([
    ['without consent', { consentVersion: null }, 'BAD_INPUT', 'consentVersion'],
    ['to another text', { consentVersion: CONSENT_VERSION + 1 }, 'CONSENT_OUTDATED', null],
    ['without a name', { name: ' ' }, 'BAD_INPUT', 'name'],
    ['without a unit', { unitName: null }, 'BAD_INPUT', 'unitName'],
    ['with a number that is none', { phone: '=1+1' }, 'BAD_INPUT', 'phone'],
    ['as another device', { deviceId: 'x' }, 'BAD_INPUT', 'deviceId'],
  ])('is refused %s', async (_, change, code, field) => {
    expect((await register(anybody(), change)).json.error).toMatchObject({ code, field });
  });

  it('is not offered where nobody is asked', async () => {
    await is({ visibility: 'link' });
    expect((await register(anybody())).json.error.code).toBe('NOT_ALLOWED');
  });

  it('counts a device once, and is taken back with all that tells who it was', async () => {
    const organiser = await accountCookie(server, 'organiser', conference);
    const ask = (path: string) =>
      anybody().request('GET', `/api/conferences/${conference.code}${path}`, undefined, {
        cookie: organiser,
      });
    const browser = anybody();
    await register(browser);
    await register(browser, { name: '=HYPERLINK("http://a")' });
    expect((await ask('/access')).json.registered).toBe(1);
    expect((await ask('/registrations.csv')).text).toContain(
      `"'=HYPERLINK(""http://a"")",Trường THCS Hải An`,
    );

    const client = await connect(server.origin, {
      as: 'viewer',
      code: conference.code,
      cookie: browser.cookie,
    });
    await client.send('conference:enter', {});
    const closed = new Promise((resolve) => client.socket.once('disconnect', resolve));
    expect((await browser.request('DELETE', at('/registration'))).status).toBe(204);
    await closed;
    expect(await entering(browser)).toBe('REGISTRATION_NEEDED');
    expect((await ask('/access')).json.registered).toBe(0);
    const rows = await server.dataSource.query('select * from viewer_registration where conference_id = $1', [
      conference.id,
    ]);
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toMatch(/Hoà|HYPERLINK|Hải An/);
  });
});

describe('units that viewers call their own', () => {
  const find = async (q: string) =>
    (await anybody().get(at(`/units?q=${encodeURIComponent(q)}`))).json as {
      name: string;
      above: string | null;
    }[];

  it('are found with or without accents, in the conference’s province alone', async () => {
    await createConference(server);
    expect(await find('xa 1')).toEqual([
      { id: conference.venues[0]?.unitId, name: 'Xã 1', above: 'Huyện Ý Yên', formerName: null },
    ]);
    expect(await find('Hải Hậu')).toEqual([]);
    expect(await find('Sở')).toEqual([]);
  });

  it('are found by the names that people still use', async () => {
    const [first] = conference.venues;
    await server.dataSource.query(
      `update org_unit_version set valid_from = '2025-07-01' where org_unit_id = $1`,
      [first?.unitId],
    );
    await server.dataSource.query(
      `insert into org_unit_version (org_unit_id, parent_id, code, name, level, valid_to)
       select org_unit_id, parent_id, code, 'Xã Yên Nhân', level, '2025-06-30'
         from org_unit_version where org_unit_id = $1`,
      [first?.unitId],
    );
    await server.dataSource.query('update org_unit_tree set revision = revision + 1');
    expect(await find('yen nhan')).toEqual([
      { id: first?.unitId, name: 'Xã 1', above: 'Huyện Ý Yên', formerName: 'Xã Yên Nhân' },
    ]);
  });

  it('are not searched with nothing, too much or a list', async () => {
    for (const query of ['', '?q=', `?q=${'a'.repeat(81)}`, '?q[]=a&q[]=b', '?q=a&limit=1000']) {
      expect((await anybody().get(at(`/units${query}`))).json.error.code).toBe('BAD_INPUT');
    }
  });
});

describe('the address', () => {
  it('is handed on as a code for cameras, a sheet to print, and a reminder', async () => {
    const cookie = await accountCookie(server, 'organiser', conference);
    const get = (path: string) =>
      fetch(`${server.origin}/api/conferences/${conference.code}${path}`, { headers: { cookie } });
    expect(await (await get('/access')).json()).toEqual({
      code: conference.code,
      url: `http://test.local/c/${conference.code}`,
      visibility: 'public',
      posterUrl: null,
      registered: null,
    });
    expect(await (await get('/access/qr.svg')).text()).toMatch(/^<svg .*<path/s);
    const png = Buffer.from(await (await get('/access/qr.png')).arrayBuffer());
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    const pdf = Buffer.from(await (await get('/access/poster.pdf')).arrayBuffer());
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const calendar = await anybody().get(at('/calendar.ics'));
    expect(calendar.headers.get('content-type')).toMatch(/^text\/calendar/);
    expect(calendar.text).toContain(`URL:http://test.local/c/${conference.code}\r\n`);
  });

  it('is given to those who prepare the conference and to nobody else', async () => {
    const other = await accountCookie(server, 'organiser', await createConference(server));
    for (const path of [
      '/access',
      '/access/qr.svg',
      '/access/qr.png',
      '/access/poster.pdf',
      '/registrations.csv',
    ]) {
      const asked = anybody().request('GET', `/api/conferences/${conference.code}${path}`, undefined, {
        cookie: other,
      });
      expect((await asked).status).toBe(403);
    }
  });
});
