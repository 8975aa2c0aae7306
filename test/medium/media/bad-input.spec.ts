import fc from 'fast-check';
import type { Produce } from '@diem-cau/shared';
import type { DtlsParameters, RtpCapabilities, RtpParameters } from 'mediasoup/types';
import { DomainError } from '../../../apps/server/src/common/errors/domain-error';
import type { Room } from '../../../apps/server/src/media/rooms/room';
import { WorkerPool } from '../../../apps/server/src/media/sfu/worker-pool';
import { lecturer, onAir, openRoom, PoolDiary, sfuOptions, someone } from './support/rooms';
import { camera, microphone, RECEIVER } from './support/rtp';

const UNKNOWN = '6f0c1c9e-0000-4000-8000-000000000000';
const refused = expect.objectContaining({ code: 'MEDIA_REFUSED' });
const notFound = expect.objectContaining({ code: 'NOT_FOUND' });

describe('hostile and mistaken clients', () => {
  let pool: WorkerPool;
  let diary: PoolDiary;
  let room: Room;

  beforeAll(async () => {
    diary = new PoolDiary();
    pool = await WorkerPool.open(sfuOptions(), diary);
  });
  beforeEach(async () => {
    room = await openRoom(pool);
    room.show(onAir(1, 'speaker:1'));
  });
  afterEach(() => room.close('shut-down'));
  afterAll(() => {
    expect(diary.died).toEqual([]);
    pool.close();
  });

  /** A lecturer on air, with a function that tries to start a track. */
  async function sender(): Promise<{ id: string; produce(request: Partial<Produce>): Promise<unknown> }> {
    const { identity } = await room.join(lecturer());
    const { id: transportId } = await room.openSendTransport(identity.id);
    const usual: Produce = {
      transportId,
      kind: 'audio',
      role: 'microphone',
      rtpParameters: microphone().rtpParameters,
    };
    return { id: identity.id, produce: (request) => room.produce(identity.id, { ...usual, ...request }) };
  }

  it('refuses everything to a connection that has not joined', async () => {
    const notJoined = { code: 'MEDIA_NOT_JOINED' };
    await expect(room.openSendTransport(UNKNOWN)).rejects.toMatchObject(notJoined);
    await expect(room.consume(UNKNOWN, [], RECEIVER)).rejects.toMatchObject(notJoined);
    expect(() => room.peer(UNKNOWN)).toThrow(expect.objectContaining(notJoined));
  });

  it('refuses those who are not on air, and those who have no source', async () => {
    const venue = await room.join(someone({ actor: 'screen:1', sourceKey: 'venue:1' }));
    const viewer = await room.join(someone());
    for (const { identity } of [venue, viewer]) {
      await expect(room.openSendTransport(identity.id)).rejects.toMatchObject({
        code: 'SOURCE_NOT_ON_AIR',
      });
    }
  });

  it('lets nobody produce who was taken off air while the command was under way', async () => {
    const { produce } = await sender();
    const producing = produce({});
    room.show(onAir(2));
    await expect(producing).rejects.toMatchObject({ code: 'SOURCE_NOT_ON_AIR' });
    expect(room.producers()).toEqual([]);
    await expect(produce({})).rejects.toMatchObject({ code: 'SOURCE_NOT_ON_AIR' });
  });

  it('lets nobody have a send transport who was taken off air while it was being made', async () => {
    const { identity } = await room.join(lecturer());
    const opening = room.openSendTransport(identity.id);
    room.show(onAir(2));
    await expect(opening).rejects.toMatchObject({ code: 'SOURCE_NOT_ON_AIR' });
    expect(pool.alive[0]?.load.transports).toBe(1);
  });

  it('answers unknown ids with NOT_FOUND', async () => {
    const { id, produce } = await sender();
    const peer = room.peer(id);
    const dtlsParameters = { fingerprints: [] };
    await expect(produce({ transportId: UNKNOWN })).rejects.toEqual(notFound);
    await expect(peer.connectTransport({ transportId: UNKNOWN, dtlsParameters })).rejects.toEqual(notFound);
    await expect(peer.restartIce(UNKNOWN)).rejects.toEqual(notFound);
    await expect(peer.resumeConsumers([UNKNOWN])).rejects.toEqual(notFound);
    expect(() => peer.closeProducer(UNKNOWN)).toThrow(notFound);
    await expect(room.consume(id, [UNKNOWN], RECEIVER)).resolves.toEqual([]);
  });

  it('gives no hold on another peer’s transports and producers', async () => {
    const { id, produce } = await sender();
    await produce({});
    const [{ producerId } = { producerId: '' }] = room.producers();
    const stranger = await room.join(someone());
    const transportId = room.peer(id).receiveTransport.id;
    await expect(stranger.restartIce(transportId)).rejects.toEqual(notFound);
    expect(() => stranger.closeProducer(producerId)).toThrow(notFound);
    expect(room.producers()).toHaveLength(1);
  });

  it('refuses media that does not fit its role or cannot be used', async () => {
    const { produce } = await sender();
    await expect(produce({ kind: 'audio', role: 'camera' })).rejects.toEqual(refused);
    await expect(produce({ kind: 'video', role: 'camera', rtpParameters: { codecs: [] } })).rejects.toEqual(
      refused,
    );
    const foreign = { mimeType: 'audio/PCMU', payloadType: 0, clockRate: 8000 };
    await expect(produce({ rtpParameters: { codecs: [foreign], encodings: [{ ssrc: 1 }] } })).rejects.toEqual(
      refused,
    );
    await expect(produce({})).resolves.toHaveProperty('producerId');
  });

  it('refuses certificates that are none, and a second handshake', async () => {
    const { id } = await sender();
    const peer = room.peer(id);
    const transportId = peer.receiveTransport.id;
    const nonsense = { fingerprints: [{ algorithm: 'md5', value: 'x' }] } as object as DtlsParameters;
    await expect(peer.connectTransport({ transportId, dtlsParameters: nonsense })).rejects.toEqual(refused);
    const value = Array(32).fill('AB').join(':');
    const usual: DtlsParameters = { role: 'client', fingerprints: [{ algorithm: 'sha-256', value }] };
    await peer.connectTransport({ transportId, dtlsParameters: usual });
    await expect(peer.connectTransport({ transportId, dtlsParameters: usual })).rejects.toEqual(refused);
  });

  it('bounds what one peer can hold, however often it asks', async () => {
    const { identity } = await room.join(lecturer());
    const { id } = identity;
    for (let times = 0; times < 10; times += 1) {
      const { id: transportId } = await room.openSendTransport(id);
      for (const { rtpParameters } of [microphone(), microphone()]) {
        await room.produce(id, { transportId, kind: 'audio', role: 'microphone', rtpParameters });
      }
    }
    expect(room.producers()).toHaveLength(1);
    expect(pool.alive[0]?.load.transports).toBe(2);
    const again = await room.openSendTransport(id);
    await room.produce(id, {
      transportId: again.id,
      kind: 'video',
      role: 'camera',
      rtpParameters: camera().rtpParameters,
    });
    const [{ producerId } = { producerId: '' }] = room.producers();
    const viewer = await room.join(someone());
    const asked = Array.from({ length: 20 }, () => room.consume(viewer.identity.id, [producerId], RECEIVER));
    const answers = await Promise.all(asked);
    expect(new Set(answers.map(([first]) => first?.consumerId)).size).toBe(1);
    expect(viewer.consumerCount).toBe(1);
  });

  it('refuses capabilities that fit nothing', async () => {
    const { produce } = await sender();
    await produce({});
    const ids = room.producers().map(({ producerId }) => producerId);
    const viewer = await room.join(someone());
    await expect(room.consume(viewer.identity.id, ids, {})).rejects.toEqual(refused);
    await expect(
      room.consume(viewer.identity.id, ids, { codecs: 7 } as object as RtpCapabilities),
    ).rejects.toEqual(refused);
    await expect(room.consume(viewer.identity.id, ids, RECEIVER)).resolves.toHaveLength(1);
  });

  it('survives any parameters at all, and so do the others in the room', async () => {
    const { id, produce } = await sender();
    const bystander = await room.join(someone());
    const number = fc.oneof(
      fc.integer(),
      fc.double(),
      fc.constantFrom(0, -1, 15, 127, 128, 2 ** 31, 2 ** 32),
    );
    const odd = fc.oneof(number, fc.string(), fc.constant(null), fc.constant(undefined), fc.object());
    const codec = fc.record({
      mimeType: fc.oneof(fc.constantFrom('audio/opus', 'audio/rtx', 'video/H264'), odd),
      payloadType: odd,
      clockRate: fc.oneof(fc.constant(48000), odd),
      channels: fc.oneof(fc.constant(2), odd),
      parameters: fc.oneof(fc.constant({ apt: 111 }), odd),
      rtcpFeedback: fc.oneof(fc.array(odd, { maxLength: 3 }), odd),
    });
    const encoding = fc.record({
      ssrc: odd,
      rid: odd,
      rtx: fc.oneof(fc.record({ ssrc: odd }), odd),
      scalabilityMode: odd,
    });
    const good = fc.constantFrom(microphone().rtpParameters.codecs[0]);
    const parameters = fc.record({
      mid: odd,
      codecs: fc.oneof(fc.array(fc.oneof(good, codec), { maxLength: 3 }), odd),
      encodings: fc.oneof(fc.array(encoding, { maxLength: 3 }), odd),
      headerExtensions: fc.oneof(fc.array(fc.record({ uri: odd, id: odd }), { maxLength: 3 }), odd),
      rtcp: fc.oneof(fc.record({ cname: odd, reducedSize: odd }), odd),
    });
    const orRefusal = (error: unknown): void => expect(error).toBeInstanceOf(DomainError);
    await fc.assert(
      fc.asyncProperty(parameters, async (input) => {
        await produce({ rtpParameters: input as object as RtpParameters }).catch(orRefusal);
        await room.consume(id, ['x'], input as object as RtpCapabilities).catch(orRefusal);
      }),
      { numRuns: 300 },
    );
    expect(diary.died).toEqual([]);
    await expect(bystander.restartIce(bystander.receiveTransport.id)).resolves.toHaveProperty('password');
  });
});
