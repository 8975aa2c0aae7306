import type { Ack, Handshake, WireError } from '@diem-cau/shared';
import { io } from 'socket.io-client';

export interface LiveSocketEvents {
  connected(): void;
  /** It was connected and is not any more. */
  lost(): void;
  /** It could not connect; the error is null when the server did not answer at all. */
  failed(error: WireError | null): void;
  broadcast(name: string, payload: unknown): void;
}

/** The little of a socket that a live connection needs. */
export interface LiveSocket {
  connect(): void;
  /** Leaves the socket usable: `connect` may follow. */
  disconnect(): void;
  /** Rejects when no answer came in time or the connection was lost first. */
  request(name: string, request: object, timeoutMs: number): Promise<Ack<unknown>>;
  /** Sends without waiting for the answer. */
  tell(name: string, request: object): void;
  close(): void;
}

export type OpenSocket = (handshake: Handshake, events: LiveSocketEvents) => LiveSocket;

const CONNECT_MS = 10_000;

/** Websocket only, and no attempt of its own to come back: the live connection decides when. */
export const openSocket: OpenSocket = (handshake, events) => {
  const socket = io({
    path: '/socket.io',
    transports: ['websocket'],
    auth: { ...handshake },
    reconnection: false,
    autoConnect: false,
    forceNew: true,
    timeout: CONNECT_MS,
  });
  socket.on('connect', () => events.connected());
  socket.on('disconnect', () => events.lost());
  socket.on('connect_error', (error) => events.failed('data' in error ? asRefusal(error.data) : null));
  socket.onAny((name: string, payload: unknown) => events.broadcast(name, payload));
  return {
    connect: () => void socket.connect(),
    disconnect: () => void socket.disconnect(),
    request: async (name, request, timeoutMs) => {
      // A disconnected socket would keep the command and send it at a time of its own.
      if (!socket.connected) throw new Error('The connection is down.');
      const ack: Ack<unknown> = await socket.timeout(timeoutMs).emitWithAck(name, request);
      return ack;
    },
    tell: (name, request) => {
      if (socket.connected) socket.emit(name, request, () => undefined);
    },
    close: () => {
      socket.removeAllListeners();
      socket.offAny();
      socket.disconnect();
    },
  };
};

function asRefusal(data: unknown): WireError | null {
  const isRefusal = typeof data === 'object' && data !== null && 'code' in data && 'params' in data;
  return isRefusal ? (data as WireError) : null;
}
