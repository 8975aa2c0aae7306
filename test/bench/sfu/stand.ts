import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pin, prefer } from '../support/cpu-time';
import { freePort } from '../support/free-port';
import { privateBytesOf } from '../support/memory';
import { startProcess } from '../support/process-of-its-own';
import type { SfuUnderTest } from '../support/sfu-under-test';
import { Audience } from './audience';
import type { Side } from './forwarding';
import { Relay } from './relay';

/** Asked before this process keeps to one core. */
const SEVERAL_CORES = availableParallelism() > 1;
const SUBJECT_CORE = 0;
const GENERATOR_CORE = 1;

/** A router carries about 500 consumers; a conference with more of them takes a second worker. */
export const CONSUMERS_PER_WORKER = 500;

const PORTS_PER_SERVER = 100;

/** The servers of one measurement, each with its own audience, on one core; whatever loads them on the other. */
export class Stand {
  private readonly opened: { close(): Promise<void> }[] = [];
  private nextPort = 42_000;

  private constructor(readonly relay: Relay) {}

  static open(): Stand {
    const relay = Relay.open();
    placeGenerator([relay.pid]);
    return new Stand(relay);
  }

  async serve(what: 'product' | 'bare', viewers: number): Promise<Side> {
    const file = join(
      __dirname,
      '../support',
      what === 'product' ? 'product.process.ts' : 'bare-sfu.process.ts',
    );
    const server = await startProcess<SfuUnderTest>(file, {
      port: await freePort(),
      webRoot: null,
      viewers,
      mediaPorts: this.ports(),
      workers: Math.ceil(viewers / CONSUMERS_PER_WORKER),
    });
    this.opened.push({ close: () => server.stop() });
    const { workerPids } = server.info;
    placeSubject([server.pid, ...workerPids]);
    const bytesBefore = privateBytesOf(workerPids);
    const audience = await Audience.open(server.info, this.relay, viewers);
    this.opened.push(audience);
    return { audience, viewers, workerPids, hostPid: server.pid, bytesBefore, sights: [] };
  }

  async close(): Promise<void> {
    for (const each of this.opened.reverse()) await each.close();
    this.relay.close();
  }

  private ports(): { from: number; to: number } {
    const from = this.nextPort;
    this.nextPort += PORTS_PER_SERVER;
    return { from, to: from + PORTS_PER_SERVER - 1 };
  }
}

/** What is measured has a core to itself. */
export function placeSubject(pids: number[]): void {
  place(pids, SUBJECT_CORE);
}

/** This process and what helps it to load the subject have the other. */
export function placeGenerator(helpers: number[]): void {
  place(helpers, GENERATOR_CORE);
  if (SEVERAL_CORES) pin(process.pid, GENERATOR_CORE);
}

function place(pids: number[], core: number): void {
  for (const pid of pids) {
    prefer(pid);
    if (SEVERAL_CORES) pin(pid, core);
  }
}
