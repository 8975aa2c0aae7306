import type { JoinedMedia } from '@diem-cau/shared';
import { startServer, type TestServer } from '../../support/server';
import { eventually } from './support/eventually';
import type { MediaClient } from './support/media-client';
import { Studio } from './support/studio';

/** A page that receives, and what it has of its newest stay in the room. */
interface Receiver {
  page: MediaClient;
  /** The port of the worker that carries its way down. */
  port: number;
  packets(): number;
}

/** The short form of `npm run bench -- worker-kill`: nobody has a browser here, and it is not time that is judged. */
describe('workers killed under a running conference', () => {
  let server: TestServer;
  let neighbour: Studio;
  let studio: Studio;
  let lecturer: MediaClient;
  let homePid: number;
  let homePort: number;
  let viewers: Receiver[];

  beforeAll(async () => {
    // Two receivers fill a router. The neighbour opens first and keeps a worker for itself.
    server = await startServer({ MEDIA_WORKERS: '3', MEDIA_CONSUMERS_PER_ROUTER: '4' });
    [neighbour, studio] = [await Studio.open(server), await Studio.open(server)];
  });
  afterAll(async () => {
    await Promise.all([studio.close(), neighbour.close()]);
    await server.stop();
  });

  it('brings back those whom they carried, and nobody else notices', async () => {
    const others = await neighbour.lecturer();
    await others.join();
    await neighbour.putOnAir(await neighbour.operator(), neighbour.speakerKey());
    await others.sendSound();
    const bystander = await receive(await neighbour.viewer());
    const neighboursPid = busyPids()[0] ?? 0;

    lecturer = await studio.lecturer();
    await enter(neighboursPid);
    await studio.putOnAir(await studio.operator(), studio.speakerKey());
    await lecturer.sendSound();
    viewers = [];
    for (let index = 0; index < 3; index += 1) viewers.push(await receive(await studio.viewer()));
    await allReceive(viewers);

    for (const victim of ['beyond', 'home', 'beyond', 'home']) {
      const beyondPid = busyPids().find((pid) => ![homePid, neighboursPid].includes(pid)) ?? 0;
      const lost = viewers.filter(({ port }) => victim === 'home' || port !== homePort);
      const kept = viewers.filter((viewer) => !lost.includes(viewer));
      expect(kept).toHaveLength(victim === 'home' ? 0 : 1);
      const [told, unharmed] = [toldToReturn(kept), bystander.packets()];
      const returns = toldToReturn(lost);

      const killedAt = performance.now();
      process.kill(victim === 'home' ? homePid : beyondPid, 'SIGKILL');
      await eventually('those concerned are told', () =>
        toldToReturn(lost).every((count, index) => count === (returns[index] ?? 0) + 1),
      );
      if (victim === 'home') {
        await enter(neighboursPid);
        await lecturer.sendSound();
      }
      for (const viewer of lost) Object.assign(viewer, await receive(viewer.page));
      await allReceive(viewers);
      expect(performance.now() - killedAt).toBeLessThan(5_000);

      expect(toldToReturn(kept)).toEqual(told);
      await eventually('the neighbour heard on', () => bystander.packets() > unharmed + 10);
      await eventually('a worker took its place', () => studio.rooms.workerPids.length === 3);
    }
    expect(toldToReturn([bystander])).toEqual([0]);
    expect(others.client.payloads('media:room-closed')).toEqual([]);
  });

  /** The lecturer comes first, so the room has one router by then, its home. */
  async function enter(neighboursPid: number): Promise<void> {
    homePort = portOf(await lecturer.join());
    homePid = busyPids().find((pid) => pid !== neighboursPid) ?? 0;
  }

  function busyPids(): number[] {
    return studio.rooms.workerLoads.filter(({ load }) => load.routers > 0).map(({ pid }) => pid);
  }
});

async function receive(page: MediaClient): Promise<Receiver> {
  const joined = await page.join();
  const packetsOf = await page.receive(joined, joined.producers);
  const [producerId = ''] = joined.producers.map((producer) => producer.producerId);
  return { page, port: portOf(joined), packets: () => packetsOf(producerId) };
}

function allReceive(viewers: Receiver[]): Promise<void> {
  const before = viewers.map(({ packets }) => packets());
  return eventually('all receive', () =>
    viewers.every(({ packets }, index) => packets() >= (before[index] ?? 0) + 10),
  );
}

function toldToReturn(viewers: Receiver[]): number[] {
  return viewers.map(({ page }) => page.client.payloads('media:room-closed').length);
}

function portOf({ receiveTransport }: JoinedMedia): number {
  return receiveTransport.iceCandidates[0]?.port ?? 0;
}
