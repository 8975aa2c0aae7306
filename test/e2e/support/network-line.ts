import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Host {
  address: string;
  /** Put before a command, runs it on that host. */
  enter: string[];
  /** All that runs there. */
  pids(): number[];
  /** A program that starts Chromium on that host. */
  chromium: string;
}

/** Two hosts with a router between them, made and removed by the test: the hall's, which serves, and a room's. */
export interface NetworkLine {
  hall: Host;
  room: Host;
  /** The router lets nothing through; neither host is told. */
  cut(): void;
  /** The router lets everything through but UDP. */
  refuseUdp(): void;
  mend(): void;
  /** The room's cable is out, which its host sees. */
  unplug(): void;
  plug(): void;
  /** The room's host gets another address, as from another access point. */
  roam(): void;
  remove(): void;
}

export const canMakeNamespaces = process.getuid?.() === 0;

const ip = (...args: string[]) => execFileSync('ip', args, { stdio: 'pipe' });

const ROUTER = { room: '10.78.1.1', hall: '10.78.2.1' };
const HALL = '10.78.2.2';
const ROOM = '10.78.1.2';
const ROOM_ELSEWHERE = '10.78.1.3';
const FIRST_RULE = ['pref', '5'];

export function makeNetworkLine(): NetworkLine {
  const nameOf = (host: string) => `diem-cau-${process.pid}-${host}`;
  const on = (host: string, ...args: string[]) => ip('-n', nameOf(host), ...args);
  const folder = mkdtempSync(join(tmpdir(), 'diem-cau-line-'));
  for (const host of ['router', 'hall', 'room']) {
    ip('netns', 'add', nameOf(host));
    on(host, 'link', 'set', 'lo', 'up');
  }
  for (const [end, address] of [
    ['hall', HALL],
    ['room', ROOM],
  ] as const) {
    on('router', 'link', 'add', end, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', nameOf(end));
    on('router', 'addr', 'add', `${ROUTER[end]}/24`, 'dev', end);
    on('router', 'link', 'set', end, 'up');
    on(end, 'addr', 'add', `${address}/24`, 'dev', 'eth0');
    on(end, 'link', 'set', 'eth0', 'up');
    on(end, 'route', 'add', 'default', 'via', ROUTER[end]);
  }
  const forward = 'echo 1 > /proc/sys/net/ipv4/ip_forward';
  ip('netns', 'exec', nameOf('router'), 'sh', '-c', forward);

  const host = (name: string, address: string): Host => {
    const enter = ['ip', 'netns', 'exec', nameOf(name)];
    const chromium = join(folder, `chromium-${name}`);
    const real = process.env['CHROMIUM_BIN'] ?? '/usr/bin/chromium';
    writeFileSync(chromium, `#!/bin/sh\nexec ${enter.join(' ')} ${real} "$@"\n`);
    chmodSync(chromium, 0o755);
    const pids = () =>
      String(ip('netns', 'pids', nameOf(name)))
        .split(/\s+/)
        .filter(Boolean)
        .map(Number);
    return { address, enter, chromium, pids };
  };
  const plug = () => {
    on('room', 'link', 'set', 'eth0', 'up');
    on('room', 'route', 'replace', 'default', 'via', ROUTER.room);
  };
  let address = ROOM;
  return {
    hall: host('hall', HALL),
    room: host('room', ROOM),
    cut: () => on('router', 'rule', 'add', ...FIRST_RULE, 'blackhole'),
    refuseUdp: () => on('router', 'rule', 'add', ...FIRST_RULE, 'ipproto', 'udp', 'blackhole'),
    mend: () => on('router', 'rule', 'del', ...FIRST_RULE),
    unplug: () => on('room', 'link', 'set', 'eth0', 'down'),
    plug,
    roam: () => {
      on('room', 'addr', 'del', `${address}/24`, 'dev', 'eth0');
      address = address === ROOM ? ROOM_ELSEWHERE : ROOM;
      on('room', 'addr', 'add', `${address}/24`, 'dev', 'eth0');
      plug();
    },
    remove: () => {
      for (const name of ['room', 'hall', 'router']) ip('netns', 'delete', nameOf(name));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
