import { WorkerPool } from '../../../apps/server/src/media/sfu/worker-pool';
import type { Room } from '../../../apps/server/src/media/rooms/room';
import { lecturer, onAir, openRoom, PoolDiary, RoomDiary, sfuOptions, someone } from './support/rooms';
import { microphone, RECEIVER } from './support/rtp';

describe('several connections of one source', () => {
  let pool: WorkerPool;
  let room: Room;
  let diary: RoomDiary;

  beforeAll(async () => {
    pool = await WorkerPool.open(sfuOptions(), new PoolDiary());
  });
  beforeEach(async () => {
    diary = new RoomDiary();
    room = await openRoom(pool, diary);
    room.show(onAir(1, 'speaker:1', 'venue:1'));
  });
  afterEach(() => room.close('shut-down'));
  afterAll(() => pool.close());

  it('lets the first tab send and tells the second why it may not', async () => {
    const [one, two] = [await room.join(lecturer()), await room.join(lecturer())];
    await room.openSendTransport(one.identity.id);
    await expect(room.openSendTransport(two.identity.id)).rejects.toMatchObject({
      code: 'SOURCE_TAKEN',
    });
    room.leave(one.identity.id);
    await expect(room.openSendTransport(two.identity.id)).resolves.toHaveProperty('id');
    expect(diary.lines).toEqual(['joined speaker:1']);
  });

  it('lets one of two tabs win that ask at the same moment', async () => {
    const tabs = [await room.join(lecturer()), await room.join(lecturer())];
    const outcomes = await Promise.allSettled(
      tabs.map(({ identity }) => room.openSendTransport(identity.id)),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('takes the source from a connection that is dead', async () => {
    let alive = true;
    const dead = await room.join(lecturer({ isConnected: () => alive }));
    await room.openSendTransport(dead.identity.id);
    alive = false;
    const successor = await room.join(lecturer());
    await expect(room.openSendTransport(successor.identity.id)).resolves.toHaveProperty('id');
  });

  it('replaces the peer of a page that reconnects, without its source leaving', async () => {
    const tabId = 'd2719f6c-5df1-4f0c-8d52-6f7b3f9e3a11';
    const former = await room.join(lecturer({ tabId }));
    await room.openSendTransport(former.identity.id);
    const present = await room.join(lecturer({ tabId }));
    expect(former.closed).toBe(true);
    await expect(room.openSendTransport(present.identity.id)).resolves.toHaveProperty('id');
    expect(room.peerCount).toBe(1);
    expect(diary.lines).toEqual(['joined speaker:1']);
  });

  it('does not let a stranger push a page out by claiming its tab id', async () => {
    const victim = await room.join(lecturer());
    await room.join(someone({ tabId: victim.identity.tabId }));
    expect(victim.closed).toBe(false);
  });

  it('never plays a venue’s sound into that venue, nor anything back to its sender', async () => {
    const venue = { actor: 'screen:1', sourceKey: 'venue:1' } as const;
    const [sender, sibling] = [
      await room.join(someone(venue)),
      await room.join(someone({ ...venue, actor: 'screen:2' })),
    ];
    const { id: transportId } = await room.openSendTransport(sender.identity.id);
    const { rtpParameters } = microphone();
    const { producerId } = await room.produce(sender.identity.id, {
      transportId,
      kind: 'audio',
      role: 'microphone',
      rtpParameters,
    });
    await expect(room.consume(sender.identity.id, [producerId], RECEIVER)).resolves.toEqual([]);
    await expect(room.consume(sibling.identity.id, [producerId], RECEIVER)).resolves.toEqual([]);
    const viewer = await room.join(someone());
    await expect(room.consume(viewer.identity.id, [producerId], RECEIVER)).resolves.toHaveLength(1);
  });
});
