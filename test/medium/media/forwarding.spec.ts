import { WorkerPool } from '../../../apps/server/src/media/sfu/worker-pool';
import { eventually } from './support/eventually';
import { lecturer, onAir, openRoom, PoolDiary, RoomDiary, sfuOptions, someone } from './support/rooms';
import { camera, keepSending, microphone, RECEIVER, vp8KeyFrame } from './support/rtp';
import { AEAD_AES_128_GCM, WireTransport } from './support/wire-transport';

describe('forwarding through a real worker', () => {
  let pool: WorkerPool;
  const ends: { close(): unknown }[] = [];

  beforeAll(async () => {
    pool = await WorkerPool.open(sfuOptions(), new PoolDiary());
  });
  afterEach(async () => {
    await Promise.all(ends.splice(0).map((end) => end.close()));
  });
  afterAll(() => pool.close());

  it('brings a lecturer’s sound and picture to a viewer who joins late, encrypted with AES-GCM', async () => {
    const diary = new RoomDiary();
    const room = await openRoom(pool, diary);
    ends.push({ close: () => room.close('shut-down') });
    const speaker = await room.join(lecturer());
    room.show(onAir(1, 'speaker:1'));
    const sendInfo = await room.openSendTransport(speaker.identity.id);
    const up = await WireTransport.open(sendInfo, (request) => speaker.connectTransport(request));
    ends.push(up);
    expect(up.srtpProfile).toBe(AEAD_AES_128_GCM);

    const [sound, picture] = [microphone(), camera()];
    const transportId = sendInfo.id;
    await room.produce(speaker.identity.id, {
      transportId,
      kind: 'audio',
      role: 'microphone',
      rtpParameters: sound.rtpParameters,
    });
    await room.produce(speaker.identity.id, {
      transportId,
      kind: 'video',
      role: 'camera',
      rtpParameters: picture.rtpParameters,
    });
    const flows = [keepSending(up, sound), keepSending(up, picture, vp8KeyFrame())];
    ends.push({ close: () => flows.forEach((flow) => flow.stop()) });
    await eventually('the source counts as sending', () => room.sendingSources().has('speaker:1'));

    const viewer = await room.join(someone());
    const down = await WireTransport.open(viewer.receiveTransport, (request) =>
      viewer.connectTransport(request),
    );
    ends.push(down);
    const producers = room.producers();
    expect(producers.map(({ role }) => role).sort()).toEqual(['camera', 'microphone']);
    const consumers = await room.consume(
      viewer.identity.id,
      producers.map(({ producerId }) => producerId),
      RECEIVER,
    );
    expect(down.received.size).toBe(0);
    await viewer.resumeConsumers(consumers.map(({ consumerId }) => consumerId));
    for (const { kind, rtpParameters } of consumers) {
      const ssrc = rtpParameters.encodings?.[0]?.ssrc ?? 0;
      await eventually(`ten packets of ${kind} arrive`, () => (down.received.get(ssrc) ?? 0) >= 10);
    }
    expect(diary.lines).toEqual(['joined speaker:1', 'sends speaker:1']);

    const viewersConsumers = viewer.consumerCount;
    room.show(onAir(2));
    expect(viewersConsumers).toBe(2);
    expect(room.producers()).toEqual([]);
    await eventually('consumers of closed producers go away', () => viewer.consumerCount === 0);
    expect(diary.lines.slice(2)).toEqual(['silent speaker:1']);
  });

  it('notices that a source fell silent without closing anything', async () => {
    const diary = new RoomDiary();
    const room = await openRoom(pool, diary);
    ends.push({ close: () => room.close('shut-down') });
    room.show(onAir(1, 'speaker:1'));
    const speaker = await room.join(lecturer());
    const sendInfo = await room.openSendTransport(speaker.identity.id);
    const up = await WireTransport.open(sendInfo, (request) => speaker.connectTransport(request));
    ends.push(up);
    const picture = camera();
    await room.produce(speaker.identity.id, {
      transportId: sendInfo.id,
      kind: 'video',
      role: 'camera',
      rtpParameters: picture.rtpParameters,
    });
    const flow = keepSending(up, picture, vp8KeyFrame());
    await eventually('it sends', () => room.sendingSources().has('speaker:1'));
    flow.stop();
    await eventually('it is silent', () => !room.sendingSources().has('speaker:1'));
    expect(room.producers()).toHaveLength(1);
  });

  it('leaves a browser time between key frames when viewers join one right after another', async () => {
    const room = await openRoom(pool);
    ends.push({ close: () => room.close('shut-down') });
    room.show(onAir(1, 'speaker:1'));
    const speaker = await room.join(lecturer());
    const sendInfo = await room.openSendTransport(speaker.identity.id);
    const up = await WireTransport.open(sendInfo, (request) => speaker.connectTransport(request));
    ends.push(up);
    const picture = camera();
    const { producerId } = await room.produce(speaker.identity.id, {
      transportId: sendInfo.id,
      kind: 'video',
      role: 'camera',
      rtpParameters: picture.rtpParameters,
    });
    const flow = keepSending(up, picture, vp8KeyFrame());
    ends.push({ close: () => flow.stop() });

    const viewers = await Promise.all([1, 2].map(() => room.join(someone())));
    for (const viewer of viewers) {
      const down = await WireTransport.open(viewer.receiveTransport, (request) =>
        viewer.connectTransport(request),
      );
      ends.push(down);
    }
    const consumers = await Promise.all(
      viewers.map((viewer) => room.consume(viewer.identity.id, [producerId], RECEIVER)),
    );
    for (const [index, viewer] of viewers.entries()) {
      const requests = up.keyFrameRequests.length;
      const asked = performance.now();
      await viewer.resumeConsumers(consumers[index]?.map(({ consumerId }) => consumerId) ?? []);
      await eventually('a key frame is asked for', () => up.keyFrameRequests.length > requests);
      expect(performance.now() - asked).toBeLessThan(1_000);
    }
    const [first = 0, second = 0] = up.keyFrameRequests;
    expect(second - first).toBeGreaterThan(100);
  });
});
