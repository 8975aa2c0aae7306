import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until the check holds, looking again every 10 ms, and fails with its description after 15 s. */
export async function eventually(what: string, check: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 15_000;
  while (!(await check())) {
    if (performance.now() > deadline) {
      throw new Error(`Waited in vain: ${what}`);
    }
    await sleep(10);
  }
}
