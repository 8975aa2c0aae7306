import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A host of its own with one address, made and removed by the test. */
export interface NetworkNamespace {
  address: string;
  /** Put before a command, runs it on that host. */
  enter: string[];
  /** A program that starts Chromium on that host. */
  chromium: string;
  remove(): void;
}

export const canMakeNamespaces = process.getuid?.() === 0;

const ip = (...args: string[]) => execFileSync('ip', args, { stdio: 'pipe' });

export function makeNamespace(): NetworkNamespace {
  const name = `diem-cau-${process.pid}`;
  const address = '10.77.0.1';
  ip('netns', 'add', name);
  const within = (...args: string[]) => ip('-n', name, ...args);
  within('link', 'set', 'lo', 'up');
  within('link', 'add', 'lan0', 'type', 'veth', 'peer', 'name', 'lan1');
  within('addr', 'add', `${address}/24`, 'dev', 'lan0');
  within('link', 'set', 'lan0', 'up');
  within('link', 'set', 'lan1', 'up');
  const folder = mkdtempSync(join(tmpdir(), 'diem-cau-namespace-'));
  const chromium = join(folder, 'chromium');
  const real = process.env['CHROMIUM_BIN'] ?? '/usr/bin/chromium';
  writeFileSync(chromium, `#!/bin/sh\nexec ip netns exec ${name} ${real} "$@"\n`);
  chmodSync(chromium, 0o755);
  return {
    address,
    enter: ['ip', 'netns', 'exec', name],
    chromium,
    remove: () => {
      ip('netns', 'delete', name);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
