import { randomUUID } from 'node:crypto';
import {
  CONTRACT_VERSION,
  type Ack,
  type BroadcastName,
  type Broadcasts,
  type ClientToServerEvents,
  type CommandName,
  type CommandRequest,
  type CommandResponse,
  type ConnectAs,
  type Handshake,
  type ServerToClientEvents,
  type WireError,
} from '@diem-cau/shared';
import { io, type Socket } from 'socket.io-client';

export type RawSocket = Socket<ServerToClientEvents, ClientToServerEvents>;

/** A refusal, as the client got it. */
export class Refused extends Error {
  constructor(readonly wire: WireError) {
    super(wire.code);
  }
}

/** A real socket.io client that speaks the contract. */
export class TestClient {
  private readonly heard: { name: string; payload: unknown }[] = [];
  private readonly waiting = new Set<() => void>();

  constructor(readonly socket: RawSocket) {
    socket.onAny((name: string, payload: unknown) => {
      this.heard.push({ name, payload });
      for (const wake of this.waiting) wake();
    });
  }

  async send<Name extends CommandName>(
    name: Name,
    request: CommandRequest<Name>,
  ): Promise<CommandResponse<Name>> {
    const ack = await this.ask<CommandResponse<Name>>(name, request);
    if (!ack.ok) throw new Refused(ack.error);
    return ack.data;
  }

  /** Sends anything at all, right or wrong, and gets the acknowledgement as it is. */
  ask<Data = unknown>(name: string, ...body: unknown[]): Promise<Ack<Data>> {
    const loose = this.socket as unknown as Socket;
    return loose.timeout(10_000).emitWithAck(name, ...body) as Promise<Ack<Data>>;
  }

  /** All payloads of a broadcast so far, oldest first. */
  payloads<Name extends BroadcastName>(name: Name): Broadcasts[Name][] {
    return this.heard.filter((item) => item.name === name).map((item) => item.payload as Broadcasts[Name]);
  }

  /** The first payload, past or coming, that fits. */
  next<Name extends BroadcastName>(
    name: Name,
    fits: (payload: Broadcasts[Name]) => boolean = () => true,
  ): Promise<Broadcasts[Name]> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const found = this.payloads(name).find(fits);
        if (found === undefined) return;
        clearTimeout(late);
        this.waiting.delete(look);
        resolve(found);
      };
      const late = setTimeout(() => {
        this.waiting.delete(look);
        reject(new Error(`${name} did not come; heard: ${this.heard.map((item) => item.name).join(', ')}`));
      }, 15_000);
      this.waiting.add(look);
      look();
    });
  }

  close(): void {
    this.socket.close();
  }
}

export interface ConnectOptions {
  as: ConnectAs;
  code?: string | null;
  cookie?: string;
  tabId?: string;
  hall?: number;
  /** Replaces parts of the handshake, for tests of bad ones. */
  auth?: Record<string, unknown>;
  originHeader?: string;
}

/** @throws Refused when the server does not let the connection in */
export async function connect(origin: string, options: ConnectOptions): Promise<TestClient> {
  const handshake: Handshake = {
    contractVersion: CONTRACT_VERSION,
    as: options.as,
    conferenceCode: options.code ?? null,
    tabId: options.tabId ?? randomUUID(),
    hall: options.hall ?? null,
  };
  const socket: RawSocket = io(origin, {
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    auth: { ...handshake, ...options.auth },
    extraHeaders: { cookie: options.cookie ?? '', origin: options.originHeader ?? 'http://test.local' },
  });
  const client = new TestClient(socket);
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', (error: Error & { data?: WireError }) => {
      socket.close();
      reject(error.data ? new Refused(error.data) : error);
    });
  });
  return client;
}
