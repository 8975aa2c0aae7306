import { spawn, type ChildProcess } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { delimiter, dirname, join } from 'node:path';
import { tmpdir } from 'node:os';
import { fillIn, readCompose } from './compose';
import { imageEnvironment } from './dockerfile';
import { root } from './files';

const NOBODY = 65534;

/**
 * The image's user has no rights. When we are root we become such a user, too; reading stays allowed, because the checkout
 * may lie in a folder that only root can enter.
 */
const unprivileged =
  process.getuid?.() === 0
    ? [
        'setpriv',
        `--reuid=${NOBODY}`,
        `--regid=${NOBODY}`,
        '--clear-groups',
        '--inh-caps=+dac_override',
        '--ambient-caps=+dac_override',
      ]
    : [];

/** What docker/.env would hold. */
export const answers = {
  MEDIA_ANNOUNCED_ADDRESS: '127.0.0.1',
  POSTGRES_PASSWORD: 'not used here',
  PUBLIC_URL: 'https://hoinghi.test',
  SECRET_KEY: 'hG4kX0u9vYzQ2mT7rLwB5nC8dJ1fE6aS3pKxVtNqRiU=',
  MEDIA_WORKERS: '1',
};

export interface Ended {
  code: number | null;
  output: string;
}

/** Stands in for a container: the image's and the compose file's environment and nothing else, in a folder as WORKDIR. */
export class Container {
  readonly data = mkdtempSync(join(tmpdir(), 'diem-cau-image-'));
  private readonly running = new Set<ChildProcess>();

  constructor(
    private readonly databaseUrl: string,
    private readonly worker: string,
  ) {
    if (process.getuid?.() === 0) chownSync(this.data, NOBODY, NOBODY);
  }

  environment(env: Record<string, string> = {}): Record<string, string> {
    const { environment } = readCompose().services.server;
    const values = Object.entries(environment).map(([name, value]) => [
      name,
      fillIn(value, { ...answers, ...env }),
    ]);
    return {
      // As in the image, the Node that is meant comes first in the PATH.
      PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter),
      ...imageEnvironment(),
      ...Object.fromEntries(values),
      DATABASE_URL: this.databaseUrl,
      DATA_DIR: this.data,
      LISTEN_ADDRESS: '127.0.0.1',
      MEDIASOUP_WORKER_BIN: this.worker,
      ...env,
    };
  }

  start(
    command: string[],
    env?: Record<string, string>,
    asRoot = false,
  ): { child: ChildProcess; ended: Promise<Ended> } {
    const [program = '', ...args] = [...(asRoot ? [] : unprivileged), ...command];
    const child = spawn(program, args, {
      cwd: root,
      env: this.environment(env),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.running.add(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (text: Buffer) => (output += text.toString()));
    const ended = new Promise<Ended>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) => {
        this.running.delete(child);
        resolve({ code, output });
      });
    });
    return { child, ended };
  }

  /** Runs a command to its end. */
  run(command: string[], env?: Record<string, string>, asRoot = false): Promise<Ended> {
    return this.start(command, env, asRoot).ended;
  }

  remove(): void {
    for (const child of this.running) child.kill('SIGKILL');
    rmSync(this.data, { recursive: true, force: true });
  }
}

/** A port of 127.0.0.1 that nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
