import { randomUUID } from 'node:crypto';
import type { SourceKey, StageState, TrackRole, Wanted } from '@diem-cau/shared';
import type { PeerIdentity } from '../../../../apps/server/src/media/rooms/peer';
import { Room, type RoomClosed, type RoomObserver } from '../../../../apps/server/src/media/rooms/room';
import { EMPTY_STAGE } from '../../../../apps/server/src/media/rooms/stage';
import type { SfuOptions } from '../../../../apps/server/src/media/sfu/sfu-options';
import { WorkerPool, type WorkerPoolObserver } from '../../../../apps/server/src/media/sfu/worker-pool';

export function sfuOptions(overrides: Partial<SfuOptions> = {}): SfuOptions {
  return {
    workers: 1,
    listenIp: '127.0.0.1',
    announcedAddress: null,
    ports: { min: 41_000, max: 41_999 },
    consumersPerRouter: 500,
    logLevel: 'error',
    ...overrides,
  };
}

/** Writes down what a pool tells. */
export class PoolDiary implements WorkerPoolObserver {
  readonly died: number[] = [];
  readonly replaced: { pid: number; milliseconds: number }[] = [];
  readonly failures: unknown[] = [];

  workerDied(pid: number): void {
    this.died.push(pid);
  }
  workerReplaced(pid: number, milliseconds: number): void {
    this.replaced.push({ pid, milliseconds });
  }
  replacementFailed(error: unknown): void {
    this.failures.push(error);
  }
}

/** Writes down what rooms tell. */
export class RoomDiary implements RoomObserver {
  readonly lines: string[] = [];
  readonly closings: RoomClosed[] = [];
  readonly lost: string[][] = [];
  readonly wanted: [SourceKey, TrackRole[]][] = [];
  producerChanges = 0;

  producersChanged(): void {
    this.producerChanges += 1;
  }
  wantedChanged(_: Room, key: SourceKey, wanted: Wanted | null): void {
    this.wanted.push([key, wanted?.roles ?? []]);
  }
  screenShareEnded(_: Room, key: SourceKey): void {
    this.lines.push(`shares no more ${key}`);
  }
  sourceJoined(_: Room, key: SourceKey): void {
    this.lines.push(`joined ${key}`);
  }
  sourceLeft(_: Room, key: SourceKey): void {
    this.lines.push(`left ${key}`);
  }
  sourceSendingChanged(_: Room, key: SourceKey, sending: boolean): void {
    this.lines.push(`${sending ? 'sends' : 'silent'} ${key}`);
  }
  peersLost(_: Room, connectionIds: string[]): void {
    this.lost.push(connectionIds);
  }
  closed(_: Room, reason: RoomClosed): void {
    this.closings.push(reason);
  }
}

export async function openRoom(pool: WorkerPool, diary = new RoomDiary()): Promise<Room> {
  return new Room(randomUUID(), await pool.openRouterGroup(), diary);
}

export function someone(overrides: Partial<PeerIdentity> = {}): PeerIdentity {
  const id = randomUUID();
  return {
    id,
    actor: `viewer:${id}`,
    sessionId: null,
    tabId: randomUUID(),
    sourceKey: null,
    isConnected: () => true,
    ...overrides,
  };
}

export function lecturer(overrides: Partial<PeerIdentity> = {}): PeerIdentity {
  return someone({ actor: 'speaker:1', sourceKey: 'speaker:1', ...overrides });
}

export function onAir(revision: number, ...keys: SourceKey[]): StageState {
  return {
    ...EMPTY_STAGE,
    revision,
    layout: 'grid',
    sources: keys.map((key) => ({ key, picture: 'camera', name: key, caption: null })),
  };
}
