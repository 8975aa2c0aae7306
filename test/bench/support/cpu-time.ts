import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';

/** CPU microseconds that all threads of a process have used; from the kernel's nanosecond accounting. */
export function cpuMicrosOf(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`);
  const nanoseconds = threads.map((thread) =>
    Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]),
  );
  return nanoseconds.reduce((sum, value) => sum + value, 0) / 1000;
}

/**
 * Runs `work` and says how much CPU the processes used meanwhile. Those that ended in between (an idle connection's
 * PostgreSQL process does) and threads that ended are not seen.
 */
export async function cpuMicrosDuring(pids: number[], work: () => Promise<void>): Promise<number> {
  const before = pids.map(cpuMicrosOf);
  await work();
  return pids.reduce((sum, pid, index) => {
    const used = existsSync(`/proc/${pid}`) ? cpuMicrosOf(pid) - before[index]! : 0;
    return sum + used;
  }, 0);
}

/** Keeps all threads of a process on one core: the subject on one, whatever loads it on the other. */
export function pin(pid: number, core: number): void {
  execFileSync('taskset', ['-acp', String(core), String(pid)], { stdio: 'ignore' });
}

/**
 * Lets a process go before the others of a busy machine, where the user may say so: whoever has to wait loses packets.
 *
 * @param pid one that was started in a session of its own, or a child of one
 */
export function prefer(pid: number): void {
  const priority = constants.priority.PRIORITY_HIGHEST / 2;
  // Where the kernel shares the machine out among sessions first, it is the session's priority that counts.
  const session = `/proc/${pid}/autogroup`;
  try {
    setPriority(pid, priority);
    if (existsSync(session)) writeFileSync(session, String(priority));
  } catch {
    // An unprivileged user measures with the priority that everybody has.
  }
}
