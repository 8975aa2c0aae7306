import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { FLOOR_LIMITS, type FloorRequest, type SourceKey, type UnmuteAsk } from '@diem-cau/shared';
import { DataSource } from 'typeorm';
import { createApp } from '../../../apps/server/src/create-app';
import { UnmuteAsks } from '../../../apps/server/src/media/unmute-asks';
import { connect, type TestClient } from '../../support/client';
import {
  accountCookie,
  createConference,
  screenCookie,
  sessionCookie,
  viewerCookie,
  type TestConference,
} from '../../support/conference';
import { startServer, type TestServer } from '../../support/server';
import { refusal } from '../media/support/studio';
import { meanwhile } from '../support/meanwhile';

let server: TestServer;
let conference: TestConference;
const clients: TestClient[] = [];

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  conference = await createConference(server, { state: 'live', venues: 3 });
});
afterEach(() => clients.splice(0).forEach((client) => client.close()));

type As = 'screen' | 'coordinator' | 'technician' | 'account' | 'viewer' | 'speaker';

async function client(as: As, cookie: string): Promise<TestClient> {
  const connected = await connect(server.origin, { as, code: conference.code, cookie });
  clients.push(connected);
  await connected.send('conference:enter', {});
  return connected;
}
const venue = (index = 0) => conference.venues[index]!;
const venueKey = (index = 0): SourceKey => `venue:${venue(index).participationId}`;
const speakerKey = (): SourceKey => `speaker:${conference.speakers[0]!.id}`;

/** A room's screen, in the room of media as well. */
async function screen(index = 0): Promise<TestClient> {
  const room = await client('screen', await screenCookie(server, venue(index).venueId));
  await room.send('media:join', {});
  return room;
}
async function lecturer(): Promise<TestClient> {
  const speaker = await client('speaker', await sessionCookie(server, 'speaker', conference.speakers[0]!.id));
  await speaker.send('media:join', {});
  return speaker;
}
const coordinator = async (index = 0) =>
  client('coordinator', await sessionCookie(server, 'coordinator', venue(index).participationId));
const account = async (role: 'operator' | 'chair' | 'moderator' | 'secretary') =>
  client('account', await accountCookie(server, role, conference));
const viewer = async (deviceId: string = randomUUID()) =>
  client('viewer', await viewerCookie(server, conference, deviceId));

const command = () => ({ commandId: randomUUID() });
const asks = (topic: string | null = null, name: string | null = null) => ({ ...command(), topic, name });
const about = ({ id }: FloorRequest) => ({ ...command(), requestId: id });
const waiting = async (hall: TestClient) => {
  const { requests } = await hall.send('floor:watch-desk', {});
  return requests
    .filter(({ finishedAt, state }) => !finishedAt && state !== 'on-air')
    .sort((one, other) => one.place - other.place)
    .map(({ name }) => name);
};
const snapshot = (of: TestClient) => of.send('conference:enter', {});

async function contribution(index = 0): Promise<string> {
  const id = randomUUID();
  await server.dataSource.query(
    `insert into agenda_item (id, conference_id, ordinal, kind, title, planned_minutes, participation_id)
     values ($1, $2, 9, 'contribution', 'Tham luận về dịch vụ công', 12, $3)`,
    [id, conference.id, venue(index).participationId],
  );
  return id;
}

describe('the floor', () => {
  it('goes from the request over the queue, the preview and the call to the air, and back', async () => {
    const [room, hall, speaker] = [await screen(), await account('operator'), await lecturer()];
    const phone = await coordinator();
    await phone.send('floor:watch', {});
    await hall.send('floor:watch-desk', {});
    await hall.send('stage:put-on-air', { ...command(), sourceKey: speakerKey(), picture: 'camera' });
    const before = (await snapshot(room)).stage;

    const request = await room.send('floor:request', asks('Về phần mềm một cửa'));
    expect(request).toMatchObject({
      sourceKey: venueKey(),
      name: venue().name,
      topic: 'Về phần mềm một cửa',
      state: 'requested',
      minutes: 5,
    });
    await hall.next('floor:desk-changed', ({ requests }) => requests[0]?.id === request.id);
    expect((await hall.send('floor:queue', about(request))).state).toBe('queued');

    expect((await hall.send('floor:preview', about(request))).state).toBe('preview');
    expect((await hall.send('stage:watch-preview', {})).sources).toMatchObject([{ key: venueKey() }]);
    await room.next('media:wanted', ({ wanted }) => wanted?.why === 'preview');

    await hall.send('floor:call', about(request));
    const told = await phone.next('floor:own-changed', (heard) => heard.request.state === 'next');
    expect(told.request).toMatchObject({ actedAs: 'desk', actedBy: null });
    expect((await phone.send('floor:watch', {})).request).toEqual(told.request);

    const taken = await hall.send('floor:take', about(request));
    expect(taken).toMatchObject({ state: 'on-air', actedAs: 'desk', actedBy: 'operator' });
    const onAir = await snapshot(speaker);
    expect(onAir.stage).toMatchObject({
      layout: 'picture-in-picture',
      sources: [{ key: venueKey() }, { key: speakerKey() }],
      muted: [],
      lowerThird: { name: venue().name, topic: 'Về phần mềm một cửa' },
    });
    expect(onAir.floor.speaker).toMatchObject({ sourceKey: venueKey(), minutes: 5, takenAt: taken.takenAt });
    expect((await hall.send('stage:watch-preview', {})).sources).toEqual([]);
    await room.next('media:wanted', ({ wanted }) => wanted?.why === 'on-air');

    expect((await hall.send('floor:release', about(request))).state).toBe('released');
    const after = await snapshot(room);
    expect(after.floor.speaker).toBeNull();
    expect({ ...after.stage, revision: 0 }).toEqual({ ...before, revision: 0 });
    const rows: { action: string }[] = await server.dataSource.query(
      `select action from audit_entry where conference_id = $1 and action like 'floor.%' order by id`,
      [conference.id],
    );
    expect(rows.map(({ action }) => action)).toEqual(
      ['request', 'queue', 'preview', 'call', 'take', 'release'].map((what) => `floor.${what}`),
    );
  });

  it('is held by one at a time: taking it releases the former, in one act', async () => {
    const [one, two, hall] = [await screen(0), await screen(1), await account('operator')];
    const [first, second] = [
      await one.send('floor:request', asks()),
      await two.send('floor:request', asks()),
    ];
    await hall.send('floor:watch-desk', {});
    await hall.send('floor:take', about(first));
    await hall.send('floor:take', about(second));
    const both = await hall.next('floor:desk-changed', ({ requests }) => requests.length === 2);
    expect(Object.fromEntries(both.requests.map(({ id, state }) => [id, state]))).toEqual({
      [first.id]: 'released',
      [second.id]: 'on-air',
    });
    const { stage, floor } = await snapshot(hall);
    expect(stage.sources.map(({ key }) => key)).toEqual([venueKey(1)]);
    expect(floor.speaker?.sourceKey).toBe(venueKey(1));
  });

  it('taken by two desks at the same moment is held by one of them', async () => {
    const [one, two] = [await screen(0), await screen(1)];
    const halls = [await account('operator'), await account('operator')];
    const requests = [await one.send('floor:request', asks()), await two.send('floor:request', asks())];
    await Promise.all(halls.map((hall, index) => hall.send('floor:take', about(requests[index]!))));
    const states = (await halls[0]!.send('floor:watch-desk', {})).requests.map(({ state }) => state);
    expect(states.sort()).toEqual(['on-air', 'released']);
    expect((await snapshot(halls[0]!)).stage.sources).toHaveLength(1);
  });

  it('silences all other venues and viewers on air, and lets them be heard again as they were', async () => {
    const [hall, speaker] = [await account('operator'), await lecturer()];
    await Promise.all([screen(0), screen(1)]);
    const third = await screen(2);
    for (const sourceKey of [speakerKey(), venueKey(0), venueKey(1)]) {
      await hall.send('stage:put-on-air', { ...command(), sourceKey, picture: 'camera' });
    }
    await hall.send('stage:mute', { ...command(), sourceKey: venueKey(1), muted: true });
    const request = await third.send('floor:request', asks());
    await hall.send('floor:take', about(request));
    expect((await snapshot(speaker)).stage.muted.sort()).toEqual([venueKey(0), venueKey(1)].sort());
    await hall.send('floor:release', about(request));
    expect((await snapshot(speaker)).stage.muted).toEqual([venueKey(1)]);
  });

  it('is not given to a room that is not there, and not in a pause', async () => {
    const [phone, hall] = [await coordinator(), await account('operator')];
    const request = await phone.send('floor:request', asks());
    expect(await refusal(hall, 'floor:take', about(request))).toBe('SOURCE_NOT_CONNECTED');
    expect(await refusal(hall, 'floor:preview', about(request))).toBe('SOURCE_NOT_CONNECTED');
    await screen();
    await hall.send('conference:pause', command());
    expect(await refusal(hall, 'floor:take', about(request))).toBe('STATE_CONFLICT');
  });

  it('released in a pause is not on air again after it', async () => {
    const [room, hall] = [await screen(), await account('operator')];
    await lecturer();
    await hall.send('stage:put-on-air', { ...command(), sourceKey: speakerKey(), picture: 'camera' });
    const request = await room.send('floor:request', asks());
    await hall.send('floor:take', about(request));
    await hall.send('conference:pause', command());
    await hall.next('stage:changed', (heard) => heard.stage.sources.length === 0);
    await hall.send('floor:release', about(request));
    const { revision } = (await snapshot(hall)).stage;
    await hall.send('conference:resume', command());
    const { stage } = await hall.next('stage:changed', (heard) => heard.stage.revision > revision);
    expect(stage).toMatchObject({ layout: 'one', sources: [{ key: speakerKey() }] });
  });

  it('taken or released by a slip is put back', async () => {
    const [room, hall] = [await screen(), await account('operator')];
    const request = await room.send('floor:request', asks());
    const { takenAt } = await hall.send('floor:take', about(request));
    await hall.send('floor:release', about(request));
    expect(await hall.send('floor:resume', about(request))).toMatchObject({ state: 'on-air', takenAt });
    expect((await snapshot(hall)).stage.sources).toMatchObject([{ key: venueKey() }]);
    expect(await hall.send('floor:return', about(request))).toMatchObject({ state: 'next' });
    expect((await snapshot(hall)).stage.sources).toEqual([]);
  });

  it('ends with the conference', async () => {
    const [room, hall] = [await screen(), await account('operator')];
    const request = await room.send('floor:request', asks());
    await hall.send('floor:take', about(request));
    await hall.send('conference:end', command());
    await room.next('floor:changed', ({ floor }) => floor.revision > 1 && floor.speaker === null);
    expect(await refusal(room, 'floor:request', asks())).toBe('STATE_CONFLICT');
  });

  it('gives a repeated command its first answer', async () => {
    const room = await screen();
    const twice = asks('Một lần');
    expect(await room.send('floor:request', twice)).toEqual(await room.send('floor:request', twice));
  });
});

describe('the queue', () => {
  it('keeps the order of asking, is put in another, and a late joiner sees it', async () => {
    const rooms = [await screen(0), await screen(1), await screen(2)];
    const hall = await account('operator');
    const requests = [];
    for (const room of rooms) requests.push(await room.send('floor:request', asks()));
    const names = conference.venues.map(({ name }) => name);
    expect(await waiting(hall)).toEqual(names);
    await hall.send('floor:place', { ...about(requests[2]!), beforeId: requests[0]!.id });
    await hall.send('floor:place', { ...about(requests[0]!), beforeId: null });
    expect(await waiting(await account('chair'))).toEqual([names[2], names[1], names[0]]);
  });

  it('has a source once, with its newest topic, whichever of its people asks', async () => {
    const [room, phone, hall] = [await screen(), await coordinator(), await account('operator')];
    const first = await room.send('floor:request', asks());
    const again = await phone.send('floor:request', asks('Nói về chữ ký số'));
    expect(again).toMatchObject({ id: first.id, topic: 'Nói về chữ ký số' });
    expect(await waiting(hall)).toEqual([venue().name]);
    expect(await phone.send('floor:withdraw', command())).toMatchObject({ state: 'withdrawn' });
    expect(await waiting(hall)).toEqual([]);
  });

  it('tells one room that it is next; calling another puts the former back', async () => {
    const [one, two, hall] = [await screen(0), await screen(1), await account('operator')];
    await one.send('floor:watch', {});
    const [first, second] = [
      await one.send('floor:request', asks()),
      await two.send('floor:request', asks()),
    ];
    await hall.send('floor:call', about(first));
    await hall.send('floor:call', about(second));
    await one.next('floor:own-changed', ({ request }) => request.revision > 2 && request.state === 'queued');
  });

  it('declines with a word that the room reads, and takes that back', async () => {
    const [room, hall] = [await screen(), await account('chair')];
    await room.send('floor:watch', {});
    const request = await room.send('floor:request', asks());
    await hall.send('floor:decline', { ...about(request), word: 'Hết giờ, xin gửi ý kiến bằng văn bản' });
    const { request: heard } = await room.next(
      'floor:own-changed',
      (own) => own.request.state === 'declined',
    );
    expect(heard).toMatchObject({ word: 'Hết giờ, xin gửi ý kiến bằng văn bản', actedAs: 'chair' });
    expect(await hall.send('floor:queue', about(request))).toMatchObject({ state: 'queued', word: null });
  });

  it('survives a restart of the server in the middle of a turn', async () => {
    const [former, home] = [server, conference];
    const own = await startServer();
    try {
      server = own;
      conference = await createConference(server, { state: 'live', venues: 3 });
      const [one, two, hall] = [await screen(0), await screen(1), await account('operator')];
      const [first, second] = [
        await one.send('floor:request', asks()),
        await two.send('floor:request', asks('Chờ đến lượt')),
      ];
      await hall.send('floor:take', about(first));
      clients.splice(0).forEach((each) => each.close());
      await own.app.close();
      process.env['DATABASE_URL'] = own.databaseUrl;
      const app = await createApp();
      await app.listen(0, '127.0.0.1');
      const { port } = app.getHttpServer().address() as AddressInfo;
      server = { ...own, app, origin: `http://127.0.0.1:${port}`, dataSource: app.get(DataSource) };
      const desk = await account('operator');
      expect((await snapshot(desk)).floor.speaker?.sourceKey).toBe(venueKey(0));
      expect(await waiting(desk)).toEqual([venue(1).name]);
      expect((await (await screen(1)).send('floor:watch', {})).request).toEqual(second);
      await desk.send('floor:release', about(first));
      expect((await snapshot(desk)).stage.sources).toEqual([]);
      clients.splice(0).forEach((each) => each.close());
      await app.close();
    } finally {
      await own.stop();
      [server, conference] = [former, home];
    }
  });
});

describe('the agenda', () => {
  it('gives the venue of a contribution its topic and its minutes, and calls it before those who asked', async () => {
    const itemId = await contribution(1);
    const [asking, hall] = [await screen(0), await account('chair')];
    await asking.send('floor:request', asks());
    const called = await hall.send('floor:call-from-agenda', { ...command(), itemId });
    expect(called).toMatchObject({
      sourceKey: venueKey(1),
      topic: 'Tham luận về dịch vụ công',
      minutes: 12,
      state: 'next',
      agendaItemId: itemId,
      actedAs: 'chair',
    });
    expect(await waiting(hall)).toEqual([venue(1).name, venue(0).name]);
    const again = await hall.send('floor:call-from-agenda', { ...command(), itemId });
    expect(again.id).toBe(called.id);
  });

  it('calls nobody for what is no contribution', async () => {
    const hall = await account('operator');
    const itemId = conference.speakers[0]!.agendaItemId;
    expect(await refusal(hall, 'floor:call-from-agenda', { ...command(), itemId })).toBe('NOT_FOUND');
  });
});

describe('the time', () => {
  it('is told to everybody, and can be made longer while somebody speaks', async () => {
    const [room, hall] = [await screen(), await account('operator')];
    const request = await room.send('floor:request', asks());
    await hall.send('floor:take', about(request));
    await hall.send('floor:set-minutes', { ...about(request), minutes: 8 });
    await room.next('floor:changed', ({ floor }) => floor.speaker?.minutes === 8);
  });
});

describe('microphones', () => {
  it('are asked for at one source only, which says what they do', async () => {
    const [one, two, hall] = [await screen(0), await screen(1), await account('operator')];
    await one.send('floor:request', asks());
    await hall.send('floor:watch-desk', {});
    await hall.send('floor:ask-unmute', { sourceKey: venueKey(0) });
    await one.next('floor:unmute-asked');
    await one.send('floor:report-devices', { camera: 'on', microphone: 'off' });
    const told = await hall.next('floor:sources-changed', ({ sources }) =>
      sources.some(({ microphone }) => microphone === 'off'),
    );
    expect(told.sources).toEqual([
      { sourceKey: venueKey(0), connected: true, unmute: 'asked', camera: 'on', microphone: 'off' },
    ]);
    expect(two.payloads('floor:unmute-asked')).toEqual([]);
  });

  const putOnAir = (hall: TestClient, sourceKey: SourceKey) =>
    hall.send('stage:put-on-air', { ...command(), sourceKey, picture: 'camera' });
  const mute = (hall: TestClient, sourceKey: SourceKey | null) =>
    hall.send('stage:mute', { ...command(), sourceKey, muted: true });
  const unmuteIs = (hall: TestClient, key: SourceKey, state: UnmuteAsk) =>
    hall.next('floor:sources-changed', ({ sources }) =>
      sources.some(({ sourceKey, unmute }) => sourceKey === key && unmute === state),
    );

  it.each([
    ['a lecturer', lecturer, speakerKey],
    ['a venue', screen, venueKey],
  ])('of %s whom the hall has muted are heard again once the ask was accepted', async (_, source, key) => {
    const [own, hall] = [await source(), await account('operator')];
    await hall.send('floor:watch-desk', {});
    await putOnAir(hall, key());
    await mute(hall, key());
    await hall.send('floor:ask-unmute', { sourceKey: key() });
    await own.next('floor:unmute-asked');
    await unmuteIs(hall, key(), 'asked');
    await own.send('floor:answer-unmute', { ...command(), accepted: true });
    await own.next('stage:changed', ({ stage }) => stage.muted.length === 0);
    await unmuteIs(hall, key(), 'accepted');
    const [last] = await server.dataSource.query(
      'select action, actor from audit_entry where conference_id = $1 order by id desc limit 1',
      [conference.id],
    );
    expect(last).toMatchObject({ action: 'stage.mute' });
    expect(last.actor).not.toMatch(/^account:/);
  });

  it('stay muted without being asked for, when the ask was declined, and when the hall has muted them anew', async () => {
    const [own, hall] = [await screen(), await account('operator')];
    const accept = () => own.send('floor:answer-unmute', { ...command(), accepted: true });
    const muted = async () => (await snapshot(hall)).stage.muted;
    await hall.send('floor:watch-desk', {});
    await putOnAir(hall, venueKey());
    await mute(hall, venueKey());
    await accept();
    expect(await muted()).toEqual([venueKey()]);

    await hall.send('floor:ask-unmute', { sourceKey: venueKey() });
    await own.send('floor:answer-unmute', { ...command(), accepted: false });
    await unmuteIs(hall, venueKey(), 'declined');
    await accept();
    expect(await muted()).toEqual([venueKey()]);

    await hall.send('floor:ask-unmute', { sourceKey: venueKey() });
    await mute(hall, null);
    await accept();
    expect(await muted()).toEqual([venueKey()]);
  });

  it('stay muted also when the hall mutes them anew while their press is under way', async () => {
    const [own, hall] = [await screen(), await account('operator')];
    await putOnAir(hall, venueKey());
    await mute(hall, venueKey());
    await hall.send('floor:ask-unmute', { sourceKey: venueKey() });
    // What a mute does before it commits, while it has the stage alone.
    const { working, commit } = await meanwhile(
      server,
      `select 1 from stage where conference_id = '${conference.id}' for update`,
      () => own.send('floor:answer-unmute', { ...command(), accepted: true }),
    );
    server.app.get(UnmuteAsks).cancel(conference.id, [venueKey()]);
    await commit();
    await working;
    expect((await snapshot(hall)).stage.muted).toEqual([venueKey()]);
  });

  it('that another’s turn has silenced are not opened by a press on what was asked before it', async () => {
    const [one, two, hall] = [await screen(0), await screen(1), await account('operator')];
    await putOnAir(hall, venueKey(0));
    await hall.send('floor:ask-unmute', { sourceKey: venueKey(0) });
    const request = await two.send('floor:request', asks());
    await hall.send('floor:take', about(request));
    await one.send('floor:answer-unmute', { ...command(), accepted: true });
    expect((await snapshot(hall)).stage.muted).toEqual([venueKey(0)]);
  });
});

describe('viewers', () => {
  it('are refused unless the desk lets them ask', async () => {
    const [citizen, hall] = [await viewer(), await account('operator')];
    expect((await snapshot(citizen)).floor.viewersMayAsk).toBe(false);
    expect(await refusal(citizen, 'floor:request', asks('Hỏi', 'Trần Thị Lan'))).toBe(
      'FLOOR_CLOSED_TO_VIEWERS',
    );
    await hall.send('floor:let-viewers-ask', { ...command(), allowed: true });
    await citizen.next('floor:changed', ({ floor }) => floor.viewersMayAsk);
    expect(await refusal(citizen, 'floor:request', asks('Hỏi'))).toBe('BAD_INPUT');
    expect(await citizen.send('floor:request', asks('Hỏi', 'Trần Thị Lan'))).toMatchObject({
      name: 'Trần Thị Lan',
      state: 'requested',
    });
  });

  it('fill no more than their share of the queue: a room is always heard', async () => {
    const [citizen, room, hall] = [await viewer(), await screen(), await account('operator')];
    await hall.send('floor:let-viewers-ask', { ...command(), allowed: true });
    await server.dataSource.query(
      `insert into floor_request (id, conference_id, source_key, name, state, place, minutes, requested_at, acted_as, revision)
       select gen_random_uuid(), $1, 'viewer:' || gen_random_uuid(), 'Người xem', 'requested', n, 5, now(), 'source', 1
         from generate_series(1, $2::int) n`,
      [conference.id, FLOOR_LIMITS.waitingViewers],
    );
    expect(await refusal(citizen, 'floor:request', asks(null, 'Trần Thị Lan'))).toBe('FLOOR_QUEUE_FULL');
    expect(await room.send('floor:request', asks())).toMatchObject({ state: 'requested' });
  });

  it('are refused without holding up the stage', async () => {
    const citizen = await viewer();
    const { working, commit } = await meanwhile(
      server,
      `insert into stage (conference_id) values ('${conference.id}')`,
      () => refusal(citizen, 'floor:request', asks(null, 'Trần Thị Lan')),
    );
    const [first] = await Promise.all([
      Promise.race([working, new Promise((resolve) => setImmediate(() => resolve('waits')))]),
      commit(),
    ]);
    expect(first).toBe('FLOOR_CLOSED_TO_VIEWERS');
  });

  it('keep the topic with which they asked', async () => {
    const [citizen, hall] = [await viewer(), await account('operator')];
    await hall.send('floor:let-viewers-ask', { ...command(), allowed: true });
    await citizen.send('floor:request', asks('Hỏi về phí', 'Trần Thị Lan'));
    expect(await citizen.send('floor:request', asks('Chuyện khác', 'Trần Thị Lan'))).toMatchObject({
      topic: 'Hỏi về phí',
      revision: 1,
    });
  });

  it('become sources only once called, are shown by their own name, and none any more afterwards', async () => {
    const deviceId = randomUUID();
    const [citizen, hall] = [await viewer(deviceId), await account('operator')];
    await hall.send('floor:let-viewers-ask', { ...command(), allowed: true });
    const request = await citizen.send('floor:request', asks(null, 'Trần Thị Lan'));
    expect(await refusal(citizen, 'media:take-source', {})).toBe('SOURCE_NOT_ON_AIR');
    await hall.send('floor:preview', about(request));
    const { sourceKey } = await citizen.send('media:take-source', {});
    expect(sourceKey).toBe(`viewer:${deviceId}`);
    expect((await citizen.send('media:join', {})).wanted?.why).toBe('preview');
    await hall.send('floor:take', about(request));
    const { stage } = await snapshot(hall);
    expect(stage.sources).toMatchObject([{ key: sourceKey, name: 'Trần Thị Lan' }]);
    await citizen.next('media:wanted', ({ wanted }) => wanted?.why === 'on-air');

    await citizen.send('floor:withdraw', command());
    expect((await snapshot(hall)).stage.sources).toEqual([]);
    expect((await citizen.send('media:join', {})).wanted).toBeNull();
    expect(await refusal(citizen, 'media:take-source', {})).toBe('SOURCE_NOT_ON_AIR');
  });

  it('send nothing any more once they are called no more, wherever the desk had put them', async () => {
    const [citizen, hall] = [await viewer(), await account('operator')];
    await lecturer();
    await hall.send('floor:let-viewers-ask', { ...command(), allowed: true });
    const request = await citizen.send('floor:request', asks(null, 'Trần Thị Lan'));
    await hall.send('floor:preview', about(request));
    const { sourceKey } = await citizen.send('media:take-source', {});
    await citizen.send('media:join', {});
    await hall.send('floor:take', about(request));
    // A cut takes the viewer off the air into the preview, beside the lecturer.
    const shots = [speakerKey(), sourceKey].map((key) => ({ key, picture: 'camera' as const }));
    const prepared = await hall.send('stage:prepare', { ...command(), layout: 'side-by-side', shots });
    expect(prepared.sources).toHaveLength(2);

    await hall.send('floor:release', about(request));
    expect((await hall.send('stage:watch-preview', {})).sources).toMatchObject([{ key: speakerKey() }]);
    await citizen.next('media:wanted', ({ wanted }) => wanted === null);
    expect(await refusal(citizen, 'media:create-send-transport', {})).toBe('SOURCE_NOT_ON_AIR');
  });

  it('have no way to the acts of the desk, nor to another’s request', async () => {
    const [citizen, other, hall] = [await viewer(), await viewer(), await account('operator')];
    await hall.send('floor:let-viewers-ask', { ...command(), allowed: true });
    const request = await citizen.send('floor:request', asks(null, 'Lan'));
    expect((await other.send('floor:watch', {})).request).toBeNull();
    expect(await refusal(other, 'floor:withdraw', command())).toBe('FLOOR_REQUEST_NOT_FOUND');
    for (const name of ['floor:take', 'floor:queue', 'floor:release'] as const) {
      expect(await refusal(citizen, name, about(request))).toBe('NOT_ALLOWED');
    }
    expect(await refusal(citizen, 'floor:watch-desk', {})).toBe('NOT_ALLOWED');
    expect(await refusal(citizen, 'floor:report-devices', { camera: 'on', microphone: 'on' })).toBe(
      'NOT_ALLOWED',
    );
  });
});

describe('rights', () => {
  it('are the chair’s, the operator’s and the organiser’s to give, and nobody asks for another venue', async () => {
    const [one, other] = [await screen(0), await screen(1)];
    const request = await one.send('floor:request', asks());
    for (const role of ['moderator', 'secretary'] as const) {
      expect(await refusal(await account(role), 'floor:take', about(request))).toBe('NOT_ALLOWED');
    }
    expect(await refusal(await account('operator'), 'floor:request', asks())).toBe('NOT_ALLOWED');
    const loose = { ...asks(), sourceKey: venueKey(0) };
    expect(await refusal(other, 'floor:request', loose)).toBe('BAD_INPUT');
    expect((await other.send('floor:watch', {})).request).toBeNull();
    const technician = await client(
      'technician',
      await sessionCookie(server, 'technician', venue().participationId),
    );
    expect(await refusal(technician, 'floor:request', asks())).toBe('NOT_ALLOWED');
  });

  it('end at the door of another conference', async () => {
    const request = await (await screen()).send('floor:request', asks());
    const home = conference;
    conference = await createConference(server, { state: 'live' });
    const stranger = await account('operator');
    conference = home;
    expect(await refusal(stranger, 'floor:take', about(request))).toBe('FLOOR_REQUEST_NOT_FOUND');
  });

  it('are not given to a venue whose unit has not accepted', async () => {
    const phone = await coordinator();
    await server.dataSource.query(
      `update unit_invitation set state = 'sent', answered_at = null, answered_by = null where org_unit_id = $1`,
      [venue().unitId],
    );
    expect(await refusal(phone, 'floor:request', asks())).toBe('VENUE_NOT_ACCEPTED');
  });
});
