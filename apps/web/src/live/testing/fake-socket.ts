import type { Ack, Handshake, WireError } from '@diem-cau/shared';
import type { LiveSocketEvents, OpenSocket } from '../live-socket';

interface Asked {
  name: string;
  request: object;
  answer(ack: Ack<unknown>): void;
  fail(): void;
}

/** A server in the hands of a test: it answers only what the test lets it answer. */
export class FakeServer {
  handshake: Handshake | null = null;
  asked: Asked[] = [];
  told: { name: string; request: object }[] = [];
  connects = 0;
  /** Commands that are answered at once. */
  readonly replies = new Map<string, (request: object) => Ack<unknown>>();
  private events: LiveSocketEvents | null = null;
  private connected = false;

  readonly openSocket: OpenSocket = (handshake, events) => {
    this.handshake = handshake;
    this.events = events;
    return {
      connect: () => {
        this.connects += 1;
      },
      disconnect: () => this.drop(),
      request: (name, request) =>
        new Promise((resolve, reject) => {
          if (!this.connected) return reject(new Error('down'));
          const reply = this.replies.get(name);
          if (reply !== undefined) return resolve(reply(request));
          this.asked.push({ name, request, answer: resolve, fail: () => reject(new Error('no answer')) });
        }),
      tell: (name, request) => this.told.push({ name, request }),
      close: () => {
        this.connected = false;
        this.events = null;
      },
    };
  };

  accept(): void {
    this.connected = true;
    this.events?.connected();
  }

  refuse(error: WireError | null): void {
    this.events?.failed(error);
  }

  drop(): void {
    if (!this.connected) return;
    this.connected = false;
    for (const { fail } of this.asked.splice(0)) fail();
    this.events?.lost();
  }

  broadcast(name: string, payload: unknown): void {
    this.events?.broadcast(name, payload);
  }

  /** Answers the oldest open command of that name and gives its request. */
  async answer(name: string, data: unknown): Promise<object> {
    return this.settle(name, { ok: true, data });
  }

  async reject(name: string, error: WireError): Promise<object> {
    return this.settle(name, { ok: false, error });
  }

  names(): string[] {
    return this.asked.map((each) => each.name);
  }

  private async settle(name: string, ack: Ack<unknown>): Promise<object> {
    const index = this.asked.findIndex((each) => each.name === name);
    const [asked] = index === -1 ? [] : this.asked.splice(index, 1);
    if (asked === undefined) throw new Error(`Nobody asked ${name}, only: ${this.names().join(', ')}`);
    asked.answer(ack);
    await settled();
    return asked.request;
  }
}

/** Lets everything that waits for a promise go on. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}
