import type { ProducerInfo, SourceKey, StagePicture, TrackRole, Wanted } from '@diem-cau/shared';
import { FakeMediaStreamTrack } from 'fake-mediastreamtrack';
import { wireError } from '../lib/errors/command-error';
import { LiveConnection } from './connection';
import { LocalMedia } from './local-media';
import { MediaSession } from './media-session';
import { ScreenShare } from './screen-share';
import { aConsumer, aTransport, installFakeMedia, loadFakeDevice } from './testing/fake-media';
import { FakeServer, settled } from './testing/fake-socket';
import { aSnapshot, aStage } from './testing/snapshots';

const OWN = 'speaker:own';
const OTHER = 'venue:other';

let server: FakeServer;
let connection: LiveConnection;
let session: MediaSession;
let media: ReturnType<typeof installFakeMedia>;
let commands: string[];
let producers: ProducerInfo[];
let revision: number;
let wanted: Wanted | null;
let share: ScreenShare;
let offers: StagePicture[][];

function producersOf(key: SourceKey): ProducerInfo[] {
  return [
    { producerId: `${key} video`, sourceKey: key, kind: 'video', role: 'camera' },
    { producerId: `${key} audio`, sourceKey: key, kind: 'audio', role: 'microphone' },
  ];
}

function reply(name: string, data: (request: object) => unknown): void {
  server.replies.set(name, (request) => {
    commands.push(name);
    return { ok: true, data: data(request) };
  });
}

/** A server with one room whose transports always connect. */
function playServer(): void {
  reply('conference:enter', () =>
    aSnapshot({ me: { ...aSnapshot().me, sourceKey: OWN }, stage: aStage(revision, OTHER) }),
  );
  reply('media:join', () => ({
    routerRtpCapabilities: {},
    receiveTransport: aTransport(),
    producers,
    wanted,
  }));
  reply('media:create-send-transport', aTransport);
  reply('media:offer', (request) => {
    offers.push((request as { pictures: StagePicture[] }).pictures);
    return null;
  });
  reply('media:connect-transport', () => null);
  reply('media:produce', (request) => ({ producerId: `own ${(request as { kind: string }).kind}` }));
  reply('media:close-producer', () => null);
  reply('media:resume-consumers', () => null);
  reply('media:consume', (request) =>
    (request as { producerIds: string[] }).producerIds
      .filter((id) => producers.some(({ producerId }) => producerId === id))
      .map((id) => aConsumer(id, id.endsWith('video') ? 'video' : 'audio')),
  );
}

async function go(ms = 0): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) {
    await jest.advanceTimersByTimeAsync(turn === 0 ? ms : 0);
    await settled();
  }
}

async function stage(...keys: SourceKey[]): Promise<void> {
  revision += 1;
  server.broadcast('stage:changed', { seq: 100 + revision, stage: aStage(revision, ...keys) });
  const isOnAir = keys.includes(OWN);
  if (isOnAir !== (wanted !== null)) want(isOnAir ? 'camera' : null, isOnAir ? 'microphone' : null);
  await go();
}

function want(...roles: (TrackRole | null)[]): void {
  const some = roles.filter((role) => role !== null);
  wanted = some.length === 0 ? null : { roles: some, smallCamera: false, why: 'on-air' };
  server.broadcast('media:wanted', { wanted });
}

const count = (name: string) => commands.filter((each) => each === name).length;
const shown = () =>
  session.getSnapshot().sources.map(({ key, hasPicture, hasSound }) => [key, hasPicture, hasSound]);

beforeEach(async () => {
  jest.useFakeTimers();
  media = installFakeMedia();
  commands = [];
  revision = 1;
  wanted = null;
  share = new ScreenShare();
  offers = [];
  producers = producersOf(OTHER);
  server = new FakeServer();
  playServer();
  connection = new LiveConnection(
    { as: 'speaker', conferenceCode: null },
    { openSocket: server.openSocket, reload: () => false },
  );
  connection.open();
  server.accept();
  await go();
  session = new MediaSession(connection, new LocalMedia('test'), { screen: share }, loadFakeDevice);
  session.open();
  await go();
});
afterEach(() => {
  session.close();
  connection.close();
  jest.useRealTimers();
});

describe('receiving', () => {
  it('joins on a connection that is open already, and shows picture and sound of what is on air', () => {
    expect(session.getSnapshot().state).toBe('joined');
    expect(shown()).toEqual([[OTHER, true, true]]);
    expect(count('media:resume-consumers')).toBe(1);
  });

  it('does not consume what is not on air, nor itself', async () => {
    producers = [...producersOf(OTHER), ...producersOf('venue:off'), ...producersOf(OWN)];
    server.broadcast('media:producers-changed', { producers });
    await go();
    expect(count('media:consume')).toBe(1);
    await stage(OTHER, 'venue:off');
    expect(shown()).toEqual([
      [OTHER, true, true],
      ['venue:off', true, true],
    ]);
    expect(count('media:consume')).toBe(2);
  });

  it('shows a source that is on air before it sends, and its picture as soon as it does', async () => {
    await stage('venue:late');
    expect(shown()).toEqual([['venue:late', false, false]]);
    producers = producersOf('venue:late');
    server.broadcast('media:producers-changed', { producers });
    await go();
    expect(shown()).toEqual([['venue:late', true, true]]);
  });

  it('asks once for a producer that went away meanwhile', async () => {
    producers = [];
    server.broadcast('media:producers-changed', { producers: producersOf('venue:gone') });
    await stage('venue:gone');
    await stage('venue:gone');
    expect(count('media:consume')).toBe(2);
    expect(shown()).toEqual([['venue:gone', false, false]]);
  });

  it('joins again after its room was closed, into the same streams', async () => {
    const before = session.getSnapshot().sources[0]?.stream;
    server.broadcast('media:room-closed', { reason: 'worker-died', spreadMs: 500 });
    expect(session.getSnapshot().state).toBe('waiting');
    await go(2_000);
    expect(session.getSnapshot().state).toBe('joined');
    expect(count('media:join')).toBe(2);
    expect(session.getSnapshot().sources[0]?.stream).toBe(before);
    expect(before?.getTracks()).toHaveLength(2);
  });

  it('does not wait for what was under way in the room that was closed', async () => {
    server.replies.delete('media:consume');
    producers = producersOf('venue:late');
    await stage('venue:late');
    server.broadcast('media:producers-changed', { producers });
    await go();
    expect(server.names()).toEqual(['media:consume']);
    playServer();
    server.broadcast('media:room-closed', { reason: 'worker-died', spreadMs: 500 });
    await go(2_000);
    expect(shown()).toEqual([['venue:late', true, true]]);
  });

  it('joins again after every reconnect', async () => {
    server.drop();
    await go();
    server.accept();
    await go();
    expect(count('media:join')).toBe(2);
    expect(shown()).toEqual([[OTHER, true, true]]);
  });

  it('tries again when joining was refused', async () => {
    server.replies.set('media:join', () => ({ ok: false, error: wireError('OVERLOADED') }));
    server.broadcast('media:room-closed', { reason: 'worker-died', spreadMs: 500 });
    await go(5_000);
    expect(session.getSnapshot().state).toBe('waiting');
    playServer();
    await go(15_000);
    expect(session.getSnapshot().state).toBe('joined');
  });

  it('begins a new connection when nobody answers after the picture was lost', async () => {
    server.replies.set('media:join', () => ({ ok: false, error: wireError('OVERLOADED') }));
    server.drop();
    server.accept();
    await go(2_000);
    server.replies.delete('media:join');
    const before = server.connects;
    await go(20_000);
    expect(server.connects).toBeGreaterThan(before);
  });

  it('may be closed twice and opened again', async () => {
    session.close();
    session.close();
    expect(session.getSnapshot()).toMatchObject({ state: 'off', sources: [] });
    session.open();
    await go();
    expect(shown()).toEqual([[OTHER, true, true]]);
  });
});

describe('sending', () => {
  it('opens camera and microphone only while on air', async () => {
    expect(media.opened()).toHaveLength(0);
    await stage(OWN, OTHER);
    expect(session.getSnapshot()).toMatchObject({ onAir: true, sending: true, problem: null });
    expect(count('media:produce')).toBe(2);
    await stage(OTHER);
    expect(session.getSnapshot()).toMatchObject({ onAir: false, sending: false });
    expect(count('media:close-producer')).toBe(0);
    expect(media.opened().map(({ readyState }) => readyState)).toEqual(['ended', 'ended']);
  });

  it('sends anew when it is taken off and put on at once, because the server has closed the old', async () => {
    server.replies.delete('media:create-send-transport');
    await stage(OWN);
    await stage();
    await stage(OWN);
    playServer();
    await server.answer('media:create-send-transport', aTransport());
    await go();
    expect(count('media:create-send-transport')).toBe(1);
    expect(count('media:produce')).toBe(2);
    expect(session.getSnapshot().sending).toBe(true);
  });

  it('sends the shared screen only while that is wanted, and says that there is one', async () => {
    Object.assign(navigator.mediaDevices, {
      getDisplayMedia: async () => new MediaStream([new FakeMediaStreamTrack({ kind: 'video' })]),
    });
    await share.start();
    await go();
    expect(offers.at(-1)).toEqual(['camera', 'screen']);
    want('camera', 'microphone', 'screen');
    await go();
    expect(count('media:produce')).toBe(3);
    share.stop();
    await go();
    expect(offers.at(-1)).toEqual(['camera']);
    expect(count('media:close-producer')).toBe(1);
  });

  it('opens the camera for a preview, before it is on air', async () => {
    want('camera');
    await go();
    expect(session.getSnapshot()).toMatchObject({ onAir: false, sending: true });
    expect(count('media:produce')).toBe(1);
  });

  it('says when another window sends the source already, and takes over once that one has gone', async () => {
    server.replies.set('media:create-send-transport', () => ({
      ok: false,
      error: wireError('SOURCE_TAKEN'),
    }));
    await stage(OWN);
    expect(session.getSnapshot()).toMatchObject({ sending: false, problem: { code: 'SOURCE_TAKEN' } });
    playServer();
    await go(5_000);
    expect(session.getSnapshot()).toMatchObject({ sending: true, problem: null });
  });

  it('keeps the camera open from one stay in the room to the next, and not beyond what is wanted', async () => {
    await stage(OWN);
    server.broadcast('media:room-closed', { reason: 'worker-died', spreadMs: 500 });
    await go();
    expect(session.getSnapshot()).toMatchObject({ state: 'joined', sending: true });
    expect(count('media:produce')).toBe(4);
    expect(media.opened().map(({ readyState }) => readyState)).toEqual(['live', 'live']);
    await stage();
    expect(media.opened().map(({ readyState }) => readyState)).toEqual(['ended', 'ended']);
  });

  it('sends again after a reconnect', async () => {
    await stage(OWN);
    reply('conference:enter', () =>
      aSnapshot({ me: { ...aSnapshot().me, sourceKey: OWN }, stage: aStage(revision, OWN) }),
    );
    server.drop();
    await go();
    server.accept();
    await go();
    expect(session.getSnapshot().sending).toBe(true);
    expect(count('media:produce')).toBe(4);
  });
});
