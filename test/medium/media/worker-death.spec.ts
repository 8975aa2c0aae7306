import { WorkerPool } from '../../../apps/server/src/media/sfu/worker-pool';
import { eventually } from './support/eventually';
import { lecturer, onAir, openRoom, PoolDiary, RoomDiary, sfuOptions, someone } from './support/rooms';

describe('a worker’s death', () => {
  let pool: WorkerPool;
  let diary: PoolDiary;

  beforeEach(async () => {
    diary = new PoolDiary();
    pool = await WorkerPool.open(sfuOptions({ workers: 2 }), diary);
  });
  afterEach(() => pool.close());

  it('closes the rooms on it and no others, and a replacement takes new rooms', async () => {
    const [doomed, spared] = [new RoomDiary(), new RoomDiary()];
    const doomedRoom = await openRoom(pool, doomed);
    const doomedPid = pool.alive.find(({ load }) => load.routers === 1)?.pid ?? 0;
    const sparedRoom = await openRoom(pool, spared);
    expect(pool.alive.map(({ load }) => load.routers)).toEqual([1, 1]);
    doomedRoom.show(onAir(1, 'speaker:1'));
    const peer = await doomedRoom.join(lecturer());
    await doomedRoom.openSendTransport(peer.identity.id);
    const viewer = await sparedRoom.join(someone());

    process.kill(doomedPid, 'SIGKILL');
    await eventually('the pool has its two workers again', () => diary.replaced.length === 1);

    expect(diary.died).toEqual([doomedPid]);
    expect(doomed.closings).toEqual(['worker-died']);
    expect(doomed.lines).toEqual(['joined speaker:1', 'left speaker:1']);
    await expect(doomedRoom.join(lecturer())).rejects.toMatchObject({ code: 'MEDIA_NOT_JOINED' });
    expect(() => doomedRoom.peer(peer.identity.id)).toThrow(
      expect.objectContaining({ code: 'MEDIA_NOT_JOINED' }),
    );
    expect(spared.closings).toEqual([]);
    await expect(viewer.restartIce(viewer.receiveTransport.id)).resolves.toHaveProperty('usernameFragment');

    expect(pool.alive).toHaveLength(2);
    expect(pool.alive.map(({ pid }) => pid)).not.toContain(doomedPid);
    const rebuilt = await openRoom(pool);
    await expect(rebuilt.join(lecturer())).resolves.toHaveProperty('receiveTransport');
  });

  it('is answered within the same second even when all workers die at once', async () => {
    for (const { pid } of pool.alive) {
      process.kill(pid, 'SIGKILL');
    }
    await eventually('both are gone', () => pool.alive.length === 0 || diary.died.length === 2);
    await expect(pool.openRouterGroup()).resolves.toHaveProperty('rtpCapabilities');
    await eventually('both are replaced', () => diary.replaced.length === 2);
    expect(Math.max(...diary.replaced.map(({ milliseconds }) => milliseconds))).toBeLessThan(1_000);
    expect(diary.failures).toEqual([]);
  });

  it('in the middle of commands refuses them and throws nothing else', async () => {
    const room = await openRoom(pool);
    const pid = pool.alive.find(({ load }) => load.routers === 1)?.pid ?? 0;
    const joins = Array.from({ length: 20 }, () => room.join(someone()));
    process.kill(pid, 'SIGKILL');
    const outcomes = await Promise.allSettled(joins);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') {
        expect(outcome.reason).toMatchObject({ code: 'MEDIA_NOT_JOINED' });
      }
    }
    await eventually('the room is closed', () => room.closed);
    expect(room.peerCount).toBe(0);
  });

  it('is no reason to go on once the pool is closed', async () => {
    const pids = pool.alive.map(({ pid }) => pid);
    pool.close();
    pool.close();
    await eventually('the processes have ended', () => pids.every((pid) => !isRunning(pid)));
    expect(diary.replaced).toEqual([]);
    await expect(pool.leastLoaded()).rejects.toThrow('No media worker');
  });
});

describe('a pool that cannot start', () => {
  it('says which option is at fault', async () => {
    const tooFew = sfuOptions({ workers: 3, ports: { min: 41_000, max: 41_001 } });
    await expect(WorkerPool.open(tooFew, new PoolDiary())).rejects.toThrow(
      '41000-41001 is too small for 3 workers',
    );
  });

  it('leaves no worker behind when the address is not this machine’s', async () => {
    await expect(WorkerPool.open(sfuOptions({ listenIp: '192.0.2.1' }), new PoolDiary())).rejects.toThrow();
  });
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
