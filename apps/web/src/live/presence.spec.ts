import { PRESENCE_LIMITS, type PresenceBeat, type PresenceState } from '@diem-cau/shared';
import type { LiveConnection, LiveSnapshot } from './connection';
import { PresenceBeater } from './presence';
import { settled } from './testing/fake-socket';
import { aSnapshot } from './testing/snapshots';

type Sent = { beats: PresenceBeat[] };
type Connection = ConstructorParameters<typeof PresenceBeater>[0];

let conferences = 0;

/** A connection that keeps beats like the server: it answers up to which number they are committed. */
class FakeConnection implements Connection {
  readonly options = { as: 'viewer', conferenceCode: `C${(conferences += 1)}` } as const;
  readonly received: PresenceBeat[][] = [];
  readonly told: PresenceBeat[][] = [];
  online = true;
  broken = false;
  private entered: (() => void) | null = null;

  getSnapshot = (): LiveSnapshot => ({
    status: this.online ? 'online' : 'offline',
    error: null,
    entered: aSnapshot(),
    entryNo: 1,
    clockOffsetMs: 0,
    unsent: 0,
  });

  send: LiveConnection['send'] = async (_name, request) => {
    if (!this.online) throw new Error('down');
    const { beats } = request as Partial<Sent> as Sent;
    this.received.push(beats);
    if (this.broken) throw new Error('the answer was lost');
    return { throughBeatNo: beats.at(-1)?.beatNo ?? 0 } as Awaited<
      ReturnType<LiveConnection['send']>
    > as never;
  };

  tell: LiveConnection['tell'] = (_name, request) => {
    this.told.push((request as Partial<Sent> as Sent).beats);
  };

  onEnter: LiveConnection['onEnter'] = (listener) => {
    this.entered = () => listener(aSnapshot());
    return () => undefined;
  };

  comeBack(): void {
    this.online = true;
    this.entered?.();
  }
}

async function pass(ms: number): Promise<void> {
  await jest.advanceTimersByTimeAsync(ms);
  await settled();
}

let state: Exclude<PresenceState, 'left'>;
let connection: FakeConnection;
let beater: PresenceBeater;

beforeEach(async () => {
  jest.useFakeTimers();
  state = 'playing';
  connection = new FakeConnection();
  beater = new PresenceBeater(connection, () => state);
  beater.open();
  await settled();
});
afterEach(() => {
  beater.close();
  jest.useRealTimers();
});

const last = () => connection.received.at(-1);

it('beats at once, then every beatSeconds, with rising numbers', async () => {
  expect(connection.received).toEqual([[{ beatNo: 1, state: 'playing', agoMs: 0 }]]);
  await pass(30_000);
  expect(connection.received.flat().map(({ beatNo, agoMs }) => [beatNo, agoMs])).toEqual([
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
  connection.online = false;
  await pass(20_000);
  expect(connection.received).toHaveLength(1);
  await pass(5_000);
  connection.comeBack();
  await settled();
  expect(last()).toEqual([
    { beatNo: 2, state: 'playing', agoMs: 15_000 },
    { beatNo: 3, state: 'playing', agoMs: 5_000 },
  ]);
});

it('sends a beat again until it is acknowledged', async () => {
  connection.broken = true;
  await pass(10_000);
  connection.broken = false;
  await pass(3_000);
  expect(last()).toEqual([{ beatNo: 2, state: 'playing', agoMs: 3_000 }]);
  await pass(3_000);
  expect(connection.received.flat().filter(({ beatNo }) => beatNo === 2)).toHaveLength(2);
});

it('sends a long absence in messages that the server accepts, and forgets what is too old', async () => {
  connection.online = false;
  await pass(PRESENCE_LIMITS.agoMs + 60_000);
  connection.comeBack();
  await settled();
  const messages = connection.received.slice(1);
  expect(Math.max(...messages.map((beats) => beats.length))).toBe(PRESENCE_LIMITS.beatsPerMessage);
  expect(Math.max(...messages.flat().map(({ agoMs }) => agoMs))).toBeLessThanOrEqual(PRESENCE_LIMITS.agoMs);
  expect(messages.flat().length).toBeGreaterThanOrEqual(180);
});

it('says that it leaves when the page is closed, and beats again when the page comes back', async () => {
  window.dispatchEvent(new Event('pagehide'));
  expect(connection.told.flat().map((beat) => beat.state)).toEqual(['left']);
  window.dispatchEvent(new Event('pageshow'));
  await settled();
  expect(last()?.at(-1)).toMatchObject({ beatNo: 3, state: 'playing' });
});

it('goes on counting when the page is opened again in the same tab', async () => {
  beater.close();
  beater = new PresenceBeater(connection, () => state);
  beater.open();
  await settled();
  expect(last()?.at(-1)?.beatNo).toBe(3);
});
