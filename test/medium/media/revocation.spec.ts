import { Announcer } from '../../../apps/server/src/common/realtime/announcer';
import { audience } from '../../../apps/server/src/common/realtime/audience';
import { startServer, type TestServer } from '../../support/server';
import { signedIn, type SignedIn } from '../identity/support/people';
import { eventually } from './support/eventually';
import type { MediaClient } from './support/media-client';
import { Studio } from './support/studio';

/** The bound of the product: nothing reaches or leaves a revoked page later than this after the answer. */
const AT_ONCE_MS = 2_000;
/** Packets and events that are still offered after a revoke, one of each every 20 ms: longer than the bound. */
const STILL_OFFERED = 120;

let server: TestServer;
let studio: Studio;
let organiser: SignedIn;
let administrator: SignedIn;
let events: NodeJS.Timeout;
let offered = 0;
const figures: string[] = [];

beforeAll(async () => {
  server = await startServer();
});
beforeEach(async () => {
  studio = await Studio.open(server);
  organiser = await signedIn(server, 'organiser', studio.conference);
  administrator = await signedIn(server, 'administrator', null);
  const { id } = studio.conference;
  const everyone = server.app.get(Announcer).to(audience.everyone(id));
  events = setInterval(() => {
    offered += 1;
    everyone.emit('media:producers-changed', { producers: studio.rooms.find(id)?.producers() ?? [] });
  }, 20);
});
afterEach(async () => {
  clearInterval(events);
  await studio.close();
});
afterAll(async () => {
  process.stdout.write(figures.map((line) => `revocation: ${line}\n`).join(''));
  await server.stop();
});

/** Notes when the newest event came. */
function lastEventOf({ client }: MediaClient): () => number {
  let at = 0;
  client.socket.onAny(() => {
    at = performance.now();
  });
  return () => at;
}

interface Revoked {
  requestedAt: number;
  /** `performance.now()` when the revoke was answered. */
  answeredAt: number;
}

/** The newest event and packet that came after the answer, in milliseconds, once enough was offered in vain. */
async function lateness(
  who: string,
  { requestedAt, answeredAt }: Revoked,
  last: Record<string, () => number>,
): Promise<number[]> {
  const from = offered;
  await eventually('enough was offered in vain', () => offered - from >= STILL_OFFERED);
  return Object.entries(last).map(([what, at]) => {
    const late = Math.max(0, Math.round(at() - answeredAt));
    figures.push(
      `${who}, last ${what}: ${late} ms after the answer, ${Math.round(at() - requestedAt)} ms after the request`,
    );
    return late;
  });
}

async function plays(client: MediaClient): Promise<void> {
  const before = performance.now();
  await eventually('packets arrive', () => client.lastPacketAt > before);
}

async function revoke(by: SignedIn, path: string): Promise<Revoked> {
  const requestedAt = performance.now();
  const { status } = await by.browser.request('DELETE', path);
  expect(status).toBe(204);
  return { requestedAt, answeredAt: performance.now() };
}

/** A lecturer on air, whom a viewer hears; both have entered the conference. */
async function onAir(): Promise<{ lecturer: MediaClient; viewer: MediaClient; operator: MediaClient }> {
  const [operator, lecturer, viewer] = [
    await studio.operator(),
    await studio.lecturer(),
    await studio.viewer(),
  ];
  await Promise.all([operator, lecturer, viewer].map(({ client }) => client.send('conference:enter', {})));
  await lecturer.join();
  await studio.putOnAir(operator, studio.speakerKey());
  await lecturer.sendSound();
  await hear(viewer);
  return { lecturer, viewer, operator };
}

async function hear(client: MediaClient): Promise<void> {
  const joined = await client.join();
  await client.receive(joined, studio.rooms.find(studio.conference.id)?.producers() ?? []);
  await plays(client);
}

describe('what is revoked stops within two seconds, sockets and media included', () => {
  it('an operator’s session, with the picture that it was receiving', async () => {
    const { operator, viewer } = await onAir();
    await hear(operator);
    const event = lastEventOf(operator);
    const accountId = await studio.operatorsId();
    const path = `/api/accounts/${accountId}/sessions`;
    const [session] = (await administrator.browser.get(path)).json;
    await eventually('events arrive', () => event() > 0);
    const revoked = await revoke(administrator, `${path}/${session.id}`);
    const late = await lateness('operator', revoked, { event, packet: () => operator.lastPacketAt });
    expect(Math.max(...late)).toBeLessThanOrEqual(AT_ONCE_MS);
    expect(operator.client.socket.connected).toBe(false);
    await plays(viewer);
  });

  it('a lecturer’s session by a personal link, while it sends', async () => {
    const { lecturer, viewer } = await onAir();
    const event = lastEventOf(lecturer);
    const path = `/api/conferences/${studio.conference.code}/sessions`;
    const [session] = (await organiser.browser.get(path)).json;
    await eventually('events arrive', () => event() > 0);
    const revoked = await revoke(organiser, `${path}/${session.id}`);
    const late = await lateness('lecturer', revoked, {
      event,
      'packet forwarded to a viewer': () => viewer.lastPacketAt,
    });
    expect(Math.max(...late)).toBeLessThanOrEqual(AT_ONCE_MS);
    expect(lecturer.client.socket.connected).toBe(false);
    expect(studio.rooms.find(studio.conference.id)?.producers()).toEqual([]);
  });

  it('a venue’s screen, which sends and receives', async () => {
    const { operator, viewer } = await onAir();
    const screen = await studio.screen();
    await screen.client.send('conference:enter', {});
    await hear(screen);
    await studio.takeOffAir(operator, studio.speakerKey());
    await studio.putOnAir(operator, studio.venueKey());
    await screen.sendSound();
    await hear(viewer);
    const event = lastEventOf(screen);
    await eventually('events arrive', () => event() > 0);
    const revoked = await unpair();
    const late = await lateness('venue screen', revoked, {
      event,
      'packet forwarded to a viewer': () => viewer.lastPacketAt,
    });
    expect(Math.max(...late)).toBeLessThanOrEqual(AT_ONCE_MS);
    expect(screen.client.socket.connected).toBe(false);
  });
});

async function unpair(): Promise<Revoked> {
  const { code, venues } = studio.conference;
  const path = `/api/conferences/${code}/participations/${venues[0]?.participationId}/screens`;
  const [screen] = (await organiser.browser.get(path)).json;
  return revoke(organiser, `${path}/${screen.id}`);
}
