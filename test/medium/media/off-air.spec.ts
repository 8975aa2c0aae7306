import type { PreviewState, SourceKey } from '@diem-cau/shared';
import type { Room } from '../../../apps/server/src/media/rooms/room';
import { EMPTY_PREVIEW } from '../../../apps/server/src/media/rooms/stage';
import { WorkerPool } from '../../../apps/server/src/media/sfu/worker-pool';
import { onAir, openRoom, PoolDiary, sfuOptions, someone } from './support/rooms';
import { microphone, RECEIVER } from './support/rtp';

describe('a source that leaves the air but goes on sending to the desk', () => {
  let pool: WorkerPool;
  let room: Room;

  beforeAll(async () => {
    pool = await WorkerPool.open(sfuOptions(), new PoolDiary());
  });
  beforeEach(async () => {
    room = await openRoom(pool);
    room.show(onAir(1, 'venue:1'));
  });
  afterEach(() => room.close('shut-down'));
  afterAll(() => pool.close());

  const prepared = (revision: number, ...keys: SourceKey[]): PreviewState => ({
    ...EMPTY_PREVIEW,
    revision,
    layout: 'grid',
    sources: onAir(0, ...keys).sources,
  });

  async function venueSpeaks(): Promise<string> {
    const venue = await room.join(someone({ actor: 'screen:1', sourceKey: 'venue:1' }));
    const { id: transportId } = await room.openSendTransport(venue.identity.id);
    const { rtpParameters } = microphone();
    const sound = { transportId, kind: 'audio', role: 'microphone', rtpParameters } as const;
    return (await room.produce(venue.identity.id, sound)).producerId;
  }

  it('is heard by nobody but the desk, and by all again when it comes back', async () => {
    const producerId = await venueSpeaks();
    const [viewer, desk] = [await room.join(someone()), await room.join(someone())];
    room.watchDesk(desk.identity.id);
    const [first] = await room.consume(viewer.identity.id, [producerId], RECEIVER);
    await room.consume(desk.identity.id, [producerId], RECEIVER);

    // A cut: what was on air is prepared now.
    room.showPreview(prepared(1, 'venue:1'));
    room.show(onAir(2));
    expect(room.deskProducers()).toMatchObject([{ producerId }]);
    expect([viewer.consumerCount, desk.consumerCount]).toEqual([0, 1]);
    await expect(viewer.resumeConsumers([first?.consumerId ?? ''])).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });

    room.show(onAir(3, 'venue:1'));
    await expect(room.consume(viewer.identity.id, [producerId], RECEIVER)).resolves.toHaveLength(1);
  });

  it('is not given to a viewer who was asking for it at that moment', async () => {
    const producerId = await venueSpeaks();
    const viewer = await room.join(someone());
    const asked = room.consume(viewer.identity.id, [producerId], RECEIVER);
    room.showPreview(prepared(1, 'venue:1'));
    room.show(onAir(2));
    await expect(asked).resolves.toEqual([]);
    expect(viewer.consumerCount).toBe(0);
  });
});
