import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Permission } from '@diem-cau/shared';
import {
  commandHandlers,
  type CommandHandler,
} from '../../../apps/server/src/common/realtime/handled-commands';
import { OF_ANY_UNIT } from '../../../apps/server/src/identity/permissions';
import { Scopes } from '../../../apps/server/src/identity/scopes';
import { connect, Refused, type TestClient } from '../../support/client';
import { createConference, type TestConference } from '../../support/conference';
import { startServer, type TestServer } from '../../support/server';
import { httpHandlers, type HttpHandler } from './support/handlers';
import { AFTER_THE_END, endingBody } from './support/ending-commands';
import { readRights } from './support/rights-page';
import { SUBJECTS, type Subject } from './support/subjects';

/**
 * The page of rights is the oracle. A request that is let in fails later, at its empty body or its unknown id; a request
 * that is kept out is answered with one of these.
 */
const KEPT_OUT = [
  'NOT_ALLOWED',
  'NOT_SIGNED_IN',
  'CONFERENCE_UNKNOWN',
  'CONFERENCE_NOT_OPEN',
  'SCREEN_NOT_PAIRED',
  'LINK_UNKNOWN',
];

type Situation = 'own' | 'other conference' | 'ended' | 'deleted';
const SITUATIONS: readonly Situation[] = ['own', 'other conference', 'ended', 'deleted'];

// Thousands of requests, also on a machine that is busy with other things.
jest.setTimeout(300_000);

let server: TestServer;
let conferences: Record<Situation, TestConference>;
let stranger: TestConference;
let http: HttpHandler[];
let commands: CommandHandler[];
const rights = readRights(readFileSync(resolve(__dirname, '../../../docs/rights.md'), 'utf8'));
const wrong: string[] = [];
let cells = 0;

beforeAll(async () => {
  server = await startServer();
  const live = await createConference(server, { state: 'live' });
  stranger = await createConference(server, { state: 'live' });
  const ended = await createConference(server, { state: 'ended', endedAt: new Date() });
  const deleted = await createConference(server, { state: 'draft' });
  await server.dataSource.query('update conference set deleted_at = now() where id = $1', [deleted.id]);
  conferences = { own: live, 'other conference': live, ended, deleted };
  http = httpHandlers(server).filter(({ open }) => !open);
  commands = commandHandlers(server.app);
});
afterAll(() => server.stop());

function check(cell: string, expected: 'let in' | 'kept out', code: string): void {
  cells += 1;
  const actual = KEPT_OUT.includes(code) ? 'kept out' : 'let in';
  if (actual !== expected) wrong.push(`${cell}: expected to be ${expected}, got ${code}`);
}

function mayHold({ role }: Subject, permission: Permission): boolean {
  return role !== null && (rights.get(permission)?.roles.has(role) ?? false);
}

describe('HTTP', () => {
  /** Fills a route's ids: the conference's own code, records of its host unit, and ids that nothing has. */
  async function fill(path: string, home: TestConference): Promise<string> {
    const ids: Record<string, string> = { conferenceCode: home.code, unitId: home.hostUnitId };
    if (path.includes(':venueId')) ids['venueId'] = await venueOf(home.hostUnitId);
    return path.replace(/:(\w+)/g, (_, param: string) => ids[param] ?? randomUUID());
  }

  async function venueOf(unitId: string): Promise<string> {
    const id = randomUUID();
    await server.dataSource.query('insert into venue (id, host_unit_id, name) values ($1, $2, $3)', [
      id,
      unitId,
      'Phòng họp',
    ]);
    return id;
  }

  function expected(handler: HttpHandler, subject: Subject, situation: Situation): 'let in' | 'kept out' {
    const { path, permission } = handler;
    if (!permission || !mayHold(subject, permission)) return 'kept out';
    if (path.includes(':conferenceCode')) {
      const inIt = situation === 'own' || situation === 'ended' || subject.role === 'administrator';
      return inIt && situation !== 'deleted' ? 'let in' : 'kept out';
    }
    // Elsewhere only accounts are known, and their rights do not depend on a conference.
    if (subject.as !== 'account') return 'kept out';
    const ofRecord = [...server.app.get(Scopes).recordParams].some(([param]) => path.includes(`:${param}`));
    const everywhere = subject.role === 'administrator' || OF_ANY_UNIT.has(permission);
    return ofRecord && situation === 'other conference' && !everywhere ? 'kept out' : 'let in';
  }

  async function attempt(handler: HttpHandler, subject: Subject, situation: Situation): Promise<string> {
    const home = conferences[situation];
    const path = await fill(handler.path, situation === 'other conference' ? stranger : home);
    const response = await fetch(`${server.origin}${path}`, {
      method: handler.method,
      headers: {
        'content-type': 'application/json',
        origin: 'http://test.local',
        cookie: await subject.cookie(server, home),
        'x-connect-as': subject.as,
      },
      ...(handler.method !== 'GET' && { body: '{"nobodyAskedForThis":1}' }),
    });
    const text = await response.text();
    if (response.ok) return 'ok';
    return (JSON.parse(text) as { error: { code: string } }).error.code;
  }

  it.each(SITUATIONS)('lets in and keeps out as the page of rights says: %s', async (situation) => {
    for (const handler of http) {
      await Promise.all(
        SUBJECTS.map(async (subject) => {
          const cell = `${handler.method} ${handler.path} by ${subject.name} (${situation})`;
          const code = await attempt(handler, subject, situation);
          if (code === 'INTERNAL') wrong.push(`${cell}: failed inside`);
          const { permission } = handler;
          const over = situation === 'ended' && permission && rights.get(permission)?.endsWithConference;
          if (over && mayHold(subject, permission) && handler.path.includes(':conferenceCode')) {
            cells += 1;
            if (code !== 'STATE_CONFLICT') wrong.push(`${cell}: the conference is over, got ${code}`);
            return;
          }
          check(cell, expected(handler, subject, situation), code);
        }),
      );
    }
    expect(wrong).toEqual([]);
  });
});

describe('sockets', () => {
  async function client(subject: Subject, situation: Situation): Promise<TestClient | string> {
    const home = conferences[situation];
    const to = situation === 'other conference' ? stranger : home;
    try {
      return await connect(server.origin, {
        as: subject.as,
        code: to.code,
        cookie: await subject.cookie(server, home),
      });
    } catch (error) {
      if (error instanceof Refused) return error.wire.code;
      throw error;
    }
  }

  it.each(SITUATIONS)('let in and keep out as the page of rights says: %s', async (situation) => {
    await Promise.all(
      SUBJECTS.map(async (subject) => {
        let connected = await client(subject, situation);
        // A screen is led by its pairing to its own conference, whatever code it names.
        const elsewhere = situation === 'other conference' && subject.as !== 'screen';
        for (const { command, permission } of commands) {
          const cell = `${command} by ${subject.name} (${situation})`;
          const mayConnect = mayHold(subject, 'conference.enter') && !elsewhere && situation !== 'deleted';
          const may = mayConnect && permission !== null && mayHold(subject, permission);
          if (typeof connected === 'string') {
            check(cell, may ? 'let in' : 'kept out', connected);
            continue;
          }
          const over = may && situation === 'ended' && rights.get(permission)?.endsWithConference;
          // Whether the conference is over is looked at after the body, so that this one must be right.
          const ending = over && !AFTER_THE_END.has(command);
          const body = ending ? endingBody(command, conferences.ended) : { nobodyAskedForThis: 1 };
          let ack = await connected.ask(command, body);
          if (!ack.ok && ack.error.code === 'TOO_MANY_REQUESTS') {
            connected.close();
            connected = await client(subject, situation);
            if (typeof connected === 'string') throw new Error(connected);
            ack = await connected.ask(command, body);
          }
          const code = ack.ok ? 'ok' : ack.error.code;
          check(cell, may ? 'let in' : 'kept out', code);
          if (ending && code !== 'STATE_CONFLICT') wrong.push(`${cell}: the conference is over, got ${code}`);
        }
        if (typeof connected !== 'string') connected.close();
      }),
    );
    expect(wrong).toEqual([]);
  });
});

it('were all tried', () => {
  const handlers = http.length + commands.length;
  process.stdout.write(`rights: ${handlers} handlers, ${cells} cells tried, ${wrong.length} wrong\n`);
  expect(cells).toBe(handlers * SUBJECTS.length * SITUATIONS.length);
});
