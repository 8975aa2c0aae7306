import { randomUUID } from 'node:crypto';
import type { PresenceBeat } from '@diem-cau/shared';
import { PresenceRepository } from '../../../apps/server/src/attendance/presence.repository';
import { connect, Refused, type TestClient } from '../../support/client';
import {
  accountCookie,
  createConference,
  screenCookie,
  viewerCookie,
  type TestConference,
} from '../../support/conference';
import { startServer, type TestServer } from '../../support/server';

let server: TestServer;
let conference: TestConference;

beforeAll(async () => {
  server = await startServer();
  conference = await createConference(server, { state: 'live' });
});
afterAll(() => server.stop());
afterEach(() => jest.restoreAllMocks());

interface Row {
  role: string;
  state: string;
  first_beat_no: number;
  last_beat_no: number;
  ended: boolean;
  late: boolean;
  participation_id: string | null;
}

function spansOf(tabId: string): Promise<Row[]> {
  return server.dataSource.query(
    'select *, ended_in is not null as ended from presence_span where tab_id = $1 order by first_beat_no',
    [tabId],
  );
}

const beat = (beatNo: number, state: PresenceBeat['state'] = 'playing', agoMs = 0): PresenceBeat => ({
  beatNo,
  state,
  agoMs,
});

async function viewer(tabId: string = randomUUID(), deviceId?: string): Promise<TestClient> {
  const cookie = await viewerCookie(server, conference, deviceId);
  return connect(server.origin, { as: 'viewer', code: conference.code, cookie, tabId });
}

describe('beats of a connection', () => {
  it('are committed when they are acknowledged', async () => {
    const tabId = randomUUID();
    const client = await viewer(tabId);
    expect(await client.send('presence:beat', { beats: [beat(1), beat(2)] })).toEqual({ throughBeatNo: 2 });
    expect(await spansOf(tabId)).toEqual([
      expect.objectContaining({
        role: 'viewer',
        state: 'playing',
        first_beat_no: 1,
        last_beat_no: 2,
        ended: false,
      }),
    ]);
    client.close();
  });

  it('change nothing when they come twice or with an old number', async () => {
    const tabId = randomUUID();
    const client = await viewer(tabId);
    await client.send('presence:beat', { beats: [beat(1), beat(2), beat(3, 'paused')] });
    const before = await spansOf(tabId);
    expect(await client.send('presence:beat', { beats: [beat(3, 'paused')] })).toEqual({ throughBeatNo: 3 });
    expect(await client.send('presence:beat', { beats: [beat(2, 'left'), beat(1)] })).toEqual({
      throughBeatNo: 3,
    });
    expect(await spansOf(tabId)).toEqual(before);
    client.close();
  });

  it('go on in the same span after a reconnect', async () => {
    const [tabId, deviceId] = [randomUUID(), randomUUID()];
    const first = await viewer(tabId, deviceId);
    await first.send('presence:beat', { beats: [beat(1)] });
    first.socket.disconnect();
    const second = await viewer(tabId, deviceId);
    await second.send('presence:beat', { beats: [beat(1), beat(2)] });
    expect(await spansOf(tabId)).toEqual([expect.objectContaining({ first_beat_no: 1, last_beat_no: 2 })]);
    second.close();
  });

  it('are marked when they were kept while offline', async () => {
    const tabId = randomUUID();
    const client = await viewer(tabId);
    await client.send('presence:beat', {
      beats: [beat(1, 'playing', 20_000), beat(2, 'playing', 10_000), beat(3)],
    });
    expect((await spansOf(tabId)).map(({ first_beat_no, late }) => [first_beat_no, late])).toEqual([
      [1, true],
      [3, false],
    ]);
    client.close();
  });

  it('of a screen name the venue that the screen is paired to', async () => {
    const [venue] = conference.venues;
    const tabId = randomUUID();
    const cookie = await screenCookie(server, venue!.venueId);
    const client = await connect(server.origin, { as: 'screen', cookie, tabId });
    await client.send('presence:beat', { beats: [beat(1)] });
    expect(await spansOf(tabId)).toEqual([
      expect.objectContaining({ role: 'screen', participation_id: venue!.participationId }),
    ]);
    client.close();
  });

  it('of an account are refused', async () => {
    const cookie = await accountCookie(server, 'operator', conference);
    const client = await connect(server.origin, { as: 'account', code: conference.code, cookie });
    await expect(client.send('presence:beat', { beats: [beat(1)] })).rejects.toThrow('NOT_ALLOWED');
    client.close();
  });

  it.each([
    ['no list', {}],
    ['an empty list', { beats: [] }],
    ['too many', { beats: Array.from({ length: 101 }, (_, index) => beat(index + 1)) }],
    ['a number that no column holds', { beats: [beat(2 ** 31)] }],
    ['a broken number', { beats: [{ ...beat(1), beatNo: 1.5 }] }],
    ['a time to come', { beats: [beat(1, 'playing', -5)] }],
    ['a time too long ago', { beats: [beat(1, 'playing', 31 * 60_000)] }],
    ['an unknown state', { beats: [{ ...beat(1), state: 'asleep' }] }],
    ['somebody else’s id', { beats: [{ ...beat(1), deviceId: randomUUID() }] }],
    ['nothing', { beats: [null] }],
  ])('are refused with %s, and the next good one is kept', async (_, request) => {
    const client = await viewer();
    expect(await client.ask('presence:beat', request)).toMatchObject({
      ok: false,
      error: { code: 'BAD_INPUT' },
    });
    expect(await client.send('presence:beat', { beats: [beat(1)] })).toEqual({ throughBeatNo: 1 });
    client.close();
  });
});

describe('beats while the database is away', () => {
  it('are refused as unavailable, and kept once when they are sent again', async () => {
    const tabId = randomUUID();
    const client = await viewer(tabId);
    await client.send('presence:beat', { beats: [beat(1)] });
    jest
      .spyOn(server.app.get(PresenceRepository), 'store')
      .mockRejectedValueOnce(new Error('connect ECONNREFUSED'));
    const refused = await client.send('presence:beat', { beats: [beat(2)] }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refused);
    expect(refused).toMatchObject({ wire: { code: 'UNAVAILABLE' } });
    expect(await client.send('presence:beat', { beats: [beat(2)] })).toEqual({ throughBeatNo: 2 });
    expect(await spansOf(tabId)).toEqual([expect.objectContaining({ first_beat_no: 1, last_beat_no: 2 })]);
    client.close();
  });

  it('are kept again after PostgreSQL has cut every connection', async () => {
    const tabId = randomUUID();
    const client = await viewer(tabId);
    await client.send('presence:beat', { beats: [beat(1)] });
    await server.dataSource
      .query('select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()')
      .catch(() => undefined);
    let answer = await client.ask('presence:beat', { beats: [beat(2)] });
    for (let tries = 0; !answer.ok && tries < 20; tries += 1) {
      expect(answer.error.code).toBe('UNAVAILABLE');
      answer = await client.ask('presence:beat', { beats: [beat(2)] });
    }
    expect(answer).toEqual({ ok: true, data: { throughBeatNo: 2 } });
    expect(await spansOf(tabId)).toEqual([expect.objectContaining({ first_beat_no: 1, last_beat_no: 2 })]);
    client.close();
  });
});
