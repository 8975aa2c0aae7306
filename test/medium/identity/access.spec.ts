import { CONTRACT_VERSION } from '@diem-cau/shared';
import { connect, Refused } from '../../support/client';
import {
  accountCookie,
  createAccount,
  createConference,
  screenCookie,
  sessionCookie,
  TEST_PASSWORD,
  viewerCookie,
  type TestConference,
} from '../../support/conference';
import { Browser } from '../../support/http';
import { startServer, type TestServer } from '../../support/server';

let server: TestServer;
let conference: TestConference;

beforeAll(async () => {
  server = await startServer();
  conference = await createConference(server);
});
afterAll(() => server.stop());

const refusal = (connecting: Promise<unknown>) =>
  connecting.then(
    () => 'let in',
    (error: unknown) => (error instanceof Refused ? error.wire.code : String(error)),
  );

describe('signing in', () => {
  it('opens a session with an httpOnly cookie and ends it everywhere on logout', async () => {
    const loginName = await createAccount(server, 'operator', conference);
    const browser = new Browser(server.origin);
    const login = await browser.post('/api/login', { loginName, password: TEST_PASSWORD });
    expect(login.status).toBe(200);
    expect(login.headers.getSetCookie()[0]).toMatch(/HttpOnly; SameSite=Lax/);
    expect(login.json).toMatchObject({
      session: { displayName: 'operator', loginName, roles: ['operator'] },
      needs: null,
    });

    const client = await connect(server.origin, {
      as: 'account',
      code: conference.code,
      cookie: browser.cookie,
    });
    const closed = new Promise((resolve) => client.socket.once('disconnect', resolve));
    expect((await browser.post('/api/logout')).status).toBe(204);
    await closed;
    expect(client.payloads('identity:session-revoked')).toEqual([{ reason: 'signed-out' }]);
    expect((await browser.get('/api/session')).status).toBe(401);
  });

  it('does not tell a wrong password from an unknown name, and slows guessing down', async () => {
    const loginName = await createAccount(server, 'operator', conference);
    const browser = new Browser(server.origin);
    const wrong = await browser.post('/api/login', { loginName, password: 'sai' });
    const unknown = await browser.post('/api/login', { loginName: 'khong-co', password: 'sai' });
    expect([wrong.status, wrong.json]).toEqual([unknown.status, unknown.json]);
    for (let index = 0; index < 9; index += 1)
      await browser.post('/api/login', { loginName, password: 'sai' });
    const slowed = await browser.post('/api/login', { loginName, password: TEST_PASSWORD });
    expect(slowed.json.error.code).toBe('TOO_MANY_REQUESTS');
    expect(slowed.json.error.params.seconds).toBeGreaterThan(0);
  });

  it('refuses a write that another site sends', async () => {
    const browser = new Browser(server.origin, 'http://evil.example');
    expect((await browser.post('/api/login', { loginName: 'a', password: 'b' })).status).toBe(403);
  });
});

describe('personal links', () => {
  it('ask a coordinator for the PIN, lock after wrong ones, and stop when a new one is made', async () => {
    const [venue] = conference.venues;
    const organiser = new Browser(server.origin);
    await organiser.post('/api/login', {
      loginName: await createAccount(server, 'organiser', conference),
      password: TEST_PASSWORD,
    });
    const make = () =>
      organiser.post(`/api/conferences/${conference.code}/links`, {
        kind: 'coordinator',
        subjectId: venue?.participationId,
      });
    const made = (await make()).json;
    expect(made.url).toMatch(/^http:\/\/test\.local\/link#/);
    const token = made.url.split('#')[1];

    const coordinator = new Browser(server.origin);
    const open = (pin: string | null) => coordinator.post('/api/links/open', { token, pin });
    expect((await open(null)).json.error.code).toBe('PIN_NEEDED');
    const wrongPin = made.pin === '000000' ? '111111' : '000000';
    expect((await open(wrongPin)).json.error).toMatchObject({ code: 'WRONG_PIN', params: { left: 4 } });
    expect((await open(made.pin)).json).toEqual({
      kind: 'coordinator',
      conferenceCode: conference.code,
      name: venue?.name,
    });
    const atOnce = await Promise.all(Array.from({ length: 8 }, () => open(wrongPin)));
    expect(atOnce.filter(({ json }) => json.error.code === 'WRONG_PIN')).toHaveLength(4);
    expect((await open(made.pin)).json.error.code).toBe('LINK_LOCKED');

    const client = await connect(server.origin, { as: 'coordinator', cookie: coordinator.cookie });
    const closed = new Promise((resolve) => client.socket.once('disconnect', resolve));
    await make();
    await closed;
    expect((await open(made.pin)).json.error.code).toBe('LINK_UNKNOWN');
    expect(await refusal(connect(server.origin, { as: 'coordinator', cookie: coordinator.cookie }))).toBe(
      'NOT_SIGNED_IN',
    );
  });

  it('say that they have expired', async () => {
    const organiser = new Browser(server.origin);
    await organiser.post('/api/login', {
      loginName: await createAccount(server, 'organiser', conference),
      password: TEST_PASSWORD,
    });
    const speaker = conference.speakers[0];
    const made = await organiser.post(`/api/conferences/${conference.code}/links`, {
      kind: 'speaker',
      subjectId: speaker?.id,
    });
    await server.dataSource.query(
      `update access_link set expires_at = now() - interval '1 minute' where subject_id = $1`,
      [speaker?.id],
    );
    const opened = await new Browser(server.origin).post('/api/links/open', {
      token: made.json.url.split('#')[1],
      pin: null,
    });
    expect([opened.status, opened.json.error.code]).toEqual([410, 'LINK_EXPIRED']);
  });

  it('are not made for another conference', async () => {
    const other = await createConference(server);
    const organiser = new Browser(server.origin);
    await organiser.post('/api/login', {
      loginName: await createAccount(server, 'organiser', conference),
      password: TEST_PASSWORD,
    });
    const foreign = await organiser.post(`/api/conferences/${conference.code}/links`, {
      kind: 'speaker',
      subjectId: other.speakers[0]?.id,
    });
    expect(foreign.json.error.code).toBe('NOT_FOUND');
    const stranger = await organiser.post(`/api/conferences/${other.code}/links`, {
      kind: 'speaker',
      subjectId: other.speakers[0]?.id,
    });
    expect(stranger.json.error.code).toBe('NOT_ALLOWED');
  });
});

describe('connecting', () => {
  it.each([
    ['an unknown code', { as: 'viewer', code: 'KHONGCO' }, 'CONFERENCE_UNKNOWN'],
    ['no ticket', { as: 'viewer' }, 'NOT_SIGNED_IN'],
    ['an unpaired screen', { as: 'screen' }, 'SCREEN_NOT_PAIRED'],
    ['no session', { as: 'account' }, 'NOT_SIGNED_IN'],
    ['an unknown identity', { as: 'viewer', auth: { as: 'administrator' } }, 'BAD_INPUT'],
    ['an injected actor', { as: 'viewer', auth: { deviceId: 'x', role: 'operator' } }, 'BAD_INPUT'],
    ['a nested tab id', { as: 'viewer', auth: { tabId: { $ne: null } } }, 'BAD_INPUT'],
    ['an old page', { as: 'viewer', auth: { contractVersion: CONTRACT_VERSION - 1 } }, 'OUTDATED_PAGE'],
  ] as const)('is refused with %s', async (_, options, code) => {
    expect(await refusal(connect(server.origin, { code: conference.code, ...options }))).toBe(code);
  });

  it('is refused from another site', async () => {
    const cookie = await viewerCookie(server, conference);
    const foreign = connect(server.origin, {
      as: 'viewer',
      code: conference.code,
      cookie,
      originHeader: 'http://evil.example',
    });
    expect(await refusal(foreign)).toMatch(/websocket error/);
  });

  it("is refused with another conference's ticket or a forged one", async () => {
    const other = await createConference(server);
    const cookie = (await viewerCookie(server, other)).replace(other.code, conference.code);
    expect(await refusal(connect(server.origin, { as: 'viewer', code: conference.code, cookie }))).toBe(
      'NOT_SIGNED_IN',
    );
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{}').toString('base64url')}.`;
    const forged = `dc_viewer_${conference.code}=${none}`;
    expect(
      await refusal(connect(server.origin, { as: 'viewer', code: conference.code, cookie: forged })),
    ).toBe('NOT_SIGNED_IN');
  });

  it('is refused to an account without a role in the conference, and with an expired session', async () => {
    const other = await createConference(server);
    const cookie = await accountCookie(server, 'operator', other);
    expect(await refusal(connect(server.origin, { as: 'account', code: conference.code, cookie }))).toBe(
      'NOT_ALLOWED',
    );
    const expired = await sessionCookie(
      server,
      'speaker',
      conference.speakers[0]?.id ?? '',
      new Date(Date.now() - 1000),
    );
    expect(await refusal(connect(server.origin, { as: 'speaker', cookie: expired }))).toBe('NOT_SIGNED_IN');
  });
});

describe('pairing a screen', () => {
  it('shows a code until an operator pairs it, and survives reloads from then on', async () => {
    const room = new Browser(server.origin);
    const waiting = (await room.post('/api/pairing')).json;
    expect(waiting).toMatchObject({ state: 'waiting', code: expect.stringMatching(/^[2-9A-HJKMNP-Z]{6}$/) });
    expect((await room.get('/api/pairing')).json.code).toBe(waiting.code);

    const operator = new Browser(server.origin);
    await operator.post('/api/login', {
      loginName: await createAccount(server, 'operator', conference),
      password: TEST_PASSWORD,
    });
    const pair = (code: string) =>
      operator.post(`/api/conferences/${conference.code}/screens`, {
        code,
        participationId: conference.venues[0]?.participationId,
      });
    expect((await pair('ZZZZZZ')).json.error).toMatchObject({ code: 'PAIRING_CODE_UNKNOWN', field: 'code' });
    expect((await pair(waiting.code.toLowerCase())).json.venueName).toBe(conference.venues[0]?.name);
    expect((await pair(waiting.code)).json.error.code).toBe('PAIRING_CODE_UNKNOWN');
    expect((await room.get('/api/pairing')).json).toMatchObject({
      state: 'paired',
      venueName: conference.venues[0]?.name,
    });

    const screen = await connect(server.origin, { as: 'screen', cookie: room.cookie });
    screen.close();
  });

  it('makes it the screen of the conference that ended last when none is on or to come', async () => {
    const [morning, afternoon] = [await createConference(server), await createConference(server)];
    const venueId = morning.venues[0]?.venueId ?? '';
    await server.dataSource.query('insert into participation (conference_id, venue_id) values ($1, $2)', [
      afternoon.id,
      venueId,
    ]);
    await server.dataSource.query(
      `with seated as (
         insert into participation_unit (participation_id, org_unit_id)
         select id, $2 from participation where conference_id = $1 and venue_id = $3 returning org_unit_id)
       insert into unit_invitation (conference_id, org_unit_id, state, answered_at)
       select $1, org_unit_id, 'accepted', now() from seated`,
      [afternoon.id, morning.venues[0]?.unitId, venueId],
    );
    for (const [{ id }, hours] of [[morning, 6] as const, [afternoon, 2] as const]) {
      await server.dataSource.query(
        `update conference set state = 'ended', scheduled_start = now() - $2 * interval '1 hour',
                scheduled_end = now(), ended_at = now() - ($2 - 1) * interval '1 hour' where id = $1`,
        [id, hours],
      );
    }
    const screen = await connect(server.origin, {
      as: 'screen',
      cookie: await screenCookie(server, venueId),
    });
    expect((await screen.send('conference:enter', {})).conference.code).toBe(afternoon.code);
    screen.close();
  });
});
