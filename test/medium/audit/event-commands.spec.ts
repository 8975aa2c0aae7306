import { randomUUID } from 'node:crypto';
import type { ArrangeMosaic, CommandName, CommandRequest, FloorRequest } from '@diem-cau/shared';
import { commandHandlers } from '../../../apps/server/src/common/realtime/handled-commands';
import { startServer, type TestServer } from '../../support/server';
import type { MediaClient } from '../media/support/media-client';
import { Studio } from '../media/support/studio';

/** What these commands do ends with the connection or the process, or is only read: there is nothing to prove later. */
const WITHOUT_A_ROW: Partial<Record<CommandName, string>> = {
  'stage:watch-preview': 'reads',
  'floor:watch': 'reads',
  'floor:watch-desk': 'reads',
  'floor:report-devices': 'a state of devices in memory',
  'floor:ask-unmute': 'asks and opens nothing; whoever accepts leaves the row',
  'mosaic:watch': 'reads',
  'mosaic:look': 'ends with the connection',
  'mosaic:look-away': 'ends with the connection',
};

let server: TestServer;
let studio: Studio;
let operator: MediaClient;
let rooms: MediaClient[];
const proved = new Set<string>();

beforeAll(async () => {
  server = await startServer();
});
beforeEach(async () => {
  studio = await Studio.open(server, { venues: 3 });
  operator = await studio.operator();
  rooms = [await studio.screen(0), await studio.screen(1)];
  for (const room of rooms) await room.join();
});
afterEach(() => studio.close());
afterAll(() => server.stop());

/** What a command leaves in the audit. */
async function left<Name extends CommandName>(
  by: MediaClient,
  name: Name,
  request: Omit<CommandRequest<Name>, 'commandId'>,
): Promise<string[]> {
  const before = (await rows()).length;
  const ack = await by.client.ask(name, { ...request, commandId: randomUUID() });
  if (!ack.ok) throw new Error(`${name} was refused: ${ack.error.code}`);
  proved.add(name);
  return (await rows()).slice(before);
}

async function rows(): Promise<string[]> {
  const kept: { action: string }[] = await server.dataSource.query(
    'select action from audit_entry where conference_id = $1 order by id',
    [studio.conference.id],
  );
  return kept.map(({ action }) => action);
}

const ask = (room: number): Promise<FloorRequest> => {
  proved.add('floor:request');
  return rooms[room]!.client.send('floor:request', { commandId: randomUUID(), topic: null, name: null });
};
const camera = (venue: number) => ({ sourceKey: studio.venueKey(venue), picture: 'camera' as const });

describe('a command of an event leaves one row of audit, and none where nothing changes,', () => {
  it('on the stage', async () => {
    const scene = {
      layout: 'one' as const,
      shots: [{ key: studio.venueKey(1), picture: 'camera' as const }],
    };
    const lowerThird = { name: 'Lê Thị Hoa', position: null, topic: null };
    const muted = { sourceKey: studio.venueKey(0), muted: true };
    expect(await left(operator, 'stage:put-on-air', camera(0))).toEqual(['stage.put-on-air']);
    expect(await left(operator, 'stage:prepare', scene)).toEqual(['stage.prepare']);
    expect(await left(operator, 'stage:prepare', scene)).toEqual([]);
    expect(await left(operator, 'stage:show-lower-third', { lowerThird })).toEqual(['stage.lower-third']);
    expect(await left(operator, 'stage:show-lower-third', { lowerThird })).toEqual([]);
    expect(await left(operator, 'stage:mute', muted)).toEqual(['stage.mute']);
    expect(await left(operator, 'stage:mute', muted)).toEqual([]);
    const before = (await rows()).length;
    await operator.client.send('floor:ask-unmute', { sourceKey: studio.venueKey(0) });
    expect(await rows()).toHaveLength(before);
    expect(await left(rooms[0]!, 'floor:answer-unmute', { accepted: true })).toEqual(['stage.mute']);
    expect(await left(rooms[0]!, 'floor:answer-unmute', { accepted: true })).toEqual([]);
    expect(await left(operator, 'stage:cut', { revision: 1 })).toEqual(['stage.cut']);
    expect(await left(operator, 'stage:take-off-air', camera(0))).toEqual([]);
    expect(await left(operator, 'stage:take-off-air', camera(1))).toEqual(['stage.take-off-air']);
    await studio.putOnAir(operator, studio.venueKey(0));
    expect(await left(operator, 'stage:clear', {})).toEqual(['stage.clear']);
    expect(await left(operator, 'stage:clear', {})).toEqual([]);
  });

  it('with each step of the floor', async () => {
    const [first, second] = [await ask(0), await ask(1)];
    expect(await rows()).toEqual(['floor.request', 'floor.request']);
    const of = { requestId: first.id };
    const steps = [
      ['floor:queue', 'floor.queue'],
      ['floor:preview', 'floor.preview'],
      ['floor:call', 'floor.call'],
      ['floor:hold-back', 'floor.hold-back'],
      ['floor:take', 'floor.take'],
      ['floor:return', 'floor.return'],
      ['floor:take', 'floor.take'],
      ['floor:release', 'floor.release'],
      ['floor:resume', 'floor.resume'],
    ] as const;
    for (const [name, action] of steps) {
      expect([name, await left(operator, name, of)]).toEqual([name, [action]]);
    }
    expect(await left(operator, 'floor:take', of)).toEqual([]);
    expect(await left(operator, 'floor:set-minutes', { ...of, minutes: 9 })).toEqual(['floor.set-minutes']);
    expect(await left(operator, 'floor:set-minutes', { ...of, minutes: 9 })).toEqual([]);
    expect(await left(rooms[0]!, 'floor:withdraw', {})).toEqual(['floor.release']);
    const third = await ask(0);
    expect(await left(operator, 'floor:place', { requestId: third.id, beforeId: second.id })).toEqual([
      'floor.place',
    ]);
    const declined = { requestId: second.id, word: 'Đã hết giờ' };
    expect(await left(operator, 'floor:decline', declined)).toEqual(['floor.decline']);
    expect(await left(operator, 'floor:decline', declined)).toEqual([]);
    expect(await left(rooms[0]!, 'floor:withdraw', {})).toEqual(['floor.withdraw']);
    const viewers = { allowed: true };
    expect(await left(operator, 'floor:let-viewers-ask', viewers)).toEqual(['floor.let-viewers-ask']);
    expect(await left(operator, 'floor:let-viewers-ask', viewers)).toEqual([]);
  });

  it('for whom the agenda calls', async () => {
    const itemId = randomUUID();
    await server.dataSource.query(
      `insert into agenda_item (id, conference_id, ordinal, kind, title, planned_minutes, participation_id)
       values ($1, $2, 9, 'contribution', 'Tham luận', 12, $3)`,
      [itemId, studio.conference.id, studio.conference.venues[0]!.participationId],
    );
    expect(await left(operator, 'floor:call-from-agenda', { itemId })).toEqual(['floor.call']);
    expect(await left(operator, 'floor:call-from-agenda', { itemId })).toEqual([]);
  });

  it('for how the mosaic is arranged', async () => {
    const asItIs: ArrangeMosaic = { size: null, turning: null, secondsPerPage: null, inHall: null };
    const leftOut = { sourceKey: studio.venueKey(0), leftOut: true };
    expect(await left(operator, 'mosaic:arrange', { ...asItIs, size: 9 })).toEqual(['mosaic.arrange']);
    expect(await left(operator, 'mosaic:arrange', { ...asItIs, size: 9 })).toEqual([]);
    expect(await left(operator, 'mosaic:turn', { page: 0 })).toEqual(['mosaic.turn']);
    expect(await left(operator, 'mosaic:leave-out', leftOut)).toEqual(['mosaic.leave-out']);
    expect(await left(operator, 'mosaic:leave-out', leftOut)).toEqual([]);
  });

  it('all of them, but for those that have a reason', () => {
    const commands = commandHandlers(server.app)
      .map(({ command }) => command)
      .filter((command) => /^(stage|floor|mosaic):/.test(command));
    const missing = commands.filter((command) => !proved.has(command) && !(command in WITHOUT_A_ROW));
    expect(missing).toEqual([]);
    expect(Object.keys(WITHOUT_A_ROW).filter((command) => !commands.includes(command))).toEqual([]);
  });
});
