import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import type { CommandRequest, OwnRollCallLine, RollCallMode } from '@diem-cau/shared';
import { connect, Refused, type TestClient } from '../support/client';
import { accountCookie, createConference, sessionCookie, type TestConference } from '../support/conference';
import { startServer, type TestServer } from '../support/server';
import { withPostgres } from './support/postgres';
import { report } from './support/report';

const VENUES = 400;
/** Sockets that are opened at the same time. */
const AT_ONCE = 20;
const GOAL_SECONDS = 300;

interface Held {
  mode: RollCallMode;
  seconds: number;
  slowestAnswerMs: number;
  broadcastsToAVenue: number;
  kilobytesToAVenue: number;
}

/**
 * A roll call of 400 venues, each on a socket of its own, that answer as soon as they hear that they are called: all at once, and
 * one after the other. Venues and server share this machine.
 */
export async function bench(): Promise<void> {
  await withPostgres(async () => {
    const server = await startServer();
    try {
      const held: Held[] = [];
      for (const mode of ['by-level', 'one-by-one'] as const) held.push(await hold(server, mode));
      report('roll-call', held.map(toRow), held);
    } finally {
      await server.stop();
    }
  });
}

async function hold(server: TestServer, mode: RollCallMode): Promise<Held> {
  const conference = await createConference(server, { state: 'live', venues: VENUES });
  const cookie = await accountCookie(server, 'operator', conference);
  const operator = await connect(server.origin, { as: 'account', code: conference.code, cookie });
  await operator.send('conference:enter', {});
  await operator.send('roll-call:watch', {});
  const rooms = await openRooms(server, conference);
  const slowest = { ms: 0 };
  rooms.forEach((room, index) => answerWhenCalled(room, conference.venues[index]!.participationId, slowest));

  const startedAt = performance.now();
  await operator.send('roll-call:start', {
    commandId: randomUUID(),
    mode,
    answerSeconds: 60,
    nextOnAnswer: true,
    nextOnTimeOut: true,
    scope: 'all',
    key: null,
    chairId: null,
  });
  await allPresent(operator);
  const seconds = (performance.now() - startedAt) / 1000;
  const told = rooms[0]!.payloads('roll-call:called');
  [operator, ...rooms].forEach((client) => client.close());
  return {
    mode,
    seconds,
    slowestAnswerMs: slowest.ms,
    broadcastsToAVenue: told.length,
    kilobytesToAVenue: Buffer.byteLength(JSON.stringify(told)) / 1024,
  };
}

async function openRooms(server: TestServer, { code, venues }: TestConference): Promise<TestClient[]> {
  const rooms: TestClient[] = [];
  for (let index = 0; index < venues.length; index += AT_ONCE) {
    const opened = venues.slice(index, index + AT_ONCE).map(async ({ participationId }) => {
      const cookie = await sessionCookie(server, 'coordinator', participationId);
      const room = await connect(server.origin, { as: 'coordinator', code, cookie });
      await room.send('conference:enter', {});
      await room.send('roll-call:own', {});
      return room;
    });
    rooms.push(...(await Promise.all(opened)));
  }
  return rooms;
}

function answerWhenCalled(room: TestClient, participationId: string, slowest: { ms: number }): void {
  let answered = false;
  room.socket.on('roll-call:called', ({ rollCall, lines }) => {
    const called = lines.some((line) => line.participationId === participationId && line.state === 'called');
    if (!called || answered) return;
    answered = true;
    const pressedAt = performance.now();
    void untilAnswered(room, { commandId: randomUUID(), rollCallId: rollCall.id, count: 12 }).then(() => {
      slowest.ms = Math.max(slowest.ms, performance.now() - pressedAt);
    });
  });
}

/** As pages do: the same command again when its answer did not come. */
async function untilAnswered(
  room: TestClient,
  request: CommandRequest<'roll-call:answer'>,
): Promise<OwnRollCallLine> {
  for (;;) {
    try {
      return await room.send('roll-call:answer', request);
    } catch (error) {
      if (error instanceof Refused) throw error;
    }
  }
}

/** However long it takes: the figure is how long. */
function allPresent(operator: TestClient): Promise<void> {
  return new Promise((resolve) => {
    operator.socket.on('roll-call:changed', ({ rollCall }) => {
      if (rollCall.tally.present === VENUES) resolve();
    });
  });
}

const toRow = ({ mode, seconds, slowestAnswerMs, broadcastsToAVenue, kilobytesToAVenue }: Held) => ({
  mode,
  venues: VENUES,
  'until all are present, s': seconds.toFixed(1),
  'answers a second': (VENUES / seconds).toFixed(0),
  'slowest answer, ms': slowestAnswerMs.toFixed(0),
  'broadcasts to a venue': broadcastsToAVenue,
  'kB to a venue': kilobytesToAVenue.toFixed(0),
  goal: `< ${GOAL_SECONDS} s`,
});
