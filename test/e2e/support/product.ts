import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../../..');

export interface DemoSheet {
  logins: { role: string; loginName: string; password: string }[];
  pages: { label: string; path: string; note: string }[];
}

/** The product as `npm start` runs it: supervisor, PostgreSQL and server, with the demo. */
export interface Product {
  url: string;
  dataFolder: string;
  demo: DemoSheet;
  /** Kills the server without warning; the supervisor starts another. */
  killServer(): void;
  serverPid(): number;
  databaseUrl(): string;
  /** What it has printed. */
  output(): string;
  stop(): Promise<void>;
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

interface StartOptions {
  args?: string[];
  /** Runs the product inside another command, such as one that enters a network namespace. */
  within?: string[];
  ready?: RegExp;
}

export async function startProduct(options: StartOptions = {}): Promise<Product> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'diem-cau-e2e-'));
  const port = await freePort();
  const command = [
    ...(options.within ?? []),
    process.execPath,
    join(ROOT, 'tools/start.mjs'),
    '--port',
    String(port),
    ...(options.args ?? []),
  ];
  const child = spawn(command[0] ?? '', command.slice(1), {
    cwd: ROOT,
    env: {
      ...process.env,
      NODE_ENV: 'development',
      DATA_DIR: dataFolder,
      LOG_LEVEL: 'warn',
      MEDIA_PORT_MIN: '43000',
      MEDIA_PORT_MAX: '43049',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const output = () => printed;
  const ended = exited(child);
  try {
    await new Promise<void>((ready, failed) => {
      const look = (chunk: Buffer) => {
        printed += String(chunk);
        if ((options.ready ?? /Điểm Cầu is running/).test(printed)) ready();
      };
      child.stdout.on('data', look);
      child.stderr.on('data', look);
      void ended.then(() => failed(new Error(`npm start ended:\n${printed}`)));
      setTimeout(() => failed(new Error(`npm start did not get ready:\n${printed}`)), 120_000).unref();
    });
  } catch (error) {
    child.kill('SIGTERM');
    await ended;
    rmSync(dataFolder, { recursive: true, force: true });
    throw error;
  }
  const serverPid = () => Number(readJson(join(dataFolder, 'run/server.json')).pid);
  return {
    url: /(https?:\/\/[^\s/]+:\d+)/.exec(printed)?.[1] ?? `http://localhost:${port}`,
    dataFolder,
    get demo() {
      return readJson(join(dataFolder, 'demo.json')) as DemoSheet;
    },
    serverPid,
    killServer: () => process.kill(serverPid(), 'SIGKILL'),
    databaseUrl: () => {
      const { port: databasePort, password } = readJson(join(dataFolder, 'postgres.json'));
      return `postgres://postgres:${password}@127.0.0.1:${databasePort}/postgres`;
    },
    output,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

const exited = (child: ChildProcess) => new Promise<void>((resolved) => child.once('exit', () => resolved()));
