import type { Consumer, Producer } from 'mediasoup/types';
import type { Room } from '../../../apps/server/src/media/rooms/room';
import type { Downlink } from '../../../apps/server/src/media/sfu/group-router';
import type { RouterGroup } from '../../../apps/server/src/media/sfu/router-group';
import type { SfuWorker } from '../../../apps/server/src/media/sfu/sfu-worker';
import { WorkerPool } from '../../../apps/server/src/media/sfu/worker-pool';
import { eventually } from './support/eventually';
import { RoomMedia, type Listener } from './support/room-media';
import { lecturer, onAir, openRoom, PoolDiary, RoomDiary, sfuOptions, someone } from './support/rooms';
import { microphone, RECEIVER } from './support/rtp';

/** Two receivers fill a router: each counts as two consumers. */
const CAPACITY = 4;

describe('a conference that outgrows its router', () => {
  let pool: WorkerPool;
  let media: RoomMedia;
  const rooms: Room[] = [];

  beforeEach(async () => {
    pool = await WorkerPool.open(sfuOptions({ workers: 2, consumersPerRouter: CAPACITY }), new PoolDiary());
    media = new RoomMedia();
  });
  afterEach(async () => {
    await media.close();
    rooms.splice(0).forEach((room) => room.close('shut-down'));
    pool.close();
  });

  const open = async (
    diary = new RoomDiary(),
  ): Promise<{ room: Room; home: SfuWorker; other: SfuWorker }> => {
    const before = new Map(pool.alive.map((worker) => [worker, worker.load.routers]));
    const room = await openRoom(pool, diary);
    rooms.push(room);
    const home = pool.alive.find((worker) => worker.load.routers > (before.get(worker) ?? 0));
    const other = pool.alive.find((worker) => worker !== home);
    if (!home || !other) throw new Error('The room has no worker of its own.');
    return { room, home, other };
  };

  /** The lecturer and one listener fill the home router; the others are on the second one. */
  const audience = async (room: Room): Promise<Listener[]> => {
    await media.speak(room);
    return Promise.all([1, 2, 3].map(() => media.listen(room)));
  };

  const allReceive = (listeners: Listener[]): Promise<void> => {
    const heard = listeners.map(({ packets }) => packets);
    return eventually('everybody receives on', () =>
      listeners.every(({ packets }, index) => packets >= (heard[index] ?? 0) + 10),
    );
  };

  it('is heard on another worker’s router through one pipe', async () => {
    const { room, home, other } = await open();
    await allReceive(await audience(room));
    expect([home.load.receivers, other.load.receivers]).toEqual([2, 2]);
    // At home the one listener's consumer and the pipe's, which two who consumed at the same moment share.
    expect([home.load.consumers, other.load.consumers]).toEqual([2, 2]);
    expect(other.load.transports).toBe(3);
  });

  it('spreads those who join at the same moment before anybody is on air', async () => {
    const { room, home, other } = await open();
    await Promise.all(Array.from({ length: 6 }, () => room.join(someone())));
    expect([home, other].map(({ load }) => load.receivers).toSorted()).toEqual([3, 3]);
    expect([home.load.routers, other.load.routers]).toEqual([1, 1]);
  });

  it('closes the second router when its last receiver has left, and opens it anew', async () => {
    const { room, other } = await open();
    const peers = await Promise.all([1, 2, 3].map(() => room.join(someone())));
    expect(other.load.routers).toBe(1);
    room.leave(peers[2]?.identity.id ?? '');
    await eventually('it is closed', () => other.load.routers === 0);
    expect(other.load).toEqual({ routers: 0, transports: 0, receivers: 0, consumers: 0 });
    await room.join(someone());
    expect(other.load.routers).toBe(1);
  });

  it('asks the source for a key frame when somebody beyond a pipe begins to watch', async () => {
    const { room, other } = await open();
    const source = await media.film(room);
    await allReceive(await Promise.all([1, 2].map(() => media.listen(room))));
    const asked = source.keyFrameRequests.length;
    const viewer = await media.listen(room);
    expect(other.load.receivers).toBe(2);
    await allReceive([viewer]);
    await eventually('it is asked', () => source.keyFrameRequests.length > asked);
  });

  it('takes a source off on every router', async () => {
    const { room, other } = await open();
    const listeners = await audience(room);
    room.show(onAir(2));
    await eventually('no consumer is left', () => listeners.every(({ peer }) => peer.consumerCount === 0));
    await eventually('nor one of the pipe', () => other.load.consumers === 0);
    await media.speak(room, 3);
    await allReceive([await media.listen(room)]);
  });

  it('keeps a lecturer’s way down where the pictures are sent', async () => {
    const { room, home, other } = await open();
    await Promise.all([1, 2, 3, 4].map(() => room.join(someone())));
    await room.join(lecturer());
    expect([home.load.receivers, other.load.receivers]).toEqual([3, 2]);
  });

  it('loses only those whose worker died, and they are heard to again', async () => {
    const diary = new RoomDiary();
    const { room, home, other } = await open(diary);
    const neighbour = await openRoom(pool);
    rooms.push(neighbour);
    await media.speak(neighbour);
    const listeners = await audience(room);
    await allReceive(listeners);
    const [kept, ...lost] = listeners as [Listener, ...Listener[]];

    process.kill(other.pid, 'SIGKILL');
    await eventually('they are told', () => diary.lost.length > 0);
    expect(diary.lost.map((ids) => ids.toSorted())).toEqual([
      lost.map(({ peer }) => peer.identity.id).toSorted(),
    ]);
    expect(diary.closings).toEqual([]);
    expect(diary.lines).not.toContain('silent speaker:1');
    expect(lost.map(({ peer }) => peer.closed)).toEqual([true, true]);
    expect(room.peerCount).toBe(2);

    const again = await Promise.all(lost.map(() => media.listen(room)));
    await allReceive([kept, ...again]);
    const replacement = pool.alive.find(({ pid }) => ![home.pid, other.pid].includes(pid));
    expect([home.load.receivers, replacement?.load.receivers]).toEqual([2, 2]);
  });

  it('is closed when the worker of its home router dies, and leaves nothing on the other', async () => {
    const diary = new RoomDiary();
    const { room, home, other } = await open(diary);
    await audience(room);
    process.kill(home.pid, 'SIGKILL');
    await eventually('it is closed', () => room.closed);
    expect(diary.closings).toEqual(['worker-died']);
    expect(diary.lost).toEqual([]);
    expect(other.load).toEqual({ routers: 0, transports: 0, receivers: 0, consumers: 0 });
  });

  it('does not disturb the conference on the other worker', async () => {
    const diary = new RoomDiary();
    const [{ home }, neighbour] = [await open(), await open(diary)];
    await media.speak(neighbour.room);
    const listener = await media.listen(neighbour.room);
    await allReceive([listener]);
    expect(neighbour.home).not.toBe(home);

    process.kill(home.pid, 'SIGKILL');
    let longest = 0;
    const heard = listener.packets;
    await eventually('a second’s packets have come', () => {
      longest = Math.max(longest, listener.silentFor);
      return listener.packets >= heard + 50;
    });
    expect(longest).toBeLessThan(500);
    expect(diary.closings).toEqual([]);
  });
});

describe('a pipe between two routers', () => {
  let pool: WorkerPool;
  let group: RouterGroup;
  let producer: Producer;

  beforeEach(async () => {
    pool = await WorkerPool.open(sfuOptions({ workers: 2, consumersPerRouter: 2 }), new PoolDiary());
    group = await pool.openRouterGroup();
    const up = await group.openSendTransport();
    producer = await up.produce({ kind: 'audio', rtpParameters: microphone().rtpParameters });
  });
  afterEach(() => {
    group.close();
    pool.close();
  });

  /** A way down on the second router: one receiver fills the first. */
  const openBeyond = async (): Promise<Downlink> => {
    await group.openDownlink(false);
    const downlink = await group.openDownlink(false);
    expect(group.size).toBe(2);
    return downlink;
  };

  const consume = async ({ transport, bring }: Downlink): Promise<Consumer> => {
    await bring(producer.id);
    return transport.consume({ producerId: producer.id, rtpCapabilities: RECEIVER, enableRtx: true });
  };

  it('follows the producer when it pauses, goes on and closes', async () => {
    const consumer = await consume(await openBeyond());
    expect(consumer.producerPaused).toBe(false);
    await producer.pause();
    await eventually('paused', () => consumer.producerPaused);
    await producer.resume();
    await eventually('going on', () => !consumer.producerPaused);
    producer.close();
    await eventually('closed', () => consumer.closed);
  });

  it('begins paused when the producer is', async () => {
    await producer.pause();
    expect((await consume(await openBeyond())).producerPaused).toBe(true);
  });

  it('offers the client what the home router offers', async () => {
    const [atHome, beyond] = [await group.openDownlink(true), await group.openDownlink(false)];
    expect(group.size).toBe(2);
    const [one, other] = [await consume(atHome), await consume(beyond)];
    expect(other.rtpParameters.codecs).toEqual(one.rtpParameters.codecs);
    expect(other.rtpParameters.headerExtensions).toEqual(one.rtpParameters.headerExtensions);
  });

  it('refuses a producer that has gone, and may be asked again', async () => {
    const downlink = await openBeyond();
    const consumer = await consume(downlink);
    const { id } = producer;
    producer.close();
    await eventually('it is gone', () => consumer.closed);
    await expect(downlink.bring(id)).rejects.toThrow('not found');
    await expect(downlink.bring(id)).rejects.toThrow('not found');
  });
});
