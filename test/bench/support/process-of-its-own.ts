import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const STOPPING_MS = 10_000;

/** What the `serve` of a process file returns. */
export interface Served<Info> {
  info: Info;
  stop(): Promise<void>;
}

export interface ProcessOfItsOwn<Info> {
  pid: number;
  info: Info;
  stop(): Promise<void>;
}

/**
 * Runs the exported `serve(options)` of a file in another process and session, so that its CPU is counted apart. The process
 * also ends when this one does.
 */
export async function startProcess<Info>(file: string, options: object): Promise<ProcessOfItsOwn<Info>> {
  const child = fork(join(__dirname, 'run-process.cjs'), [file, JSON.stringify(options)], { detached: true });
  const ended = once(child, 'exit');
  const info = await Promise.race([
    once(child, 'message').then(([message]) => message as Info),
    ended.then(() => Promise.reject(new Error(`${file} ended before it served.`))),
  ]);
  return {
    pid: child.pid ?? 0,
    info,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.send('stop');
      await Promise.race([ended, sleep(STOPPING_MS, null, { ref: false })]);
      child.kill('SIGKILL');
    },
  };
}
