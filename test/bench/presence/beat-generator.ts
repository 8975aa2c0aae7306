import { io, type Socket } from 'socket.io-client';
import { CONTRACT_VERSION, type Ack, type BeatsKept } from '@diem-cau/shared';
import { randomUUID } from 'node:crypto';

/** What the bench tells the generator, a process of its own. */
export type ToGenerator =
  { do: 'connect'; origin: string; code: string; cookies: string[] } | { do: 'beat'; beatsPerSocket: number };
export type FromGenerator =
  { done: 'connect' } | { done: 'beat'; kept: number; cpuMicros: number; seconds: number };

const sockets: Socket[] = [];
const beatNos = new Map<Socket, number>();

async function connectAll({ origin, code, cookies }: Extract<ToGenerator, { do: 'connect' }>): Promise<void> {
  for (const cookie of cookies) {
    const auth = {
      contractVersion: CONTRACT_VERSION,
      as: 'viewer',
      conferenceCode: code,
      tabId: randomUUID(),
    };
    const extraHeaders = { cookie, origin: 'http://test.local' };
    const socket = io(origin, { transports: ['websocket'], forceNew: true, auth, extraHeaders });
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
    });
    sockets.push(socket);
  }
}

/** Each socket sends its next beat when the last one is acknowledged. */
async function beat(socket: Socket, count: number): Promise<number> {
  let kept = 0;
  for (let index = 0; index < count; index += 1) {
    const beatNo = (beatNos.get(socket) ?? 0) + 1;
    beatNos.set(socket, beatNo);
    const request = { beats: [{ beatNo, state: 'playing', agoMs: 0 }] };
    const ack: Ack<BeatsKept> = await socket.emitWithAck('presence:beat', request);
    if (ack.ok && ack.data.throughBeatNo >= beatNo) kept += 1;
  }
  return kept;
}

async function obey(order: ToGenerator): Promise<FromGenerator> {
  if (order.do === 'connect') {
    await connectAll(order);
    return { done: 'connect' };
  }
  const before = process.cpuUsage();
  const startedAt = performance.now();
  const kept = await Promise.all(sockets.map((socket) => beat(socket, order.beatsPerSocket)));
  const { user, system } = process.cpuUsage(before);
  const seconds = (performance.now() - startedAt) / 1000;
  return {
    done: 'beat',
    kept: kept.reduce((sum, value) => sum + value, 0),
    cpuMicros: user + system,
    seconds,
  };
}

process.on('message', (order: ToGenerator) => {
  obey(order).then(
    (answer) => process.send?.(answer),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
});
