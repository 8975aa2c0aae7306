import { randomUUID } from 'node:crypto';
import { NOTICE_LIMITS, type SendNotice } from '@diem-cau/shared';
import { Announcer } from '../../../apps/server/src/common/realtime/announcer';
import { connect, type TestClient } from '../../support/client';
import {
  accountCookie,
  createConference,
  screenCookie,
  sessionCookie,
  viewerCookie,
  type TestConference,
} from '../../support/conference';
import { startServer, type TestServer } from '../../support/server';

let server: TestServer;
let conference: TestConference;
const clients: TestClient[] = [];

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  conference = await createConference(server, { state: 'live', venues: 4 });
});
afterEach(() => {
  jest.restoreAllMocks();
  clients.splice(0).forEach((client) => client.close());
});

const venue = (index = 0) => conference.venues[index]!;

async function client(
  as: 'screen' | 'coordinator' | 'account' | 'viewer',
  cookie: string,
): Promise<TestClient> {
  const connected = await connect(server.origin, { as, code: conference.code, cookie });
  clients.push(connected);
  await connected.send('conference:enter', {});
  return connected;
}
async function screen(index = 0): Promise<TestClient> {
  const connected = await client('screen', await screenCookie(server, venue(index).venueId));
  await connected.send('notice:watch', {});
  return connected;
}
async function operator(): Promise<TestClient> {
  const connected = await client('account', await accountCookie(server, 'operator', conference));
  await connected.send('notice:watch-sent', {});
  return connected;
}

const command = () => ({ commandId: randomUUID() });
const notice = (overrides: Partial<SendNotice> = {}) => ({
  ...command(),
  text: 'Hội nghị nghỉ giải lao 15 phút',
  urgency: 'info' as const,
  minutes: 5,
  toAll: true,
  unitIds: [],
  participationIds: [],
  ...overrides,
});
const about = (noticeId: string) => ({ ...command(), noticeId });

describe('a notice', () => {
  it('reaches every screen and phone of all venues by one broadcast', async () => {
    const rooms = [await screen(0), await screen(1), await screen(2)];
    const cookie = await sessionCookie(server, 'coordinator', venue(3).participationId);
    const phone = await client('coordinator', cookie);
    await phone.send('notice:watch', {});
    const hall = await operator();
    const to = jest.spyOn(server.app.get(Announcer), 'to');
    const sent = await hall.send('notice:send', notice({ text: ' Mời các điểm cầu bật máy quay ' }));
    expect(sent).toMatchObject({ sentBy: 'operator', chosen: null, screens: 4, shown: 0 });
    for (const room of [...rooms, phone]) {
      const { notice: heard } = await room.next('notice:changed');
      expect(heard).toMatchObject({ id: sent.id, text: 'Mời các điểm cầu bật máy quay', withdrawnAt: null });
      expect(heard).not.toHaveProperty('sentBy');
    }
    const announced = to.mock.results.map(({ value }) => value).filter((value) => value !== undefined).length;
    expect(announced).toBe(1);
  });

  it('is not told to viewers', async () => {
    const viewer = await client('viewer', await viewerCookie(server, conference));
    const room = await screen();
    await (await operator()).send('notice:send', notice());
    await room.next('notice:changed');
    expect(viewer.payloads('notice:changed')).toEqual([]);
    expect(await viewer.ask('notice:watch', {})).toMatchObject({ error: { code: 'NOT_ALLOWED' } });
  });

  it('for some venues reaches them and no other', async () => {
    const [chosen, ofUnit, other] = [await screen(0), await screen(1), await screen(2)];
    const hall = await operator();
    // Venues lie in two districts by turns: 1 and 3 in the second.
    const picked = notice({
      toAll: false,
      unitIds: [conference.districtIds[1]!],
      participationIds: [venue(0).participationId],
    });
    const sent = await hall.send('notice:send', picked);
    expect(sent).toMatchObject({
      screens: 3,
      chosen: { unitIds: picked.unitIds, participationIds: picked.participationIds },
    });
    await chosen.next('notice:changed');
    await ofUnit.next('notice:changed');
    await hall.send('notice:send', notice({ text: 'Cho tất cả' }));
    await other.next('notice:changed');
    expect(other.payloads('notice:changed').map((payload) => payload.notice.text)).toEqual(['Cho tất cả']);
    expect((await other.send('notice:watch', {})).map(({ text }) => text)).toEqual(['Cho tất cả']);
    expect(await chosen.send('notice:watch', {})).toHaveLength(2);
    expect(await other.ask('notice:shown', about(sent.id))).toMatchObject({
      error: { code: 'NOTICE_NOT_FOUND' },
    });
  });

  it('is seen by those who come later, until it is withdrawn, and again when that was a slip', async () => {
    const hall = await operator();
    const { id } = await hall.send('notice:send', notice({ minutes: null, urgency: 'important' }));
    const late = await client('screen', await screenCookie(server, venue().venueId));
    expect(await late.send('notice:watch', {})).toMatchObject([
      { id, urgency: 'important', expiresAt: null },
    ]);
    await hall.send('notice:withdraw', about(id));
    await late.next('notice:changed', (payload) => payload.notice.withdrawnAt !== null);
    expect(await late.send('notice:watch', {})).toEqual([]);
    expect(await hall.send('notice:restore', about(id))).toMatchObject({ withdrawnAt: null, revision: 3 });
    expect(await late.send('notice:watch', {})).toHaveLength(1);
  });

  it('whose time is over is shown to nobody, and neither withdrawn nor brought back', async () => {
    const hall = await operator();
    const { id } = await hall.send('notice:send', notice());
    await server.dataSource.query(
      `update notice set expires_at = now() - interval '1 second' where id = $1`,
      [id],
    );
    expect(await (await screen()).send('notice:watch', {})).toEqual([]);
    for (const name of ['notice:withdraw', 'notice:restore'] as const) {
      expect(await hall.ask(name, about(id))).toMatchObject({ error: { code: 'NOTICE_NOT_FOUND' } });
    }
    expect(await hall.send('notice:watch-sent', {})).toMatchObject([{ id }]);
  });

  it('sent or withdrawn twice with one command is one', async () => {
    const hall = await operator();
    const once = notice();
    const [first, again] = await Promise.all([
      hall.send('notice:send', once),
      hall.send('notice:send', once),
    ]);
    expect(again).toEqual(first);
    await hall.send('notice:withdraw', about(first.id));
    expect(await hall.send('notice:withdraw', about(first.id))).toMatchObject({ revision: 2 });
    expect(await hall.send('notice:watch-sent', {})).toHaveLength(1);
    const actions = await server.dataSource.query(
      'select action, after from audit_entry where conference_id = $1 order by id',
      [conference.id],
    );
    expect(actions).toMatchObject([
      { action: 'notice.send', after: { text: once.text, toAll: true, venues: 4 } },
      { action: 'notice.withdraw', after: { withdrawn: true } },
    ]);
  });

  it('counts each venue that has shown it once, however many screens and times', async () => {
    const hall = await operator();
    const { id } = await hall.send('notice:send', notice());
    const rooms = [await screen(0), await screen(0), await screen(1)];
    await Promise.all([...rooms, ...rooms].map((room) => room.send('notice:shown', about(id))));
    const counted = await hall.next('notice:sent-changed', ({ notices }) => notices[0]?.shown === 2);
    expect(counted.notices).toMatchObject([{ id, screens: 4, shown: 2 }]);
    expect(await hall.send('notice:watch-sent', {})).toMatchObject([{ id, shown: 2 }]);
  });

  it('tells its counts at most once a second, however many screens say so', async () => {
    const hall = await operator();
    const { id } = await hall.send('notice:send', notice());
    const before = Date.now();
    await Promise.all(
      [0, 1, 2, 3].map(async (index) => (await screen(index)).send('notice:shown', about(id))),
    );
    await hall.next('notice:sent-changed', ({ notices }) => notices[0]?.shown === 4);
    const seconds = Math.ceil((Date.now() - before) / 1000) + 1;
    expect(hall.payloads('notice:sent-changed').length).toBeLessThanOrEqual(seconds);
  });

  it('is not counted as shown by a phone, nor by a room of another conference', async () => {
    const { id } = await (await operator()).send('notice:send', notice());
    const cookie = await sessionCookie(server, 'coordinator', venue().participationId);
    expect(await (await client('coordinator', cookie)).ask('notice:shown', about(id))).toMatchObject({
      error: { code: 'NOT_ALLOWED' },
    });
    conference = await createConference(server, { state: 'live' });
    expect(await (await screen()).ask('notice:shown', about(id))).toMatchObject({
      error: { code: 'NOTICE_NOT_FOUND' },
    });
    expect(await (await operator()).ask('notice:withdraw', about(id))).toMatchObject({
      error: { code: 'NOTICE_NOT_FOUND' },
    });
  });

  it.each([
    ['nobody chosen', { toAll: false }, 'BAD_INPUT'],
    ['all and some at once', { unitIds: [randomUUID()] }, 'BAD_INPUT'],
    [
      'venues that are not in the conference',
      { toAll: false, participationIds: [randomUUID()] },
      'NOTICE_REACHES_NOBODY',
    ],
    ['a unit without venues', { toAll: false, unitIds: [randomUUID()] }, 'NOTICE_REACHES_NOBODY'],
    ['no text', { text: '  ' }, 'BAD_INPUT'],
    ['too long a text', { text: 'a'.repeat(NOTICE_LIMITS.text + 1) }, 'BAD_INPUT'],
    ['no time', { minutes: 0 }, 'BAD_INPUT'],
    ['too long a time', { minutes: NOTICE_LIMITS.minutes.max + 1 }, 'BAD_INPUT'],
  ])('is refused with %s', async (_, bad, code) => {
    const hall = await operator();
    expect(await hall.ask('notice:send', { ...notice(), ...bad })).toMatchObject({ error: { code } });
    expect(await hall.send('notice:watch-sent', {})).toEqual([]);
  });
});
