import { randomUUID } from 'node:crypto';
import type { SourceKey } from '@diem-cau/shared';
import type { MediaKind } from 'mediasoup/types';
import { Room } from '../../../apps/server/src/media/rooms/room';
import { WorkerPool } from '../../../apps/server/src/media/sfu/worker-pool';
import { lecturer, onAir, PoolDiary, RoomDiary, sfuOptions, someone } from '../../medium/media/support/rooms';
import { camera, microphone, RECEIVER } from '../../medium/media/support/rtp';
import { privateBytesOf } from '../support/memory';

/** A lecturer with picture and sound, and a venue with a picture: three consumers for each viewer. */
const SOURCES: { key: SourceKey; kinds: MediaKind[] }[] = [
  { key: 'speaker:1', kinds: ['video', 'audio'] },
  { key: 'venue:1', kinds: ['video'] },
];
const AT_ONCE = 20;

/** Viewers that are there at the same time while thousands come and go; enough to need both workers. */
const PRESENT = 200;
const CONSUMERS_PER_ROUTER = 300;

export interface JoinMemory {
  /** Bytes of worker memory for one viewer's transport and three consumers, before its browser has connected. */
  bytesPerViewer: number;
  /** Bytes of both workers after half of the joins and leaves, and after all. */
  half: number;
  all: number;
  joins: number;
  joinsPerSecond: number;
}

/** P3: what a viewer costs a worker, and whether anything of those who left stays behind. */
export async function measureJoins(viewers: number, joins: number): Promise<JoinMemory> {
  const pool = await WorkerPool.open(
    sfuOptions({ workers: 2, consumersPerRouter: CONSUMERS_PER_ROUTER }),
    new PoolDiary(),
  );
  try {
    const pids = pool.alive.map(({ pid }) => pid);
    const room = new Room(randomUUID(), await pool.openRouterGroup(), new RoomDiary());
    await goOnAir(room);

    const present: string[] = await joinAll(room, PRESENT);
    const before = privateBytesOf(pids);
    const crowd = await joinAll(room, viewers);
    const bytesPerViewer = (privateBytesOf(pids) - before) / viewers;
    for (const id of crowd) room.leave(id);

    const startedAt = performance.now();
    const churn = async (): Promise<number> => {
      for (let done = 0; done < joins / 2; done += AT_ONCE) {
        for (const id of present.splice(0, AT_ONCE)) room.leave(id);
        present.push(...(await joinAll(room, AT_ONCE)));
      }
      return privateBytesOf(pids);
    };
    const [half, all] = [await churn(), await churn()];
    const seconds = (performance.now() - startedAt) / 1000;
    room.close('shut-down');
    return { bytesPerViewer, half, all, joins, joinsPerSecond: joins / seconds };
  } finally {
    pool.close();
  }
}

async function goOnAir(room: Room): Promise<void> {
  room.show(onAir(1, ...SOURCES.map(({ key }) => key)));
  for (const { key, kinds } of SOURCES) {
    const { identity } = await room.join(lecturer({ actor: key, sourceKey: key }));
    const { id: transportId } = await room.openSendTransport(identity.id);
    for (const kind of kinds) {
      const { rtpParameters } = kind === 'video' ? camera() : microphone();
      const role = kind === 'video' ? 'camera' : 'microphone';
      await room.produce(identity.id, { transportId, kind, role, rtpParameters });
    }
  }
}

/** @returns the connections' ids */
async function joinAll(room: Room, count: number): Promise<string[]> {
  const producerIds = room.producers().map(({ producerId }) => producerId);
  const ids: string[] = [];
  while (ids.length < count) {
    const together = Array.from({ length: Math.min(AT_ONCE, count - ids.length) }, async () => {
      const { identity } = await room.join(someone());
      const consumers = await room.consume(identity.id, producerIds, RECEIVER);
      await room.peer(identity.id).resumeConsumers(consumers.map(({ consumerId }) => consumerId));
      return identity.id;
    });
    ids.push(...(await Promise.all(together)));
  }
  return ids;
}
