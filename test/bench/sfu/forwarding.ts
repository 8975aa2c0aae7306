import { setTimeout as sleep } from 'node:timers/promises';
import { cpuMicrosDuring, cpuMicrosOf } from '../support/cpu-time';
import type { Work } from '../support/paired-rounds';
import type { Audience } from './audience';
import type { Relay } from './relay';

/** What a round saw beside the worker's cost. */
export interface Sight {
  /** Microseconds of the Node process that drives the worker, per packet. */
  hostMicros: number;
  received: number;
  /** Packets sent times viewers. */
  expected: number;
  lost: number;
  /** Share of one core that sender and receiver used. */
  generator: number;
  /** Share of one core that the workers used. */
  worker: number;
}

export interface Side {
  audience: Audience;
  viewers: number;
  workerPids: number[];
  hostPid: number;
  /** Memory of the workers before anybody joined. */
  bytesBefore: number;
  sights: Sight[];
}

const SETTLING_MS = 200;

/** A round: packets flow to every viewer of this side, and the worker's CPU is shared out among those that arrived. */
export function forwarding(side: Side, relay: Relay, packetsPerSecond: number, seconds: number): Work {
  return async () => {
    const flow = side.audience.send(packetsPerSecond);
    try {
      await sleep(SETTLING_MS);
      const [before, sentBefore] = [await relay.count(), flow.sent()];
      const [host, generator, startedAt] = [
        cpuMicrosOf(side.hostPid),
        cpuMicrosOf(process.pid) + cpuMicrosOf(relay.pid),
        performance.now(),
      ];
      const cost = await cpuMicrosDuring(side.workerPids, () => sleep(seconds * 1000));
      const micros = (performance.now() - startedAt) * 1000;
      const generatorMicros = cpuMicrosOf(process.pid) + cpuMicrosOf(relay.pid) - generator;
      const hostMicros = cpuMicrosOf(side.hostPid) - host;
      const [after, sentAfter] = [await relay.count(), flow.sent()];
      const received = after.received - before.received;
      side.sights.push({
        hostMicros: hostMicros / received,
        received,
        expected: (sentAfter - sentBefore) * side.viewers,
        lost: after.lost - before.lost,
        generator: generatorMicros / micros,
        worker: cost / micros,
      });
      return { cost, units: received };
    } finally {
      flow.stop();
      await sleep(SETTLING_MS / 3);
    }
  };
}
