import { randomUUID } from 'node:crypto';
import { connect, Refused, type TestClient } from '../../support/client';
import {
  accountCookie,
  createConference,
  viewerCookie,
  type ConferenceOverrides,
  type TestConference,
} from '../../support/conference';
import { startServer, type TestServer } from '../../support/server';
import { SignedIn } from '../../support/signed-in';

let server: TestServer;
let conference: TestConference;
let organiser: SignedIn;
const clients: TestClient[] = [];

beforeAll(async () => {
  server = await startServer();
});
afterEach(() => clients.splice(0).forEach((client) => client.close()));
afterAll(() => server.stop());

async function prepare(overrides: ConferenceOverrides): Promise<void> {
  conference = await createConference(server, overrides);
  organiser = await SignedIn.as(server, 'organiser', conference);
}
async function open(as: 'viewer' | 'account', cookie: string): Promise<TestClient> {
  const client = await connect(server.origin, { as, code: conference.code, cookie });
  clients.push(client);
  await client.send('conference:enter', {});
  return client;
}
const step = (name: string, reason: string | null = null, firstDay: string | null = null) => ({
  step: name,
  reason,
  firstDay,
});
const path = () => `/conferences/${conference.code}/steps`;

describe('preparing a conference', () => {
  it('schedules it once there is something to come and an agenda, and tells everybody in it', async () => {
    await prepare({ state: 'draft', speakers: 0 });
    expect((await organiser.refused('POST', path(), step('schedule'))).code).toBe('NOT_PREPARED');
    await server.dataSource.query(
      `insert into agenda_item (id, conference_id, ordinal, kind, title, planned_minutes)
       values (gen_random_uuid(), $1, 1, 'address', 'Khai mạc', 15)`,
      [conference.id],
    );
    const staff = await open('account', await accountCookie(server, 'operator', conference));
    expect(await organiser.done('POST', path(), step('schedule'))).toMatchObject({ state: 'scheduled' });
    await staff.next('conference:changed', ({ conference: told }) => told.state === 'scheduled');
    const [audit] = await server.dataSource.query(
      `select before, after from audit_entry where action = 'conference.schedule' and conference_id = $1`,
      [conference.id],
    );
    expect([audit.before.state, audit.after.state]).toEqual(['draft', 'scheduled']);
  });

  it('does not schedule what is over already', async () => {
    await prepare({ state: 'draft' });
    await server.dataSource.query(
      `update sitting set starts_at = now() - interval '2 days', ends_at = now() - interval '47 hours'
        where conference_id = $1`,
      [conference.id],
    );
    expect((await organiser.refused('POST', path(), step('schedule'))).code).toBe('NOT_PREPARED');
  });

  it('postpones it with a reason, and moves sittings and agenda to the new day at the same hours', async () => {
    await prepare({ state: 'scheduled' });
    expect(await organiser.refused('POST', path(), step('postpone'))).toEqual({
      code: 'BAD_INPUT',
      field: 'reason',
    });
    expect(await organiser.refused('POST', path(), step('postpone', 'Bão số 5', '2020-01-01'))).toEqual({
      code: 'BAD_INPUT',
      field: 'firstDay',
    });
    await server.dataSource.query(`update agenda_item set fixed_start = now() where conference_id = $1`, [
      conference.id,
    ]);
    const staff = await open('account', await accountCookie(server, 'operator', conference));
    const clock = async () => {
      const [row] = await server.dataSource.query(
        `select to_char(starts_at at time zone 'Asia/Ho_Chi_Minh', 'HH24:MI:SS') as sitting,
                starts_at, (select fixed_start - starts_at from agenda_item where conference_id = $1) as after
           from sitting where conference_id = $1`,
        [conference.id],
      );
      return row;
    };
    const before = await clock();
    const postponed = await organiser.done('POST', path(), step('postpone', 'Bão số 5', '2031-02-03'));
    expect(postponed).toMatchObject({ state: 'postponed' });
    const { agenda } = await staff.next('conference:agenda-changed');
    expect(agenda.items[0]?.plannedStart.slice(0, 10)).toMatch(/^2031-02-0[23]$/);
    const after = await clock();
    expect([after.sitting, after.after]).toEqual([before.sitting, before.after]);
    expect(after.starts_at.toISOString()).toBe(postponed.scheduledStart);
    expect(new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(after.starts_at)).toBe(
      '2031-02-03',
    );
    expect((await organiser.done('GET', `/conferences/${conference.code}`)).stateReason).toBe('Bão số 5');
    await organiser.done('POST', path(), step('schedule'));
    expect((await organiser.done('GET', `/conferences/${conference.code}`)).stateReason).toBeNull();
  });

  it('cancels it for good, with a reason', async () => {
    await prepare({ state: 'scheduled' });
    expect((await organiser.refused('POST', path(), step('cancel', ' '))).field).toBe('reason');
    await organiser.done('POST', path(), step('cancel', 'Không đủ kinh phí'));
    expect((await organiser.refused('POST', path(), step('schedule'))).code).toBe('STATE_CONFLICT');
  });

  it.each(['go-live', 'end', 'seal', 'reopen', 'nonsense'])('does not take %s this way', async (name) => {
    await prepare({ state: 'scheduled' });
    expect(await organiser.refused('POST', path(), step(name))).toEqual({ code: 'BAD_INPUT', field: 'step' });
  });
});

describe('running a conference', () => {
  const press = async (client: TestClient, name: 'pause' | 'resume' | 'end' | 'reopen' | 'go-live') =>
    (await client.send(`conference:${name}`, { commandId: randomUUID() })).state;

  it('rehearses, goes live, pauses, goes on, ends and goes on again', async () => {
    await prepare({ state: 'scheduled' });
    const operator = await open('account', await accountCookie(server, 'operator', conference));
    const rehearse = { commandId: randomUUID() };
    expect((await operator.send('conference:start-rehearsal', rehearse)).state).toBe('rehearsal');
    const stop = { commandId: randomUUID() };
    expect((await operator.send('conference:finish-rehearsal', stop)).state).toBe('scheduled');
    expect(await press(operator, 'go-live')).toBe('live');
    expect(await press(operator, 'pause')).toBe('paused');
    expect(await press(operator, 'resume')).toBe('live');
    expect(await press(operator, 'end')).toBe('ended');
    expect(await press(operator, 'reopen')).toBe('live');
    await expect(press(operator, 'resume')).rejects.toThrow('STATE_CONFLICT');
  });

  it('gives a repeat the first answer', async () => {
    await prepare({ state: 'live' });
    const operator = await open('account', await accountCookie(server, 'operator', conference));
    const command = { commandId: randomUUID() };
    const first = await operator.send('conference:pause', command);
    expect(await operator.send('conference:pause', command)).toEqual(first);
  });

  it('keeps viewers out of the picture of a rehearsal, and lets them in when it is live', async () => {
    await prepare({ state: 'rehearsal' });
    const viewer = await open('viewer', await viewerCookie(server, conference));
    await expect(viewer.send('media:join', {})).rejects.toThrow(
      new Refused({ code: 'STATE_CONFLICT', params: {}, field: null }),
    );
    const operator = await open('account', await accountCookie(server, 'operator', conference));
    await press(operator, 'go-live');
    expect(await viewer.send('media:join', {})).toMatchObject({ producers: [] });
  });
});
