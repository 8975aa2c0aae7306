import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import {
  ROLL_CALL_LIMITS,
  type EnterRollCallAnswer,
  type RollCallDesk,
  type RollCallLine,
  type StartRollCall,
} from '@diem-cau/shared';
import { DataSource } from 'typeorm';
import { AttendanceService } from '../../../apps/server/src/attendance/attendance.service';
import { RollCallTicker } from '../../../apps/server/src/attendance/roll-call/roll-call-ticker';
import { textOf } from '../../../apps/server/src/conferences/cards/testing/pdf-text';
import { createApp } from '../../../apps/server/src/create-app';
import { connect, type TestClient } from '../../support/client';
import {
  accountCookie,
  createConference,
  screenCookie,
  sessionCookie,
  viewerCookie,
  type ConferenceOverrides,
  type TestConference,
} from '../../support/conference';
import { aJpeg, aPng } from '../../support/files';
import { Browser } from '../../support/http';
import { startServer, type TestServer } from '../../support/server';
import { eventually } from '../media/support/eventually';
import { refusal } from '../media/support/studio';

let server: TestServer;
let conference: TestConference;
const clients: TestClient[] = [];

beforeAll(async () => {
  server = await startServer();
});
afterEach(() => clients.splice(0).forEach((client) => client.close()));
afterAll(() => server.stop());

async function open(overrides: ConferenceOverrides = {}): Promise<void> {
  conference = await createConference(server, { state: 'live', venues: 4, ...overrides });
}
beforeEach(() => open());

const command = () => ({ commandId: randomUUID() });
async function joined(as: 'account' | 'coordinator' | 'screen' | 'viewer' | 'chair', cookie: string) {
  const client = await connect(server.origin, { as, code: conference.code, cookie });
  clients.push(client);
  await client.send('conference:enter', {});
  return client;
}
const office = async (role: 'operator' | 'secretary' = 'operator') =>
  joined('account', await accountCookie(server, role, conference));
const participation = (venue: number): string => conference.venues[venue]!.participationId;
const coordinator = async (venue = 0) =>
  joined('coordinator', await sessionCookie(server, 'coordinator', participation(venue)));
const screen = async (venue = 0) =>
  joined('screen', await screenCookie(server, conference.venues[venue]!.venueId));

const begin = (client: TestClient, overrides: Partial<StartRollCall> = {}) =>
  client.send('roll-call:start', {
    ...command(),
    mode: 'by-level',
    answerSeconds: 60,
    nextOnAnswer: true,
    nextOnTimeOut: false,
    scope: 'all',
    key: null,
    chairId: null,
    ...overrides,
  });
const answer = (client: TestClient, rollCallId: string, count: number) =>
  client.send('roll-call:answer', { ...command(), rollCallId, count });
const entry = (overrides: Partial<EnterRollCallAnswer>): EnterRollCallAnswer => ({
  rollCallId: '',
  participationId: participation(0),
  entry: 'present',
  count: 7,
  informant: 'Trần Văn Bình',
  note: null,
  ...overrides,
});
const desk = (client: TestClient): Promise<RollCallDesk> => client.send('roll-call:watch', {});
async function lineOf(client: TestClient, venue: number): Promise<RollCallLine> {
  const { view } = await desk(client);
  return view!.lines.find(({ participationId }) => participationId === participation(venue))!;
}
const figureOf = async (venue: number) =>
  (await server.app.get(AttendanceService).latestCounts(conference.id)).get(participation(venue));
/** As if the time of all calls had just run out. */
async function letTimeRunOut(): Promise<void> {
  await server.dataSource.query(`
    alter table roll_call_called disable rule roll_call_called_keeps;
    update roll_call_called set answer_until = now();
    alter table roll_call_called enable rule roll_call_called_keeps;
    alter table roll_call_step disable rule roll_call_step_keeps;
    update roll_call_step set answer_until = now() where kind = 'call';
    alter table roll_call_step enable rule roll_call_step_keeps;`);
}

describe('a roll call of all at once', () => {
  it('is followed no longer than the conference goes on, closed or not, and again when it goes on', async () => {
    const operator = await office();
    const ticker = server.app.get(RollCallTicker);
    await begin(operator, { answerSeconds: 5 });
    await letTimeRunOut();
    await operator.send('conference:end', command());
    await eventually('nobody follows it', () => ticker.size === 0);
    const organiser = await joined('account', await accountCookie(server, 'organiser', conference));
    await organiser.send('conference:reopen', command());
    await eventually('it is followed again', () => ticker.size === 1);
  });

  it('takes an answer again that was mistyped, but not without end', async () => {
    const { id } = await begin(await office());
    const room = await screen(0);
    for (let n = 0; n < ROLL_CALL_LIMITS.answersPerMinute; n += 1) await answer(room, id, n);
    const more = { ...command(), rollCallId: id, count: 1 };
    expect(await refusal(room, 'roll-call:answer', more)).toBe('TOO_MANY_REQUESTS');
    expect(await answer(await coordinator(1), id, 3)).toMatchObject({ count: 3 });
  });

  it('is answered with one press, and the count becomes the venue’s head count', async () => {
    const operator = await office();
    const { id } = await begin(operator);
    const [room, phone] = [await screen(0), await coordinator(1)];
    expect(await room.send('roll-call:own', {})).toMatchObject({
      rollCall: { id },
      own: { state: 'called' },
    });
    expect(await answer(room, id, 12)).toEqual({
      participationId: participation(0),
      state: 'present',
      count: 12,
    });
    await answer(phone, id, 8);
    const { view } = await desk(operator);
    expect(view!.rollCall.tally).toMatchObject({ venues: 4, present: 2, called: 2, delegates: 20 });
    expect(await lineOf(operator, 0)).toMatchObject({ state: 'present', way: 'screen', count: 12 });
    expect(await figureOf(0)).toMatchObject({ count: 12, source: 'declared' });
    expect(await server.app.get(AttendanceService).liveFigures(conference.id)).toMatchObject({
      venuesAnswered: 2,
      venuesCounted: 2,
      delegatesPresent: 20,
    });
  });

  it('keeps one answer of a venue whose screen and coordinator press at once, and the first answer to a repeat', async () => {
    const operator = await office();
    const { id } = await begin(operator);
    const [room, phone] = [await screen(0), await coordinator(0)];
    const pressed = { ...command(), rollCallId: id, count: 12 };
    const [first, again] = await Promise.all([
      room.send('roll-call:answer', pressed),
      room.send('roll-call:answer', { ...pressed, count: 99 }),
      answer(phone, id, 12),
      answer(phone, id, 12),
    ]);
    expect(again).toEqual(first);
    expect((await desk(operator)).view!.rollCall.tally).toMatchObject({ present: 1, delegates: 12 });
    const [{ current }] = await server.dataSource.query(
      `select count(*)::int as current from roll_call_answer a where a.roll_call_id = $1
          and not exists (select from roll_call_answer n where n.supersedes_id = a.id)`,
      [id],
    );
    expect(current).toBe(1);
  });

  it('tells who answers late from who answers not at all, and calls the missing again', async () => {
    const operator = await office();
    const { id } = await begin(operator);
    const [first, second] = [await coordinator(0), await coordinator(1)];
    await answer(first, id, 5);
    await letTimeRunOut();
    await answer(second, id, 6);
    await answer(first, id, 4);
    expect((await desk(operator)).view!.rollCall.tally).toMatchObject({ present: 1, late: 1, noAnswer: 2 });
    const again = await operator.send('roll-call:call', {
      ...command(),
      rollCallId: id,
      scope: 'unanswered',
      key: null,
    });
    expect(again.call).toMatchObject({ scope: 'unanswered', venues: 2 });
    await operator.send('roll-call:close', { ...command(), rollCallId: id });
    expect((await desk(operator)).view!.rollCall).toMatchObject({
      status: 'closed',
      tally: { present: 1, late: 1, noAnswer: 2, delegates: 10 },
    });
    await expect(answer(await coordinator(2), id, 3)).rejects.toThrow('ROLL_CALL_OVER');
  });

  it('calls a level or a branch of the tree, and the others not', async () => {
    const operator = await office();
    const { id } = await begin(operator, { scope: 'branch', key: conference.districtIds[0]! });
    expect((await desk(operator)).view!.rollCall.tally).toMatchObject({ called: 2, waiting: 2 });
    await expect(answer(await coordinator(1), id, 3)).rejects.toThrow('ROLL_CALL_NOT_CALLED');
    const ofLevel = (key: string) =>
      operator.send('roll-call:call', { ...command(), rollCallId: id, scope: 'level', key });
    await expect(ofLevel('district')).rejects.toThrow('ROLL_CALL_NOBODY_LEFT');
    await expect(ofLevel('galaxy')).rejects.toThrow('BAD_INPUT');
    expect((await ofLevel('commune')).tally).toMatchObject({ called: 4 });
  });

  it('tells what changed to those who hold it and to venues, and to no viewer', async () => {
    const [operator, room] = [await office(), await screen(0)];
    const viewer = await joined('viewer', await viewerCookie(server, conference));
    await desk(operator);
    await room.send('roll-call:own', {});
    const { id } = await begin(operator);
    await room.next('roll-call:called', ({ lines }) => lines.some(({ state }) => state === 'called'));
    const phones = await Promise.all([0, 1, 2, 3].map((venue) => coordinator(venue)));
    await Promise.all(phones.map((phone) => answer(phone, id, 5)));
    await operator.next('roll-call:changed', ({ rollCall }) => rollCall.tally.present === 4);
    const afterCall = operator.payloads('roll-call:changed').slice(1);
    // Four answers within the same second are told together, and only their lines.
    expect(afterCall.length).toBeLessThanOrEqual(2);
    expect(afterCall.flatMap(({ lines }) => lines)).toHaveLength(4);
    expect(JSON.stringify(room.payloads('roll-call:called'))).not.toContain('answeredBy');
    expect(viewer.payloads('roll-call:changed')).toEqual([]);
    expect(viewer.payloads('roll-call:called')).toEqual([]);
    await expect(viewer.send('roll-call:own', {})).rejects.toThrow('NOT_ALLOWED');
  });
});

describe('a roll call one by one', () => {
  it('calls the next venue as soon as the one before has answered, in the order of the tree', async () => {
    const operator = await office();
    const { id, call } = await begin(operator, { mode: 'one-by-one', answerSeconds: 20 });
    const order = (await desk(operator)).view!.venues.map(({ participationId }) => participationId);
    expect(call!.participationId).toBe(order[0]);
    for (const [index, participationId] of order.entries()) {
      const venue = conference.venues.findIndex((each) => each.participationId === participationId);
      await answer(await coordinator(venue), id, index);
    }
    expect((await desk(operator)).view!.rollCall.tally).toMatchObject({ present: 4, waiting: 0 });
  });

  it('calls the next when the time has run out, also after the server was restarted meanwhile', async () => {
    const { id } = await begin(await office(), {
      mode: 'one-by-one',
      answerSeconds: 900,
      nextOnTimeOut: true,
    });
    await server.app.close();
    await letTimeRunOutWhileDown();
    const app = await createApp();
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    const { stop, databaseUrl } = server;
    server = {
      app,
      origin: `http://127.0.0.1:${port}`,
      dataSource: app.get(DataSource),
      databaseUrl,
      stop: async () => {
        await app.close();
        await stop();
      },
    };
    const operator = await office();
    const { view } = await desk(operator);
    if (view!.rollCall.tally.noAnswer === 0) {
      await operator.next('roll-call:changed', ({ rollCall }) => rollCall.tally.noAnswer === 1);
    }
    const now = (await desk(operator)).view!;
    expect(now.rollCall).toMatchObject({ id, status: 'running', call: { scope: 'next' } });
    expect(now.rollCall.call!.participationId).toBe(now.venues[1]!.participationId);
    expect(now.lines.map(({ state }) => state)).toEqual(['no-answer', 'called', 'waiting', 'waiting']);

    async function letTimeRunOutWhileDown(): Promise<void> {
      const source = await new DataSource({ type: 'postgres', url: server.databaseUrl }).initialize();
      server = { ...server, dataSource: source };
      await letTimeRunOut();
      await source.destroy();
    }
  });

  it('goes on by hand: to the next, or back to one that was not heard', async () => {
    const operator = await office();
    const { id } = await begin(operator, { mode: 'one-by-one', nextOnAnswer: false });
    const { venues } = (await desk(operator)).view!;
    const call = (scope: 'next' | 'venue', key: string | null) =>
      operator.send('roll-call:call', { ...command(), rollCallId: id, scope, key });
    expect((await call('next', null)).call!.participationId).toBe(venues[1]!.participationId);
    const back = await call('venue', venues[0]!.participationId);
    expect(back.call).toMatchObject({ participationId: venues[0]!.participationId, title: venues[0]!.name });
    expect(back.tally).toMatchObject({ called: 2, waiting: 2 });
  });
});

describe('an answer that is entered', () => {
  it('stands for a venue that telephoned, with who said it, and can be corrected after the end', async () => {
    const secretary = await office('secretary');
    const { id } = await begin(secretary);
    await secretary.send('roll-call:enter', { ...command(), ...entry({ rollCallId: id }) });
    expect(await figureOf(0)).toMatchObject({ count: 7, source: 'telephoned', informant: 'Trần Văn Bình' });
    await secretary.send('roll-call:close', { ...command(), rollCallId: id });
    const excused = entry({
      rollCallId: id,
      participationId: participation(1),
      entry: 'excused',
      count: null,
    });
    const line = await secretary.send('roll-call:enter', { ...command(), ...excused, informant: null });
    expect(line).toMatchObject({
      state: 'excused',
      way: 'entered',
      afterClose: true,
      answeredBy: 'secretary',
    });
    expect((await desk(secretary)).view!.rollCall.tally).toMatchObject({
      present: 1,
      excused: 1,
      noAnswer: 2,
    });
  });

  it('is refused without somebody who said the number, for foreign venues, and to venues themselves', async () => {
    const operator = await office();
    const { id } = await begin(operator);
    const enter = (client: TestClient, overrides: Partial<EnterRollCallAnswer>) =>
      client.send('roll-call:enter', { ...command(), ...entry({ rollCallId: id, ...overrides }) });
    await expect(enter(operator, { informant: null })).rejects.toThrow('BAD_INPUT');
    await expect(enter(operator, { participationId: randomUUID() })).rejects.toThrow('NOT_FOUND');
    await expect(enter(await coordinator(0), {})).rejects.toThrow('NOT_ALLOWED');
    await expect(answer(operator, id, 3)).rejects.toThrow('NOT_ALLOWED');
  });

  it('of an external venue is waited for until it comes', async () => {
    await server.dataSource.query(`update participation set connection = 'hardware' where id = $1`, [
      participation(3),
    ]);
    const operator = await office();
    const { id } = await begin(operator);
    await letTimeRunOut();
    expect((await desk(operator)).view!.rollCall.tally).toMatchObject({ called: 1, noAnswer: 3 });
    const said = { ...command(), ...entry({ rollCallId: id, participationId: participation(3) }) };
    expect(await operator.send('roll-call:enter', said)).toMatchObject({ state: 'present', count: 7 });
  });
});

describe('who holds it', () => {
  it('is the chair, or somebody for the chair whom the record names', async () => {
    const [{ id: chairId }] = await server.dataSource.query(
      `insert into chair (conference_id, name, position) values ($1, 'Lê Thị Hoa', 'Giám đốc Sở') returning id`,
      [conference.id],
    );
    const operator = await office();
    const first = await begin(operator, { chairId });
    expect(first).toMatchObject({ number: 1, startedBy: 'operator', onBehalfOf: 'Lê Thị Hoa' });
    await expect(begin(operator)).rejects.toThrow('ROLL_CALL_RUNNING');
    await operator.send('roll-call:close', { ...command(), rollCallId: first.id });
    const chair = await joined('chair', await sessionCookie(server, 'chair', chairId));
    expect(await begin(chair)).toMatchObject({ number: 2, startedBy: 'Lê Thị Hoa', onBehalfOf: null });
  });

  it('cannot hold one of another conference', async () => {
    const { id } = await begin(await office());
    await open();
    const foreign = await office();
    const step = { ...command(), rollCallId: id };
    await expect(foreign.send('roll-call:close', step)).rejects.toThrow('NOT_FOUND');
    await expect(answer(await coordinator(0), id, 3)).rejects.toThrow('NOT_FOUND');
  });

  it.each(['draft', 'postponed'] as const)('needs a conference that is open: %s', async (state) => {
    await open({ state });
    await expect(begin(await office())).rejects.toThrow(/COUNT_NEEDS_EVENT/);
  });
});

describe('what leaves no figures', () => {
  it('is a roll call that was cancelled: its record stays, and the count before it stands again', async () => {
    const operator = await office();
    const phone = await coordinator(0);
    await phone.send('attendance:declare-count', { ...command(), count: 9, note: null });
    const { id } = await begin(operator);
    await answer(phone, id, 30);
    expect(await figureOf(0)).toMatchObject({ count: 30 });
    const cancelled = await operator.send('roll-call:cancel', {
      ...command(),
      rollCallId: id,
      reason: 'Bấm nhầm',
    });
    expect(cancelled).toMatchObject({ status: 'cancelled', reason: 'Bấm nhầm', tally: { present: 1 } });
    expect(await figureOf(0)).toMatchObject({ count: 9 });
    expect((await server.app.get(AttendanceService).liveFigures(conference.id)).venuesAnswered).toBeNull();
    await phone.send('attendance:declare-count', { ...command(), count: 10, note: null });
    expect(await figureOf(0)).toMatchObject({ count: 10 });
    const late = entry({ rollCallId: id });
    await expect(operator.send('roll-call:enter', { ...command(), ...late })).rejects.toThrow(
      'ROLL_CALL_OVER',
    );
  });

  it('is one that was held to rehearse', async () => {
    await open({ state: 'rehearsal' });
    const operator = await office();
    const { id, rehearsal } = await begin(operator);
    expect(rehearsal).toBe(true);
    await answer(await coordinator(0), id, 30);
    expect(await figureOf(0)).toBeUndefined();
    expect((await server.app.get(AttendanceService).liveFigures(conference.id)).venuesAnswered).toBeNull();
  });
});

describe('the still picture', () => {
  const send = async (rollCallId: string, cookie: string, bytes: Buffer) => {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(bytes)]), 'a.jpg');
    const path = `/api/conferences/${conference.code}/own-roll-call/${rollCallId}/picture`;
    return new Browser(server.origin).hold(cookie).request('PUT', path, form, { 'x-connect-as': 'screen' });
  };

  it('of a room that answered is kept as evidence, for those alone who hold roll calls', async () => {
    const operator = await office();
    const { id } = await begin(operator);
    const cookie = await screenCookie(server, conference.venues[0]!.venueId);
    const room = await joined('screen', cookie);
    expect((await send(id, cookie, aJpeg())).json).toMatchObject({ error: { code: 'ROLL_CALL_NOT_CALLED' } });
    await answer(room, id, 12);
    expect((await send(id, cookie, aJpeg())).status).toBe(204);
    const { picture } = await lineOf(operator, 0);
    const path = `/api/conferences/${conference.code}${picture}`;
    const account = new Browser(server.origin).hold(await accountCookie(server, 'operator', conference));
    const read = await account.get(path);
    expect([read.status, read.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    expect((await new Browser(server.origin).hold(cookie).get(path)).status).toBe(403);
  });

  it('is a JPEG by its content, small, and not sent again and again', async () => {
    const { id } = await begin(await office());
    const cookie = await screenCookie(server, conference.venues[0]!.venueId);
    await answer(await joined('screen', cookie), id, 12);
    expect((await send(id, cookie, aPng())).json).toMatchObject({ error: { code: 'FILE_TYPE_REFUSED' } });
    const large = Buffer.concat([aJpeg(), Buffer.alloc(210 * 1024)]);
    expect((await send(id, cookie, large)).json).toMatchObject({ error: { code: 'FILE_TOO_LARGE' } });
    const statuses = [];
    for (let turn = 0; turn < 4; turn += 1) statuses.push((await send(id, cookie, aJpeg())).status);
    expect(statuses).toEqual([204, 204, 204, 429]);
  });
});

describe('the minutes', () => {
  it('write themselves: who was called, who answered when with how many, who entered it, and the sums', async () => {
    const [{ id: chairId }] = await server.dataSource.query(
      `insert into chair (conference_id, name, position) values ($1, 'Lê Thị Hoa', 'Giám đốc Sở') returning id`,
      [conference.id],
    );
    const secretary = await office('secretary');
    const { id } = await begin(secretary, { chairId });
    await answer(await screen(0), id, 12);
    const told = entry({ rollCallId: id, participationId: participation(1), entry: 'late', count: 5 });
    await secretary.send('roll-call:enter', { ...command(), ...told });
    await secretary.send('roll-call:close', { ...command(), rollCallId: id });
    const account = new Browser(server.origin).hold(await accountCookie(server, 'secretary', conference));
    const at = `${server.origin}/api/conferences/${conference.code}/roll-calls/${id}`;
    const pdf = await fetch(`${at}/minutes.pdf`, { headers: { cookie: account.cookie } });
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    const text = textOf(Buffer.from(await pdf.arrayBuffer()));
    for (const words of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'SỞ THÔNG TIN VÀ TRUYỀN THÔNG',
      'Điểm danh các điểm cầu, lần 1',
      'Hội nghị tập huấn',
      'Lê Thị Hoa (Giám đốc Sở)',
      'secretary, thay mặt Lê Thị Hoa',
      'Huyện Ý Yên',
      'UBND xã 1',
      'Không trả lời',
      'Màn hình điểm cầu',
      'Trang 1/',
    ]) {
      expect(text).toContain(words);
    }
    const csv = (await account.get(`/api/conferences/${conference.code}/roll-calls/${id}/minutes.csv`)).text;
    const lines = csv.split('\r\n');
    expect(lines).toHaveLength(7);
    expect(lines.find((line) => line.includes('UBND xã 1'))).toMatch(
      /Huyện Ý Yên,UBND xã 1,Có mặt,\d\d:\d\d:\d\d,,12,Màn hình điểm cầu,$/,
    );
    expect(lines.find((line) => line.includes('UBND xã 2'))).toMatch(
      /Huyện Hải Hậu,UBND xã 2,Muộn,.*,5,secretary nhập; người báo: Trần Văn Bình,$/,
    );
    expect(lines.at(-2)).toBe(',,Tổng cộng,2/4 có mặt,,,17,,');
  });
});

it('every step of a roll call leaves its row of audit', async () => {
  const operator = await office();
  const { id } = await begin(operator);
  await answer(await coordinator(0), id, 12);
  await operator.send('roll-call:enter', { ...command(), ...entry({ rollCallId: id }) });
  await operator.send('roll-call:cancel', { ...command(), rollCallId: id, reason: 'Bấm nhầm' });
  const rows = await server.dataSource.query(
    'select action, subject_name, before, after from audit_entry where conference_id = $1 order by id',
    [conference.id],
  );
  expect(rows).toMatchObject([
    { action: 'roll-call.start', subject_name: 'Điểm danh lần 1', after: { mode: 'by-level', venues: 4 } },
    { action: 'roll-call.answer', subject_name: 'UBND xã 1', before: null, after: { count: 12 } },
    { action: 'roll-call.enter', before: { count: 12 }, after: { count: 7, informant: 'Trần Văn Bình' } },
    { action: 'roll-call.cancel', subject_name: 'Điểm danh lần 1', after: { reason: 'Bấm nhầm' } },
  ]);
});
