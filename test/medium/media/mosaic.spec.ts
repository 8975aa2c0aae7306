import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ArrangeMosaic, MosaicPage, SourceKey, Wanted } from '@diem-cau/shared';
import { startServer, type TestServer } from '../../support/server';
import { eventually } from './support/eventually';
import type { MediaClient } from './support/media-client';
import { camera } from './support/rtp';
import { refusal, Studio } from './support/studio';

const FORTY = 40;
const SOME = 12;
const AS_IT_IS: ArrangeMosaic = { size: null, turning: null, secondsPerPage: null, inHall: null };

/** A venue's screen that opens its camera whenever that is wanted, as the page does; no packets flow. */
class RoomScreen {
  wanted: Wanted | null = null;

  constructor(
    readonly key: SourceKey,
    readonly media: MediaClient,
  ) {
    media.client.socket.on('media:wanted', ({ wanted }) => {
      const sends = this.wanted?.roles.includes('camera') ?? false;
      this.wanted = wanted;
      if (!sends) void this.send();
    });
  }

  private async send(): Promise<void> {
    const { client } = this.media;
    while (client.socket.connected && this.wanted?.roles.includes('camera')) {
      try {
        const { id } = await client.send('media:create-send-transport', {});
        const { rtpParameters } = camera();
        await client.send('media:produce', { transportId: id, kind: 'video', role: 'camera', rtpParameters });
        return;
      } catch {
        await sleep(50);
      }
    }
  }
}

describe('the mosaic', () => {
  let server: TestServer;
  let studio: Studio;
  let operator: MediaClient;
  let screens: RoomScreen[];

  beforeAll(async () => {
    server = await startServer();
  });
  const open = async (venues: number) => {
    studio = await Studio.open(server, { venues });
    operator = await studio.operator();
    screens = await Promise.all(
      Array.from({ length: venues }, async (_, index) => {
        const media = await studio.screen(index);
        const screen = new RoomScreen(studio.venueKey(index), media);
        await media.join();
        return screen;
      }),
    );
    await operator.join();
    await operator.client.send('media:watch-desk', {});
    await arrange({ turning: false });
  };
  afterEach(() => studio.close());
  afterAll(() => server.stop());

  const arrange = (change: Partial<ArrangeMosaic>) =>
    operator.client.send('mosaic:arrange', { commandId: randomUUID(), ...AS_IT_IS, ...change });
  const turn = (page: number) => operator.client.send('mosaic:turn', { commandId: randomUUID(), page });
  const keysOf = ({ tiles }: MosaicPage) => tiles.flatMap((tile) => tile?.sourceKey ?? []);
  const wanted = () => screens.filter((screen) => screen.wanted !== null);
  const room = () => studio.rooms.find(studio.conference.id)!;
  const sentBy = () => [...room().producers(), ...room().deskProducers()].map(({ sourceKey }) => sourceKey);
  const sentExactly = (keys: readonly SourceKey[]) =>
    eventually(
      `exactly these send: ${keys.join()}`,
      () => sentBy().sort().join() === [...keys].sort().join(),
    );

  describe('of forty venues', () => {
    beforeEach(() => open(FORTY));

    it('costs four small cameras and nothing more', async () => {
      const page = await operator.client.send('mosaic:look', {});
      expect(page).toMatchObject({ page: 0, pages: 10, venues: FORTY });
      const keys = keysOf(page);
      expect(new Set(keys).size).toBe(4);
      await sentExactly(keys);
      expect(
        wanted()
          .map(({ key }) => key)
          .sort(),
      ).toEqual([...keys].sort());
      for (const screen of wanted()) {
        expect(screen.wanted).toEqual({ roles: ['camera'], smallCamera: true, why: 'mosaic' });
      }
      const { producers } = await operator.client.next(
        'media:desk-producers-changed',
        (heard) => heard.producers.length === 4,
      );
      expect(new Set(producers.map(({ sourceKey }) => sourceKey))).toEqual(new Set(keys));
    });

    it('closes four and opens four when a page is turned, and nobody who watches hears of it', async () => {
      const viewer = await studio.viewer();
      await viewer.join();
      const first = keysOf(await operator.client.send('mosaic:look', {}));
      await sentExactly(first);
      await turn(1);
      const { page } = await operator.client.next('mosaic:page-changed', ({ page }) => page.page === 1);
      const second = keysOf(page);
      expect(second.filter((key) => first.includes(key))).toEqual([]);
      await sentExactly(second);
      await eventually('the four before are let go', () => wanted().length === 4);
      expect(new Set(wanted().map(({ key }) => key))).toEqual(new Set(second));
      expect(
        viewer.client.payloads('media:producers-changed').filter((heard) => heard.producers.length),
      ).toEqual([]);
      expect(viewer.client.payloads('media:producers-changed').length).toBeLessThanOrEqual(1);
    });
  });

  describe('of a dozen', () => {
    beforeEach(() => open(SOME));

    it('leaves a venue on air its whole camera and its voice, on the page or not', async () => {
      const [onAir, ...others] = keysOf(await operator.client.send('mosaic:look', {}));
      const screen = screens.find(({ key }) => key === onAir)!;
      await studio.putOnAir(operator, onAir!);
      const whole = { roles: ['camera', 'microphone'], smallCamera: false, why: 'on-air' };
      await eventually('it is on air', () => screen.wanted?.why === 'on-air');
      expect(screen.wanted).toEqual(whole);
      await sentExactly([onAir!, ...others]);
      await turn(1);
      const { page } = await operator.client.next('mosaic:page-changed', ({ page }) => page.page === 1);
      await sentExactly([onAir!, ...keysOf(page)]);
      expect(screen.wanted).toEqual(whole);
    });

    it('shows the venues in the order of the tree, each of them on one page', async () => {
      const first = await operator.client.send('mosaic:look', {});
      const seen = [...keysOf(first)];
      for (const number of [1, 2]) {
        await turn(number);
        const next = await operator.client.next('mosaic:page-changed', ({ page }) => page.page === number);
        seen.push(...keysOf(next.page));
      }
      const inTree = [0, 1].flatMap((district) =>
        Array.from({ length: SOME / 2 }, (_, index) => studio.venueKey(2 * index + district)),
      );
      expect(new Set(seen)).toEqual(new Set(inTree));
      // The tree puts districts by their codes, which are made up here; all venues of one come before those of the other.
      const districts = seen.map((key) => inTree.indexOf(key) < SOME / 2);
      expect(districts.filter((district, index) => district !== districts[index + 1])).toHaveLength(2);
    });

    it('wants nobody within two seconds once nobody looks', async () => {
      await operator.client.send('mosaic:look', {});
      await eventually('four send', () => sentBy().length === 4);
      await operator.client.send('mosaic:look-away', {});
      expect(sentBy()).toEqual([]);
      await eventually('all are told', () => wanted().length === 0);

      const other = await studio.operator();
      await other.client.send('mosaic:look', {});
      await eventually('four send again', () => sentBy().length === 4);
      const closedAt = performance.now();
      await other.close();
      await eventually('all are let go', () => wanted().length === 0);
      expect(performance.now() - closedAt).toBeLessThan(2_000);
    });

    it('gives the place of a venue that is lost to another, and moves nobody', async () => {
      const before = await operator.client.send('mosaic:look', {});
      const [, lost] = keysOf(before);
      await screens.find(({ key }) => key === lost)!.media.close();
      const { page } = await operator.client.next(
        'mosaic:page-changed',
        ({ page }) => page.venues === SOME - 1,
      );
      const expected = keysOf(before).map((key, place) => (key === lost ? keysOf(page)[place] : key));
      expect(keysOf(page)).toEqual(expected);
      expect(keysOf(page)).not.toContain(lost);
      await sentExactly(keysOf(page));
    });

    it('leaves out whom the operator leaves out, until they are brought back', async () => {
      const [first] = keysOf(await operator.client.send('mosaic:look', {}));
      const leaveOut = (leftOut: boolean) =>
        operator.client.send('mosaic:leave-out', { commandId: randomUUID(), sourceKey: first!, leftOut });
      await operator.client.send('mosaic:watch', {});
      expect((await leaveOut(true)).leftOut).toEqual([first]);
      await operator.client.next('mosaic:changed', ({ settings }) => settings.leftOut.length === 1);
      await operator.client.next('mosaic:page-changed', ({ page }) => page.venues === SOME - 1);
      await eventually('it is let go', () => !sentBy().includes(first!));
      expect((await leaveOut(false)).leftOut).toEqual([]);
    });

    it('is gone when the conference is over', async () => {
      await operator.client.send('mosaic:look', {});
      await eventually('four send', () => sentBy().length === 4);
      await operator.client.send('conference:end', { commandId: randomUUID() });
      await operator.client.next('mosaic:page-changed', ({ page }) => page.venues === 0);
      await eventually('nobody sends', () => sentBy().length === 0 && wanted().length === 0);
      expect(await refusal(operator.client, 'mosaic:turn', { commandId: randomUUID(), page: 1 })).toBe(
        'STATE_CONFLICT',
      );
    });

    it('lets hands ask for no more than it can bear, and only those who may', async () => {
      const bad = [{ size: 25 }, { size: 0 }, { secondsPerPage: 4 }, { secondsPerPage: 61 }, { turning: 1 }];
      for (const change of bad) {
        const body = { commandId: randomUUID(), ...AS_IT_IS, ...change };
        expect(await refusal(operator.client, 'mosaic:arrange', body)).toBe('BAD_INPUT');
      }
      for (const page of [-1, 1000, 0.5, null]) {
        expect(await refusal(operator.client, 'mosaic:turn', { commandId: randomUUID(), page })).toBe(
          'BAD_INPUT',
        );
      }
      const foreign = { commandId: randomUUID(), sourceKey: `venue:${randomUUID()}`, leftOut: true };
      expect(await refusal(operator.client, 'mosaic:leave-out', foreign)).toBe('VENUE_NOT_INVITED');
      for (const { client } of [await studio.viewer(), screens[0]!.media]) {
        expect(await refusal(client, 'mosaic:look', {})).toBe('NOT_ALLOWED');
        expect(await refusal(client, 'mosaic:turn', { commandId: randomUUID(), page: 1 })).toBe(
          'NOT_ALLOWED',
        );
      }
    });
  });
});
