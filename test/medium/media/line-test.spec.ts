import { LINE_TEST, type ErrorCode } from '@diem-cau/shared';
import { LineTests } from '../../../apps/server/src/media/line-test/line-tests.service';
import { MediaRooms } from '../../../apps/server/src/media/media-rooms';
import { connect, Refused, type TestClient } from '../../support/client';
import {
  accountCookie,
  createConference,
  screenCookie,
  sessionCookie,
  viewerCookie,
  type TestConference,
} from '../../support/conference';
import { startServer, type TestServer } from '../../support/server';
import { eventually } from './support/eventually';
import { camera, keepSending, microphone, RECEIVER, vp8KeyFrame } from './support/rtp';
import { refusal, refusedWith, Studio } from './support/studio';
import { WireTransport } from './support/wire-transport';

let server: TestServer;
let conference: TestConference;
const clients: TestClient[] = [];
const wires: { close(): unknown }[] = [];
const tests = () => server.app.get(LineTests);

beforeAll(async () => {
  server = await startServer();
});
beforeEach(async () => {
  conference = await createConference(server, { state: 'scheduled', venues: 2 });
});
afterEach(async () => {
  jest.restoreAllMocks();
  await Promise.all(wires.splice(0).map((wire) => wire.close()));
  clients.splice(0).forEach((client) => client.close());
  await eventually('every test ends with its page', () => tests().count === 0);
  expect(server.app.get(MediaRooms).consumerCount).toBe(0);
});
afterAll(() => server.stop());

async function screen(of = conference, index = 0): Promise<TestClient> {
  const cookie = await screenCookie(server, of.venues[index]?.venueId ?? '');
  const client = await connect(server.origin, { as: 'screen', cookie });
  clients.push(client);
  return client;
}

/** Opens a test and both of its ends. */
async function openTest(client: TestClient) {
  const { sendTransport, receiveTransport } = await client.send('line-test:open', {});
  const connectEnd = (info: typeof sendTransport) =>
    WireTransport.open(info, (request) => client.send('line-test:connect-transport', request));
  const [sending, receiving] = [await connectEnd(sendTransport), await connectEnd(receiveTransport)];
  wires.push(sending, receiving);
  return { sending, receiving };
}

const busy = async (client: TestClient): Promise<number> => {
  try {
    await client.send('line-test:open', {});
    return 0;
  } catch (error) {
    if (error instanceof Refused && error.wire.code === 'LINE_CHECK_BUSY') {
      return Number(error.wire.params['place']);
    }
    throw error;
  }
};

describe('the test of a line', () => {
  it('carries a device’s own picture there and back in as many copies as it asks for', async () => {
    const client = await screen();
    const { sending, receiving } = await openTest(client);
    const picture = camera();
    const { producerId } = await client.send('line-test:produce', {
      kind: 'video',
      rtpParameters: picture.rtpParameters,
    });
    const consumers = await client.send('line-test:consume', {
      producerId,
      copies: 3,
      rtpCapabilities: RECEIVER,
    });
    const flow = keepSending(sending, picture, vp8KeyFrame());
    wires.unshift({ close: () => flow.stop() });
    const streams = consumers.map(({ rtpParameters }) => rtpParameters.encodings?.[0]?.ssrc ?? 0);
    expect(new Set(streams).size).toBe(3);
    await eventually('all three come back', () =>
      streams.every((ssrc) => (receiving.received.get(ssrc) ?? 0) >= 10),
    );
  });

  it('gives a device nothing but what it sends itself', async () => {
    const [one, other] = [await screen(), await screen(conference, 1)];
    await openTest(one);
    await openTest(other);
    const { producerId } = await one.send('line-test:produce', {
      kind: 'audio',
      rtpParameters: microphone().rtpParameters,
    });
    const ask = { producerId, copies: 1, rtpCapabilities: RECEIVER };
    expect(await refusal(other, 'line-test:consume', ask)).toBe('NOT_FOUND');
    expect(await refusal(one, 'line-test:consume', ask)).toBeNull();
  });

  it('sends no more copies than the limit, however often it is asked', async () => {
    const client = await screen();
    await openTest(client);
    const { producerId } = await client.send('line-test:produce', {
      kind: 'video',
      rtpParameters: camera().rtpParameters,
    });
    const ask = (copies: number) => ({ producerId, copies, rtpCapabilities: RECEIVER });
    expect(await refusal(client, 'line-test:consume', ask(LINE_TEST.copies + 1))).toBe('BAD_INPUT');
    expect(await refusal(client, 'line-test:consume', ask(LINE_TEST.copies))).toBeNull();
    expect(await refusal(client, 'line-test:consume', ask(2))).toBe('MEDIA_REFUSED');
  });

  it('ends when a device has far more sent back to it than a test needs', async () => {
    const client = await screen();
    const { sending } = await openTest(client);
    const picture = camera();
    const { producerId } = await client.send('line-test:produce', {
      kind: 'video',
      rtpParameters: picture.rtpParameters,
    });
    const copies = LINE_TEST.copies;
    await client.send('line-test:consume', { producerId, copies, rtpCapabilities: RECEIVER });
    const large = Buffer.concat([vp8KeyFrame(), Buffer.alloc(900)]);
    let sequenceNumber = 0;
    const timer = setInterval(() => {
      for (let n = 0; n < 8; n += 1) {
        void sending.send(picture.ssrc, picture.payloadType, (sequenceNumber += 1), large);
      }
    }, 20);
    wires.unshift({ close: () => clearInterval(timer) });
    await eventually('it is over', () => tests().count === 0);
  });

  it('is one for each page: another one ends the former', async () => {
    const client = await screen();
    await client.send('line-test:open', {});
    await client.send('line-test:open', {});
    expect(tests().count).toBe(1);
  });

  it('ends when the page says so, and then nothing can be sent any more', async () => {
    const client = await screen();
    await client.send('line-test:open', {});
    await client.send('line-test:close', {});
    const request = { kind: 'audio' as const, rtpParameters: microphone().rtpParameters };
    expect(await refusal(client, 'line-test:produce', request)).toBe('LINE_TEST_OVER');
    expect(tests().count).toBe(0);
  });

  it('ends by itself after a minute', async () => {
    const timers = jest.spyOn(globalThis, 'setTimeout');
    const client = await screen();
    await client.send('line-test:open', {});
    const [end] = timers.mock.calls.filter(([, milliseconds]) => milliseconds === LINE_TEST.seconds * 1_000);
    end?.[0]();
    expect(tests().count).toBe(0);
    const request = { kind: 'audio' as const, rtpParameters: microphone().rtpParameters };
    expect(await refusal(client, 'line-test:produce', request)).toBe('LINE_TEST_OVER');
  });

  it('ends when its worker dies, and the next one works', async () => {
    const client = await screen();
    await client.send('line-test:open', {});
    const [pid] = server.app.get(MediaRooms).workerPids;
    process.kill(pid ?? 0, 'SIGKILL');
    await eventually('the test is over', () => tests().count === 0);
    await openTest(client);
    expect(tests().count).toBe(1);
  });

  it('is refused while as many run as may, with the place in the queue, and begins when it is its turn', async () => {
    const others = await Promise.all([createConference(server), createConference(server)]);
    const running = [];
    for (let index = 0; index < LINE_TEST.atOnce; index += 1) {
      const client = await screen(others[index % 2]);
      expect(await busy(client)).toBe(0);
      running.push(client);
    }
    const [first, second] = [await screen(), await screen(conference, 1)];
    expect([await busy(first), await busy(second)]).toEqual([1, 2]);
    running[0]?.close();
    await eventually('one has left', () => tests().count === LINE_TEST.atOnce - 1);
    expect(await busy(second)).toBe(1);
    expect(await busy(first)).toBe(0);
    expect(await busy(second)).toBe(1);
  });

  it('leaves turns to the other conferences', async () => {
    for (let index = 0; index < LINE_TEST.atOncePerConference; index += 1) {
      expect(await busy(await screen())).toBe(0);
    }
    expect(await busy(await screen())).toBe(1);
    expect(await busy(await screen(await createConference(server)))).toBe(0);
  });

  it('runs in few places at once while somebody is on air', async () => {
    const studio = await Studio.open(server);
    const [operator, lecturer] = [await studio.operator(), await studio.lecturer()];
    await lecturer.join();
    await studio.putOnAir(operator, studio.speakerKey());
    await lecturer.sendSound();
    await eventually('sound arrives', () => studio.rooms.sendingSources(studio.conference.id).size === 1);
    for (let index = 0; index < LINE_TEST.atOnceWhileOnAir; index += 1) {
      expect(await busy(await screen())).toBe(0);
    }
    expect(await busy(await screen())).toBe(1);
    await studio.close();
  });

  it('is for venues alone', async () => {
    const participationId = conference.venues[0]?.participationId ?? '';
    const people: [Parameters<typeof connect>[1]['as'], string, ErrorCode | null][] = [
      ['coordinator', await sessionCookie(server, 'coordinator', participationId), null],
      ['technician', await sessionCookie(server, 'technician', participationId), null],
      ['account', await accountCookie(server, 'operator', conference), 'NOT_ALLOWED'],
      ['viewer', await viewerCookie(server, conference), 'NOT_ALLOWED'],
    ];
    for (const [as, cookie, code] of people) {
      const client = await connect(server.origin, { as, code: conference.code, cookie });
      clients.push(client);
      expect([as, await refusedWith(client.send('line-test:open', {}))]).toEqual([as, code]);
    }
  });
});
