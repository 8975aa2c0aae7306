import { WorkerPool } from '../../../apps/server/src/media/sfu/worker-pool';
import { lecturer, onAir, openRoom, PoolDiary, RoomDiary, sfuOptions, someone } from './support/rooms';
import { microphone, RECEIVER } from './support/rtp';

describe('closing', () => {
  let pool: WorkerPool;

  beforeAll(async () => {
    pool = await WorkerPool.open(sfuOptions(), new PoolDiary());
  });
  afterAll(() => pool.close());

  const load = () => pool.alive[0]?.load;

  it('takes everything with it, tells once, and leaves nothing in the worker', async () => {
    const diary = new RoomDiary();
    const room = await openRoom(pool, diary);
    room.show(onAir(1, 'speaker:1'));
    const { identity } = await room.join(lecturer());
    const { id: transportId } = await room.openSendTransport(identity.id);
    const { rtpParameters } = microphone();
    await room.produce(identity.id, { transportId, kind: 'audio', role: 'microphone', rtpParameters });
    const ids = room.producers().map(({ producerId }) => producerId);
    for (let count = 0; count < 20; count += 1) {
      const viewer = await room.join(someone());
      await room.consume(viewer.identity.id, ids, RECEIVER);
    }
    expect(load()).toMatchObject({ routers: 1, transports: 22, consumers: 20 });
    room.close('shut-down');
    room.close('worker-died');
    expect(load()).toMatchObject({ routers: 0, transports: 0, consumers: 0 });
    expect(diary.closings).toEqual(['shut-down']);
    expect(diary.lines).toEqual(['joined speaker:1', 'left speaker:1']);
    expect(room.connectedSources().size).toBe(0);
  });

  it('happens by itself when the last one leaves', async () => {
    const diary = new RoomDiary();
    const room = await openRoom(pool, diary);
    const [one, two] = [await room.join(someone()), await room.join(someone())];
    room.leave(one.identity.id);
    room.leave(one.identity.id);
    expect(diary.closings).toEqual([]);
    room.leave(two.identity.id);
    expect(diary.closings).toEqual(['empty']);
    expect(load()).toMatchObject({ routers: 0, transports: 0, consumers: 0 });
  });

  it('does not wait for a connection that went away while it was being let in', async () => {
    let connected = true;
    const room = await openRoom(pool);
    const stays = await room.join(someone());
    const joining = room.join(someone({ isConnected: () => connected }));
    connected = false;
    await expect(joining).rejects.toMatchObject({ code: 'MEDIA_NOT_JOINED' });
    expect(load()).toMatchObject({ routers: 1, transports: 1, consumers: 0 });
    room.leave(stays.identity.id);
  });

  it('expels all connections of a revoked session and nobody else', async () => {
    const diary = new RoomDiary();
    const room = await openRoom(pool, diary);
    const sessionId = 'a-session';
    await room.join(lecturer({ sessionId }));
    await room.join(lecturer({ sessionId }));
    const other = await room.join(lecturer({ sessionId: 'another' }));
    room.expel(sessionId);
    expect(room.peerCount).toBe(1);
    expect(other.closed).toBe(false);
    expect(diary.lines).toEqual(['joined speaker:1']);
    room.close('shut-down');
  });
});
