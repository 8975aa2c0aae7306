import type { LiveStatus } from './connection';
import type { MediaSnapshot } from './media-session';
import { ScreenHealth } from './screen-health';

let status: LiveStatus;
let media: Pick<MediaSnapshot, 'state' | 'onAir' | 'sending'>;
let hasPicture: boolean;
let advances: boolean;
let bytesReceived: number;
let health: ScreenHealth;

beforeEach(() => {
  status = 'online';
  media = { state: 'joined', onAir: false, sending: false };
  hasPicture = true;
  advances = true;
  bytesReceived = 1_000;
  const report = () => new Map([['1', { type: 'inbound-rtp', kind: 'video', bytesReceived }]]);
  health = new ScreenHealth(
    { getSnapshot: () => ({ status }) as never, renew: jest.fn() },
    {
      getSnapshot: () => ({ ...media, sources: [{ hasPicture }] }) as never,
      stats: async () => [report()],
    },
    { advances: () => advances },
  );
});

it('is well while pictures go on, or while there are none', async () => {
  expect(await health.isWell()).toBe(true);
  hasPicture = false;
  advances = false;
  expect(await health.isWell()).toBe(true);
});

it('is not well without a connection or outside the room', async () => {
  status = 'offline';
  expect(await health.isWell()).toBe(false);
  status = 'online';
  media = { ...media, state: 'waiting' };
  expect(await health.isWell()).toBe(false);
});

it('is well when the server does not want it', async () => {
  status = 'refused';
  expect(await health.isWell()).toBe(true);
});

it('is not to blame for a sender that stands still', async () => {
  advances = false;
  await health.isWell();
  expect(await health.isWell()).toBe(true);
});

it('is not well when a picture arrives and is not shown', async () => {
  advances = false;
  await health.isWell();
  bytesReceived += 50_000;
  expect(await health.isWell()).toBe(false);
});

it('is on air only while it really sends', () => {
  media = { ...media, onAir: true };
  expect(health.isOnAir()).toBe(false);
  media = { ...media, sending: true };
  expect(health.isOnAir()).toBe(true);
});
