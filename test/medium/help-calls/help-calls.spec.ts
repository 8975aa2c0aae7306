import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { SUPPORT_LIMITS, type CallForHelp, type HelpReply } from '@diem-cau/shared';
import { DataSource } from 'typeorm';
import { createApp } from '../../../apps/server/src/create-app';
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
  conference = await createConference(server, { state: 'live' });
});
afterEach(() => clients.splice(0).forEach((client) => client.close()));

const venue = (index = 0) => conference.venues[index]!;

async function client(
  as: 'screen' | 'coordinator' | 'technician' | 'account' | 'viewer',
  cookie: string,
): Promise<TestClient> {
  const connected = await connect(server.origin, { as, code: conference.code, cookie });
  clients.push(connected);
  await connected.send('conference:enter', {});
  return connected;
}
const screen = async (index = 0) => client('screen', await screenCookie(server, venue(index).venueId));
const person = async (kind: 'coordinator' | 'technician', index = 0) =>
  client(kind, await sessionCookie(server, kind, venue(index).participationId));
const operator = async () => client('account', await accountCookie(server, 'operator', conference));

const command = () => ({ commandId: randomUUID() });
const calls = (said: Partial<CallForHelp> = {}) => ({
  ...command(),
  reason: 'no-sound' as const,
  text: null,
  ...said,
});
const replies = (reply: HelpReply | null, text: string | null = null) => ({ ...command(), reply, text });
const about = (callId: string) => ({ ...command(), callId });

describe('a call for help', () => {
  it('reaches the hall, and the answer all connections of that room', async () => {
    const [room, phone, hall] = [await screen(), await person('coordinator'), await operator()];
    expect((await room.send('support:watch', {})).call).toBeNull();
    await phone.send('support:watch', {});
    expect((await hall.send('support:watch-desk', {})).calls).toEqual([]);

    const { id } = await room.send('support:call', calls());
    const { call } = await hall.next('support:desk-changed');
    expect(call).toMatchObject({
      id,
      participationId: venue().participationId,
      venueName: venue().name,
      state: 'open',
      waitingSince: call.openedAt,
      messages: [{ side: 'venue', voice: 'screen', name: null, reason: 'no-sound', text: null }],
    });
    await phone.next('support:call-changed', (heard) => heard.call.id === id);

    await hall.send('support:answer', { ...about(id), text: '  Tăng âm lượng giúp tôi ' });
    const answered = await room.next('support:call-changed', (heard) => heard.call.state === 'answering');
    expect(answered.call).toMatchObject({ answeringBy: 'operator', waitingSince: null });
    expect(answered.call.messages.at(-1)).toMatchObject({
      side: 'hall',
      name: 'operator',
      text: 'Tăng âm lượng giúp tôi',
    });

    await phone.send('support:reply', replies('not-yet'));
    const waiting = await hall.next('support:desk-changed', (heard) => heard.call.revision === 3);
    expect(waiting.call).toMatchObject({ state: 'answering', waitingSince: waiting.call.messages[2]!.at });
    await room.send('support:reply', replies('solved'));
    const solved = await hall.next('support:desk-changed', (heard) => heard.call.state === 'closed');
    expect(solved.call).toMatchObject({ waitingSince: null, closedAt: expect.any(String) });
    expect(solved.call.messages.map(({ voice }) => voice)).toEqual([
      'screen',
      'account',
      'coordinator',
      'screen',
    ]);
  });

  it('is one for each venue, whoever of it calls again, even at the same moment', async () => {
    const room = [await screen(), await screen(), await person('coordinator'), await person('technician')];
    const made = await Promise.all(room.map((each) => each.send('support:call', calls())));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    const hall = await operator();
    const desk = await hall.send('support:watch-desk', {});
    expect(desk.calls).toHaveLength(1);
    expect(desk.calls[0]!.messages).toHaveLength(room.length);
    expect(desk.calls[0]!.revision).toBe(room.length);
  });

  it('given twice with one command is said once', async () => {
    const room = await screen();
    const once = calls();
    const [first, again] = await Promise.all([
      room.send('support:call', once),
      room.send('support:call', once),
    ]);
    expect(again).toEqual(first);
    const other = await screen(1);
    await other.send('support:call', { ...once, reason: 'echo' });
    const { calls: all } = await (await operator()).send('support:watch-desk', {});
    expect(all.map(({ messages }) => messages.length)).toEqual([1, 1]);
  });

  it('keeps what is said in the order in which it was said', async () => {
    const [room, hall] = [await screen(), await operator()];
    const { id } = await room.send('support:call', calls({ text: '0' }));
    for (let index = 1; index < 9; index += 1) {
      if (index % 2) await hall.send('support:answer', { ...about(id), text: String(index) });
      else await room.send('support:reply', replies(null, String(index)));
    }
    const { messages } = (await room.send('support:watch', {})).call!;
    expect(messages.map(({ text }) => text).join('')).toBe('012345678');
  });

  it('is of no other venue: it is neither heard, seen nor answered there', async () => {
    const [room, other] = [await screen(), await screen(1)];
    await other.send('support:watch', {});
    const { id } = await room.send('support:call', calls());
    await other.send('support:call', calls({ reason: 'echo' }));
    expect((await other.send('support:watch', {})).call!.id).not.toBe(id);
    expect(other.payloads('support:call-changed').map(({ call }) => call.participationId)).toEqual([
      venue(1).participationId,
    ]);
    expect(other.payloads('support:desk-changed')).toEqual([]);
    expect(await other.ask('support:answer', { ...about(id), text: 'Chào' })).toMatchObject({
      error: { code: 'NOT_ALLOWED' },
    });
    expect(await other.ask('support:reply', { ...replies('solved'), callId: id })).toMatchObject({
      error: { code: 'BAD_INPUT' },
    });
    expect((await room.send('support:watch', {})).call!.state).toBe('open');
  });

  it('is not for viewers, and its desk not for those who may not answer', async () => {
    const viewer = await client('viewer', await viewerCookie(server, conference));
    const moderator = await client('account', await accountCookie(server, 'moderator', conference));
    for (const each of [viewer, moderator]) {
      expect(await each.ask('support:call', calls())).toMatchObject({ error: { code: 'NOT_ALLOWED' } });
      expect(await each.ask('support:watch-desk', {})).toMatchObject({ error: { code: 'NOT_ALLOWED' } });
    }
  });

  it('of another conference is not found', async () => {
    const { id } = await (await screen()).send('support:call', calls());
    conference = await createConference(server, { state: 'live' });
    const elsewhere = await operator();
    for (const name of ['support:take', 'support:close', 'support:reopen'] as const) {
      expect(await elsewhere.ask(name, about(id))).toMatchObject({ error: { code: 'HELP_CALL_NOT_FOUND' } });
    }
    expect((await elsewhere.send('support:watch-desk', {})).calls).toEqual([]);
  });

  it('is closed with a way back, and a room that still waits opens it itself', async () => {
    const [room, hall] = [await screen(), await operator()];
    const { id } = await room.send('support:call', calls());
    expect(await hall.send('support:take', about(id))).toMatchObject({
      state: 'answering',
      answeringBy: 'operator',
    });
    expect((await hall.send('support:close', about(id))).state).toBe('closed');
    expect(await hall.ask('support:answer', { ...about(id), text: 'Muộn' })).toMatchObject({
      error: { code: 'STATE_CONFLICT', params: { state: 'closed' } },
    });
    expect(await hall.send('support:reopen', about(id))).toMatchObject({
      state: 'answering',
      closedAt: null,
    });
    await hall.send('support:close', about(id));
    const again = await room.send('support:reply', replies('phone-me'));
    expect(again).toMatchObject({ id, state: 'open', waitingSince: again.openedAt });
  });

  it('made after the former was closed is a new one, and the former stays closed then', async () => {
    const [room, hall] = [await screen(), await operator()];
    const former = await room.send('support:call', calls());
    await hall.send('support:close', about(former.id));
    const newer = await room.send('support:call', calls());
    expect(newer.id).not.toBe(former.id);
    expect(await hall.ask('support:reopen', about(former.id))).toMatchObject({
      error: { code: 'HELP_CALL_IS_OPEN' },
    });
    expect((await room.send('support:watch', {})).call!.id).toBe(newer.id);
    await hall.send('support:close', about(newer.id));
    await hall.send('support:reopen', about(former.id));
    expect((await room.send('support:watch', {})).call!.id).toBe(former.id);
  });

  it('is answered by nobody twice: what a colleague has closed stays as it is', async () => {
    const [room, one, two] = [await screen(), await operator(), await operator()];
    const { id } = await room.send('support:call', calls());
    const [first, second] = await Promise.all([
      one.ask('support:close', about(id)),
      two.ask('support:close', about(id)),
    ]);
    expect([first, second].filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('survives a restart of the server, with its answers', async () => {
    const former = server;
    const home = conference;
    const own = await startServer();
    try {
      server = own;
      conference = await createConference(server, { state: 'live' });
      const [room, hall] = [await screen(), await operator()];
      const { id } = await room.send('support:call', calls({ text: 'Máy chiếu tối đen' }));
      const kept = await hall.send('support:answer', { ...about(id), text: 'Tôi gọi ngay' });
      clients.splice(0).forEach((each) => each.close());
      await own.app.close();
      process.env['DATABASE_URL'] = own.databaseUrl;
      const app = await createApp();
      await app.listen(0, '127.0.0.1');
      const { port } = app.getHttpServer().address() as AddressInfo;
      server = { ...own, app, origin: `http://127.0.0.1:${port}`, dataSource: app.get(DataSource) };
      expect((await (await screen()).send('support:watch', {})).call).toEqual(kept);
      expect((await (await operator()).send('support:watch-desk', {})).calls).toEqual([kept]);
      clients.splice(0).forEach((each) => each.close());
      await app.close();
    } finally {
      await own.stop();
      [server, conference] = [former, home];
    }
  });

  it('says too much no more than so often in a minute, for the venue as a whole', async () => {
    const [room, phone] = [await screen(), await person('coordinator')];
    const answers = [];
    for (let index = 0; index < SUPPORT_LIMITS.messagesPerMinute + 2; index += 1) {
      answers.push(await (index % 2 ? room : phone).ask('support:call', calls()));
    }
    expect(answers.filter(({ ok }) => ok)).toHaveLength(SUPPORT_LIMITS.messagesPerMinute);
    expect(answers.at(-1)).toMatchObject({ error: { code: 'TOO_MANY_REQUESTS' } });
    expect((await (await screen(1)).ask('support:call', calls())).ok).toBe(true);
  });

  it('is told with its newest words, however long it goes on', async () => {
    const [room, hall] = [await screen(), await operator()];
    const { id } = await room.send('support:call', calls());
    const said = 3 * SUPPORT_LIMITS.messagesShown;
    await server.dataSource.query(
      `insert into help_message (call_id, ordinal, side, voice, actor, text, said_at)
       select $1, n, 'venue', 'screen', 'screen:1', 'Lần ' || n, now() - interval '1 hour'
         from generate_series(2, $2::int) n`,
      [id, said],
    );
    await server.dataSource.query('update help_call set revision = $2 where id = $1', [id, said]);
    const { messages } = await room.send('support:call', calls({ reason: null, text: 'Lời cuối' }));
    expect(messages).toHaveLength(SUPPORT_LIMITS.messagesShown);
    expect(messages.at(-1)).toMatchObject({ text: 'Lời cuối' });
    const [onDesk] = (await hall.send('support:watch-desk', {})).calls;
    expect(onDesk?.messages).toEqual(messages);
  });

  it.each([
    ['nothing said', { reason: null, text: ' ' }],
    ['a reason that is none', { reason: 'hungry' }],
    ['too long a text', { text: 'a'.repeat(SUPPORT_LIMITS.text + 1) }],
    ['control characters', { text: 'a\0' }],
    ['no reason at all', { reason: undefined }],
  ])('is refused with %s', async (_, bad) => {
    const room = await screen();
    expect(await room.ask('support:call', { ...calls(), ...bad })).toMatchObject({
      error: { code: 'BAD_INPUT' },
    });
    expect((await room.send('support:watch', {})).call).toBeNull();
  });

  it('that was never made is not replied to', async () => {
    const room = await screen();
    expect(await room.ask('support:reply', replies('solved'))).toMatchObject({
      error: { code: 'HELP_CALL_NOT_FOUND' },
    });
  });

  it('leaves one row of audit for each step, with what was said', async () => {
    const [room, hall] = [await screen(), await operator()];
    const { id } = await room.send('support:call', calls({ text: 'Mất tiếng' }));
    await hall.send('support:take', about(id));
    await hall.send('support:answer', { ...about(id), text: 'Rút dây ra cắm lại' });
    await room.send('support:reply', replies('not-yet'));
    await hall.send('support:close', about(id));
    await hall.send('support:reopen', about(id));
    const rows = await server.dataSource.query(
      'select action, subject, before, after from audit_entry where conference_id = $1 order by id',
      [conference.id],
    );
    const subject = `participation:${venue().participationId}`;
    expect(rows).toMatchObject([
      { action: 'support.call', subject, before: null, after: { state: 'open', text: 'Mất tiếng' } },
      { action: 'support.take', before: { state: 'open' }, after: { state: 'answering' } },
      { action: 'support.answer', after: { text: 'Rút dây ra cắm lại' } },
      { action: 'support.reply', after: { reply: 'not-yet' } },
      { action: 'support.close', before: { state: 'answering' }, after: { state: 'closed' } },
      { action: 'support.reopen', before: { state: 'closed' }, after: { state: 'answering' } },
    ]);
  });
});
