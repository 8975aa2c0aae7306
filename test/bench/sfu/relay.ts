import { execFileSync, spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface Counted {
  received: number;
  lost: number;
}

/** The native receiver of relay.c, compiled anew for each run. It ends when this process does. */
export class Relay {
  private readonly answers: ((line: string) => void)[] = [];
  private legs = 0;

  private constructor(
    private readonly child: ChildProcessWithoutNullStreams,
    private readonly folder: string,
  ) {
    createInterface({ input: child.stdout }).on('line', (line) => this.answers.shift()?.(line));
  }

  static open(): Relay {
    const folder = mkdtempSync(join(tmpdir(), 'diem-cau-relay-'));
    const program = join(folder, 'relay');
    try {
      execFileSync('cc', ['-O2', '-o', program, join(__dirname, 'relay.c')], { stdio: 'inherit' });
      return new Relay(spawn(program, { stdio: 'pipe', detached: true }), folder);
    } catch (error) {
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** A way to mediasoup's port; its client sends to the returned one instead. */
  async add(mediasoupPort: number): Promise<{ leg: number; port: number }> {
    const leg = this.legs;
    this.legs += 1;
    return { leg, port: Number(await this.ask(`add ${mediasoupPort}`)) };
  }

  async watch(leg: number, ssrc: number): Promise<void> {
    await this.ask(`watch ${leg} ${ssrc}`);
  }

  /** Packets of the watched streams since the beginning. */
  async count(): Promise<Counted> {
    const [received = 0, lost = 0] = (await this.ask('count')).split(' ').map(Number);
    return { received, lost };
  }

  close(): void {
    this.child.kill('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  }

  private ask(line: string): Promise<string> {
    return new Promise((resolve) => {
      this.answers.push(resolve);
      this.child.stdin.write(`${line}\n`);
    });
  }
}
