import { randomUUID } from 'node:crypto';
import type { RecordCount } from '@diem-cau/shared';
import { AttendanceService } from '../../../apps/server/src/attendance/attendance.service';
import { connect, type TestClient } from '../../support/client';
import {
  accountCookie,
  createConference,
  sessionCookie,
  viewerCookie,
  type ConferenceOverrides,
  type TestConference,
} from '../../support/conference';
import { startServer, type TestServer } from '../../support/server';

let server: TestServer;
let conference: TestConference;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

async function open(overrides: ConferenceOverrides = { state: 'live' }): Promise<void> {
  conference = await createConference(server, overrides);
}
beforeEach(() => open());

async function coordinator(venue = conference.venues[0]!): Promise<TestClient> {
  const cookie = await sessionCookie(server, 'coordinator', venue.participationId);
  return connect(server.origin, { as: 'coordinator', code: conference.code, cookie });
}
async function secretary(): Promise<TestClient> {
  const cookie = await accountCookie(server, 'secretary', conference);
  return connect(server.origin, { as: 'account', code: conference.code, cookie });
}

const declared = (count: number, note: string | null = null) => ({ commandId: randomUUID(), count, note });
function told(overrides: Partial<RecordCount> = {}): { commandId: string } & RecordCount {
  return {
    ...declared(9),
    participationId: conference.venues[0]!.participationId,
    informant: 'Trần Văn Bình',
    toldAt: new Date().toISOString(),
    ...overrides,
  };
}
const figureOf = async (venue = conference.venues[0]!) =>
  (await server.app.get(AttendanceService).latestCounts(conference.id)).get(venue.participationId);

describe('a head count', () => {
  it('is the newest that the coordinator declared; the older ones stay', async () => {
    const client = await coordinator();
    await client.send('attendance:declare-count', declared(12));
    await client.send('attendance:declare-count', declared(14, '  Hai đại biểu đến muộn '));
    expect(await figureOf()).toMatchObject({ count: 14, source: 'declared', note: 'Hai đại biểu đến muộn' });
    const counts = await client.send('attendance:own-counts', {});
    expect(counts.map(({ count }) => count)).toEqual([14, 12]);
  });

  it('that the secretary entered stands until the coordinator declares one, and never after', async () => {
    const [office, room] = [await secretary(), await coordinator()];
    expect(await office.send('attendance:record-count', told())).toMatchObject({
      source: 'telephoned',
      informant: 'Trần Văn Bình',
      enteredBy: 'secretary',
    });
    expect(await figureOf()).toMatchObject({ count: 9, source: 'telephoned' });
    await room.send('attendance:declare-count', declared(11));
    await office.send('attendance:record-count', told({ count: 30 }));
    expect(await figureOf()).toMatchObject({ count: 11, source: 'declared' });
  });

  it('sent twice is one, with the first answer', async () => {
    const client = await coordinator();
    const command = declared(12);
    const [first, again] = await Promise.all([
      client.send('attendance:declare-count', command),
      client.send('attendance:declare-count', { ...command, count: 99 }),
    ]);
    expect(again).toEqual(first);
    expect(await client.send('attendance:own-counts', {})).toHaveLength(1);
  });

  it('follows another that is declared at the same moment, in one chain', async () => {
    const [one, two] = [await coordinator(), await coordinator()];
    await Promise.all(
      [one, two, one, two].map((client, index) => client.send('attendance:declare-count', declared(index))),
    );
    const heads = await server.dataSource.query(
      `select count(*)::int as current from head_count c where participation_id = $1
          and not exists (select from head_count n where n.supersedes_id = c.id)`,
      [conference.venues[0]!.participationId],
    );
    expect(heads).toEqual([{ current: 1 }]);
  });

  it('reaches the pages that watch figures', async () => {
    const cookie = await accountCookie(server, 'operator', conference);
    const control = await connect(server.origin, { as: 'account', code: conference.code, cookie });
    await control.send('attendance:watch-figures', {});
    await (await coordinator()).send('attendance:declare-count', declared(12));
    await (await coordinator(conference.venues[1])).send('attendance:declare-count', declared(5));
    await control.next(
      'attendance:figures-changed',
      ({ venuesCounted, delegatesPresent }) => venuesCounted === 2 && delegatesPresent === 17,
    );
  });

  it.each([
    ['a negative number', { count: -1 }],
    ['a broken number', { count: 1.5 }],
    ['more than a room holds', { count: 5001 }],
    ['a note with control characters', { note: 'a\u0007' }],
  ])('is refused with %s', async (_, bad) => {
    const client = await coordinator();
    await expect(client.send('attendance:declare-count', { ...declared(1), ...bad })).rejects.toThrow(
      'BAD_INPUT',
    );
  });

  it.each([
    ['nobody who said it', { informant: ' ' }, 'BAD_INPUT'],
    ['a call yet to come', { toldAt: new Date(Date.now() + 3600_000).toISOString() }, 'BAD_INPUT'],
    ['a call of last week', { toldAt: new Date(Date.now() - 7 * 86_400_000).toISOString() }, 'BAD_INPUT'],
    ['a time that is none', { toldAt: 'sáng nay' }, 'BAD_INPUT'],
    ['a venue that was not invited', { participationId: randomUUID() }, 'VENUE_NOT_INVITED'],
  ])('told by telephone is refused with %s', async (_, bad, code) => {
    const client = await secretary();
    await expect(client.send('attendance:record-count', told(bad))).rejects.toThrow(code);
  });

  it('is refused for a venue of another conference', async () => {
    const foreign = conference.venues[0]!.participationId;
    await open();
    const client = await secretary();
    await expect(client.send('attendance:record-count', told({ participationId: foreign }))).rejects.toThrow(
      'VENUE_NOT_INVITED',
    );
  });

  it('needs a conference that is open', async () => {
    await open({ state: 'draft' });
    const client = await secretary();
    await expect(client.send('attendance:record-count', told())).rejects.toThrow('COUNT_NEEDS_EVENT');
  });

  it('is not for viewers, nor is the secretary’s for coordinators', async () => {
    const cookie = await viewerCookie(server, conference);
    const viewer = await connect(server.origin, { as: 'viewer', code: conference.code, cookie });
    await expect(viewer.send('attendance:declare-count', declared(3))).rejects.toThrow('NOT_ALLOWED');
    await expect((await coordinator()).send('attendance:record-count', told())).rejects.toThrow(
      'NOT_ALLOWED',
    );
  });
});
