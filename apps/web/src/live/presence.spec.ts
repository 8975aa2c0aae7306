import { PRESENCE_LIMITS, type PresenceBeat } from '@diem-cau/shared';
import { LiveConnection } from './connection';
import { PresenceBeater, type BeatingState } from './presence';
import { FakeServer, settled } from './testing/fake-socket';
import { aSnapshot } from './testing/snapshots';

let server: FakeServer;
let connection: LiveConnection;
let beater: PresenceBeater;
let state: BeatingState;
let received: PresenceBeat[][];
let conferences = 0;

/** Keeps beats like the server: the answer says up to which number they are committed. */
function keepBeats(): void {
  server.replies.set('presence:beat', (request) => {
    const { beats } = request as { beats: PresenceBeat[] };
    received.push(beats);
    return { ok: true, data: { throughBeatNo: beats.at(-1)?.beatNo ?? 0 } };
  });
}

async function enter(): Promise<void> {
  server.accept();
  await server.answer('conference:enter', aSnapshot());
}

async function pass(ms: number): Promise<void> {
  await jest.advanceTimersByTimeAsync(ms);
  await settled();
}

const last = () => received.at(-1);
const told = () => server.told.flatMap(({ request }) => (request as { beats: PresenceBeat[] }).beats);

beforeEach(async () => {
  jest.useFakeTimers();
  state = 'playing';
  received = [];
  server = new FakeServer();
  keepBeats();
  // Beats are numbered for each conference as long as the tab lives.
  const conferenceCode = `C${(conferences += 1)}`;
  connection = new LiveConnection(
    { as: 'viewer', conferenceCode },
    { openSocket: server.openSocket, reload: () => false },
  );
  connection.open();
  await enter();
  beater = new PresenceBeater(connection, () => state);
  beater.open();
  await settled();
});
afterEach(() => {
  beater.close();
  connection.close();
  jest.useRealTimers();
});

it('beats at once, then every beatSeconds, with rising numbers', async () => {
  expect(received).toEqual([[{ beatNo: 1, state: 'playing', agoMs: 0 }]]);
  await pass(30_000);
  expect(received.flat().map(({ beatNo, agoMs }) => [beatNo, agoMs])).toEqual([
    [1, 0],
    [2, 0],
    [3, 0],
    [4, 0],
  ]);
});

it('beats within a second when the state changes', async () => {
  state = 'paused';
  await pass(1_000);
  expect(last()).toEqual([{ beatNo: 2, state: 'paused', agoMs: 0 }]);
});

it('keeps beats made offline and says how old they are', async () => {
  server.drop();
  await pass(25_000);
  expect(received).toHaveLength(1);
  await enter();
  expect(last()).toEqual([
    { beatNo: 2, state: 'playing', agoMs: 15_000 },
    { beatNo: 3, state: 'playing', agoMs: 5_000 },
  ]);
});

it('sends a beat again until it is acknowledged', async () => {
  server.replies.delete('presence:beat');
  await pass(10_000);
  server.asked.shift()?.fail();
  await settled();
  keepBeats();
  await pass(3_000);
  expect(last()).toEqual([{ beatNo: 2, state: 'playing', agoMs: 3_000 }]);
  await pass(3_000);
  expect(received).toHaveLength(2);
});

it('sends a long absence in messages that the server accepts, and forgets what is too old', async () => {
  server.drop();
  await pass(PRESENCE_LIMITS.agoMs + 60_000);
  await enter();
  const messages = received.slice(1);
  expect(Math.max(...messages.map((beats) => beats.length))).toBe(PRESENCE_LIMITS.beatsPerMessage);
  expect(Math.max(...messages.flat().map(({ agoMs }) => agoMs))).toBeLessThanOrEqual(PRESENCE_LIMITS.agoMs);
  expect(messages.flat().length).toBeGreaterThanOrEqual(180);
});

it('says that it leaves when the page is closed, and beats again when the page comes back', async () => {
  window.dispatchEvent(new Event('pagehide'));
  expect(told().map((beat) => beat.state)).toEqual(['left']);
  window.dispatchEvent(new Event('pageshow'));
  await settled();
  expect(last()?.at(-1)).toMatchObject({ beatNo: 3, state: 'playing' });
});

it('goes on counting when the page is opened again in the same tab', async () => {
  beater.close();
  beater = new PresenceBeater(connection, () => state);
  beater.open();
  await settled();
  expect(last()?.at(-1)?.beatNo).toBe(2 + 1);
});
