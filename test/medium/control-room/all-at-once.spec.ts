import { randomUUID } from 'node:crypto';
import { HeadCountsService } from '../../../apps/server/src/attendance/head-counts.service';
import { actorOf, type Principal } from '../../../apps/server/src/common/access/principal';
import type { Connection } from '../../../apps/server/src/common/realtime/connection';
import { StageService } from '../../../apps/server/src/media/stage.service';
import { RoomCallsService } from '../../../apps/server/src/support/help-calls/room-calls.service';
import { createConference, type TestConference } from '../../support/conference';
import { startServer, type TestServer } from '../../support/server';

const VENUES = 400;

let server: TestServer;
let conference: TestConference;

beforeAll(async () => {
  server = await startServer();
  conference = await createConference(server, { state: 'live', venues: VENUES });
});
afterAll(() => server.stop());

const connectionOf = (principal: Principal): Connection => ({
  id: randomUUID(),
  principal,
  actor: actorOf(principal),
  conferenceId: conference.id,
  tabId: randomUUID(),
  sessionId: null,
  roles: [],
  permissions: new Set(),
  sourceKey: null,
});
const coordinators = () =>
  conference.venues.map(({ participationId, name }) =>
    connectionOf({ kind: 'coordinator', participationId, conferenceId: conference.id, name }),
  );
const refusals = (results: PromiseSettledResult<unknown>[]) =>
  results.flatMap((result) => (result.status === 'rejected' ? [String(result.reason)] : []));

describe('hundreds of venues at the same moment', () => {
  it('call for help, and none is refused; each is told in its place in the order of events', async () => {
    const calls = server.app.get(RoomCallsService);
    const said = { reason: 'no-sound' as const, text: null };
    const results = await Promise.allSettled(
      coordinators().map((connection) => calls.call(connection, randomUUID(), said)),
    );
    expect(refusals(results)).toEqual([]);
    const [events]: { last: number; told: number }[] = await server.dataSource.query(
      `select max(c.event_seq)::int as last, count(*)::int as told
         from conference c join conference_event e on e.conference_id = c.id where c.id = $1`,
      [conference.id],
    );
    expect(events).toEqual({ last: 2 * VENUES, told: 2 * VENUES });
  });

  it('declare their counts, and none is refused', async () => {
    const counts = server.app.get(HeadCountsService);
    const results = await Promise.allSettled(
      coordinators().map((connection, index) =>
        counts.declare(connection, randomUUID(), { count: index, note: null }),
      ),
    );
    expect(refusals(results)).toEqual([]);
  });

  it('do not stand in the way of whoever runs the event', async () => {
    const calls = server.app.get(RoomCallsService);
    let answered = 0;
    const crowd = coordinators().map((connection) =>
      calls.reply(connection, randomUUID(), { reply: 'phone-me', text: null }).then(() => (answered += 1)),
    );
    const operator = connectionOf({ kind: 'account', accountId: randomUUID(), name: 'Vận hành' });
    await server.app.get(StageService).clear(operator, randomUUID());
    expect(answered).toBeLessThan(VENUES / 2);
    await Promise.all(crowd);
  });
});
