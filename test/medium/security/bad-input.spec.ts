import { randomUUID } from 'node:crypto';
import { CONTRACT_VERSION, REALTIME_LIMITS, type Ack } from '@diem-cau/shared';
import { WebSocket } from 'ws';
import { commandHandlers } from '../../../apps/server/src/common/realtime/handled-commands';
import { connect, type TestClient } from '../../support/client';
import {
  accountCookie,
  createConference,
  screenCookie,
  sessionCookie,
  viewerCookie,
  type TestConference,
} from '../../support/conference';
import { Browser } from '../../support/http';
import { startServer, type TestServer } from '../../support/server';

let server: TestServer;
let conference: TestConference;
let witness: TestClient;

beforeAll(async () => {
  server = await startServer();
  conference = await createConference(server, { state: 'live' });
  witness = await asViewer();
});
afterAll(() => server.stop());
// Whatever a bad client does, an honest one is served as before.
afterEach(async () => {
  expect((await witness.ask('conference:enter', {})).ok).toBe(true);
});

async function asViewer(): Promise<TestClient> {
  const cookie = await viewerCookie(server, conference);
  return connect(server.origin, { as: 'viewer', code: conference.code, cookie });
}

const codeOf = (ack: Ack<unknown>) => (ack.ok ? 'ok' : ack.error.code);

describe('a command', () => {
  it.each([
    ['nothing', []],
    ['null', [null]],
    ['a number', [7]],
    ['an array', [[{}]]],
    ['a string', ['{}']],
    ['two bodies', [{}, {}]],
    ['an unknown field', [{ text: 'Câu hỏi', authorName: null, commandId: randomUUID(), role: 'operator' }]],
    ['a wrong type', [{ text: { length: 5 }, authorName: null, commandId: randomUUID() }]],
    ['a polluted prototype', [JSON.parse('{"__proto__": {"text": "x"}, "commandId": "1"}')]],
    ['a missing command id', [{ text: 'Câu hỏi', authorName: null }]],
    ['too long a text', [{ text: 'a'.repeat(1001), authorName: null, commandId: randomUUID() }]],
    ['an empty text', [{ text: '   ', authorName: null, commandId: randomUUID() }]],
  ])('with %s is refused and asks nothing', async (_, body) => {
    const viewer = await asViewer();
    expect(codeOf(await viewer.ask('qa:ask', ...body))).toBe('BAD_INPUT');
    const [{ count }] = await server.dataSource.query('select count(*)::int as count from question');
    expect(count).toBe(0);
    viewer.close();
  });

  it('that nests too deep is refused', async () => {
    let deep: unknown = 'bottom';
    for (let index = 0; index < 500; index += 1) deep = { deep };
    expect(codeOf(await witness.ask('qa:ask', deep))).toBe('BAD_INPUT');
  });

  it('that does not exist is answered', async () => {
    expect(codeOf(await witness.ask('conference:delete', {}))).toBe('UNKNOWN_COMMAND');
    expect(codeOf(await witness.ask('constructor', {}))).toBe('UNKNOWN_COMMAND');
  });

  it('of another role is refused, whatever its body', async () => {
    const holders = {
      viewer: await viewerCookie(server, conference),
      coordinator: await sessionCookie(server, 'coordinator', conference.venues[0]?.participationId ?? ''),
      speaker: await sessionCookie(server, 'speaker', conference.speakers[0]?.id ?? ''),
      screen: await screenCookie(server, conference.venues[1]?.venueId ?? ''),
      account: await accountCookie(server, 'moderator', conference),
    } as const;
    for (const as of ['viewer', 'coordinator', 'speaker', 'screen', 'account'] as const) {
      const enter = () =>
        connect(server.origin, {
          as,
          code: as === 'screen' ? null : conference.code,
          cookie: holders[as],
        });
      let client = await enter();
      const entered = await client.send('conference:enter', {});
      const forbidden = commandHandlers(server.app).filter(
        ({ permission }) => permission && !entered.me.permissions.includes(permission),
      );
      expect(forbidden.length).toBeGreaterThan(5);
      for (const [index, { command }] of forbidden.entries()) {
        // One connection may not ask so much at once.
        if (index % 40 === 39) {
          client.close();
          client = await enter();
        }
        expect([as, command, codeOf(await client.ask(command, { commandId: randomUUID() }))]).toEqual([
          as,
          command,
          'NOT_ALLOWED',
        ]);
      }
      client.close();
    }
  });

  it('sent too fast is told to wait, and slows nobody else down', async () => {
    const flood = await asViewer();
    const answers = await Promise.all(
      Array.from({ length: REALTIME_LIMITS.commandBurst * 3 }, () => flood.ask('attendance:own-counts', {})),
    );
    const codes = answers.map(codeOf);
    expect(codes.filter((code) => code === 'TOO_MANY_REQUESTS').length).toBeGreaterThan(
      REALTIME_LIMITS.commandBurst,
    );
    expect(codes.filter((code) => code === 'NOT_ALLOWED').length).toBeGreaterThanOrEqual(
      REALTIME_LIMITS.commandBurst,
    );
    flood.close();
  });
});

describe('a frame', () => {
  /** A bare WebSocket that speaks as much of the protocol as a test wants. */
  async function bareSocket(): Promise<WebSocket> {
    const url = `${server.origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
    const headers = { cookie: await viewerCookie(server, conference) };
    const socket = new WebSocket(url, { headers, origin: 'http://test.local' });
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    return socket;
  }

  const closed = (socket: WebSocket) => new Promise((resolve) => socket.once('close', resolve));

  async function admitted(): Promise<WebSocket> {
    const socket = await bareSocket();
    const handshake = {
      contractVersion: CONTRACT_VERSION,
      as: 'viewer',
      conferenceCode: conference.code,
      tabId: randomUUID(),
      hall: null,
    };
    const connected = new Promise<void>((resolve) => {
      socket.on('message', (frame) => String(frame).startsWith('40{') && resolve());
    });
    socket.send(`40${JSON.stringify(handshake)}`);
    await connected;
    return socket;
  }

  it('over the limit closes its connection', async () => {
    const socket = await admitted();
    const end = closed(socket);
    socket.send(`42${JSON.stringify(['qa:ask', { text: 'a'.repeat(REALTIME_LIMITS.frameBytes) }])}`);
    await end;
  });

  it.each([
    ['cut off', '42["qa:ask",{'],
    ['no event name', '42[]'],
    ['a reserved name', '42["disconnect"]'],
    ['an unknown packet type', '49'],
    ['a huge attachment count', '451-99999999["qa:ask"]'],
    ['a binary placeholder without its attachment', '451-["qa:ask",{"_placeholder":true,"num":5}]'],
    ['an acknowledgement of nothing', '43999[]'],
    ['random bytes', '\u0000\uffff\u0001'],
  ])('that is wrong (%s) hurts nobody', async (_, frame) => {
    const socket = await admitted();
    socket.on('error', () => undefined);
    socket.send(frame);
    socket.send(Buffer.from([0xff, 0xfe, 0xfd]));
    const end = closed(socket);
    socket.close();
    await end;
  });

  it('before the handshake is not served', async () => {
    const socket = await bareSocket();
    const frames: string[] = [];
    socket.on('message', (frame) => frames.push(String(frame)));
    const end = closed(socket);
    socket.send('42["conference:enter",{}]');
    await end;
    expect(frames.filter((frame) => frame.startsWith('43'))).toEqual([]);
  });
});

describe('an HTTP request', () => {
  it.each([
    ['broken JSON', '{"loginName":', 400],
    ['a body over the limit', JSON.stringify({ loginName: 'a'.repeat(100_000), password: 'x' }), 400],
    ['an array', '[]', 400],
    ['an unknown field', JSON.stringify({ loginName: 'a', password: 'b', isAdmin: true }), 400],
    ['an object for a text', JSON.stringify({ loginName: { $gt: '' }, password: 'b' }), 400],
  ])('with %s gets a clear refusal', async (_, body, status) => {
    const answer = await new Browser(server.origin).request('POST', '/api/login', body);
    expect([answer.status, answer.json.error.code]).toEqual([status, 'BAD_INPUT']);
  });

  it('for an unknown code or page of the API says that it is not there', async () => {
    const browser = new Browser(server.origin);
    expect((await browser.get('/api/programme/KHONGCO')).json.error.code).toBe('CONFERENCE_UNKNOWN');
    expect((await browser.get('/api/programme/%00')).json.error.code).toBe('CONFERENCE_UNKNOWN');
    expect((await browser.get(`/api/programme/${conference.code.toLowerCase()}`)).status).toBe(200);
    expect((await browser.get('/api/no-such-thing')).status).toBe(404);
  });

  it('carries the headers that keep other sites out', async () => {
    const { headers } = await new Browser(server.origin).get('/api/health/live');
    expect(headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(headers.get('permissions-policy')).toContain('camera=(self)');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});
