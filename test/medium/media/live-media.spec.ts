import { randomUUID } from 'node:crypto';
import { createApp } from '../../../apps/server/src/create-app';
import { News } from '../../../apps/server/src/common/events/news';
import { SessionsService } from '../../../apps/server/src/identity/sessions.service';
import { MediaService } from '../../../apps/server/src/media/media.service';
import { StageService } from '../../../apps/server/src/media/stage.service';
import { startServer, type TestServer } from '../../support/server';
import { eventually } from './support/eventually';
import type { MediaClient } from './support/media-client';
import { microphone, RECEIVER } from './support/rtp';
import { refusal, refusedWith, Studio } from './support/studio';

describe('a conference’s media over sockets', () => {
  let server: TestServer;
  let studio: Studio;
  let operator: MediaClient;
  const news: string[] = [];

  beforeAll(async () => {
    server = await startServer();
    const tell = server.app.get(News);
    tell.on('media:source-joined', ({ sourceKey }) => void news.push(`joined ${sourceKey}`));
    tell.on('media:source-left', ({ sourceKey }) => void news.push(`left ${sourceKey}`));
    tell.on('media:source-sending-changed', ({ sourceKey, sending }) => {
      news.push(`${sending ? 'sends' : 'silent'} ${sourceKey}`);
    });
  });
  beforeEach(async () => {
    studio = await Studio.open(server);
    operator = await studio.operator();
    news.length = 0;
  });
  afterEach(async () => {
    await studio.close();
    await eventually('every room is closed once everybody has left', () => studio.rooms.all().length === 0);
    expect(studio.rooms.consumerCount).toBe(0);
  });
  afterAll(() => server.stop());

  it('carries a lecturer’s sound to a screen and to a viewer who joins late, and tells the news', async () => {
    const [lecturer, screen] = [await studio.lecturer(), await studio.screen()];
    await lecturer.join();
    const screenJoined = await screen.join();
    expect(screenJoined.producers).toEqual([]);
    await studio.putOnAir(operator, studio.speakerKey());
    const { producerId } = await lecturer.sendSound();

    const { producers } = await screen.client.next(
      'media:producers-changed',
      (heard) => heard.producers.length > 0,
    );
    expect(producers).toEqual([
      { producerId, sourceKey: studio.speakerKey(), kind: 'audio', role: 'microphone' },
    ]);
    const atScreen = await screen.receive(screenJoined, producers);
    const late = await studio.viewer();
    const joined = await late.join();
    expect(joined.producers).toEqual(producers);
    const atViewer = await late.receive(joined, joined.producers);
    await eventually('both hear it', () => atScreen(producerId) >= 10 && atViewer(producerId) >= 10);

    const media = server.app.get(MediaService);
    await eventually('it counts as sending', () => media.sendingSources(studio.conference.id).size === 1);
    expect(media.connectedSources(studio.conference.id)).toEqual(
      new Set([studio.speakerKey(), studio.venueKey()]),
    );
    await lecturer.close();
    await eventually('its leaving is news', () => news.includes(`left ${studio.speakerKey()}`));
    expect(news.filter((line) => line.endsWith(studio.speakerKey()))).toEqual([
      `joined ${studio.speakerKey()}`,
      `sends ${studio.speakerKey()}`,
      `silent ${studio.speakerKey()}`,
      `left ${studio.speakerKey()}`,
    ]);
    await screen.client.next('media:producers-changed', (heard) => heard.producers.length === 0);
  });

  it('closes what a source sends the moment it is taken off air', async () => {
    const lecturer = await studio.lecturer();
    await lecturer.join();
    await studio.putOnAir(operator, studio.speakerKey());
    const { producerId, transport } = await lecturer.sendSound();
    await studio.takeOffAir(operator, studio.speakerKey());
    expect(studio.rooms.find(studio.conference.id)?.producers()).toEqual([]);
    expect(await refusal(lecturer.client, 'media:close-producer', { producerId })).toBe('NOT_FOUND');
    const again = { transportId: transport.id, kind: 'audio', role: 'microphone', rtpParameters: {} };
    expect(await refusal(lecturer.client, 'media:produce', again)).toBe('SOURCE_NOT_ON_AIR');
    expect(await refusal(lecturer.client, 'media:create-send-transport', {})).toBe('SOURCE_NOT_ON_AIR');
  });

  it('believes the row when it was changed behind the process’s back', async () => {
    const lecturer = await studio.lecturer();
    await lecturer.join();
    await studio.putOnAir(operator, studio.speakerKey());
    await server.dataSource.query(
      `update stage set sources = '[]', revision = revision + 1 where conference_id = $1`,
      [studio.conference.id],
    );
    expect(await refusal(lecturer.client, 'media:create-send-transport', {})).toBe('SOURCE_NOT_ON_AIR');
  });

  it('lets one of a lecturer’s two tabs send', async () => {
    const cookie = await studio.lecturersCookie();
    const [one, two] = [await studio.lecturer(cookie), await studio.lecturer(cookie)];
    await one.join();
    await two.join();
    await studio.putOnAir(operator, studio.speakerKey());
    await one.sendSound();
    expect(await refusedWith(two.sendSound())).toBe('SOURCE_TAKEN');
    await one.close();
    await eventually('the first tab is gone', () => studio.rooms.find(studio.conference.id)?.peerCount === 1);
    await two.sendSound();
  });

  it('replaces the connection of the same page without waiting for the dead one', async () => {
    const [cookie, tabId] = [await studio.lecturersCookie(), randomUUID()];
    const dead = await studio.lecturer(cookie, tabId);
    await dead.join();
    await studio.putOnAir(operator, studio.speakerKey());
    await dead.sendSound();
    const back = await studio.lecturer(cookie, tabId);
    await back.join();
    await back.sendSound();
    expect(await refusal(dead.client, 'media:create-send-transport', {})).toBe('MEDIA_NOT_JOINED');
    expect(studio.rooms.find(studio.conference.id)?.producers()).toHaveLength(1);
  });

  it('tells who may not send, and who has not joined', async () => {
    const [viewer, lecturer] = [await studio.viewer(), await studio.lecturer()];
    const produce = { transportId: randomUUID(), kind: 'audio', role: 'microphone', ...microphone() };
    const rtp = {
      transportId: produce.transportId,
      kind: 'audio',
      role: 'microphone',
      rtpParameters: produce.rtpParameters,
    };
    expect(await refusal(lecturer.client, 'media:create-send-transport', {})).toBe('MEDIA_NOT_JOINED');
    expect(await refusal(lecturer.client, 'media:produce', rtp)).toBe('MEDIA_NOT_JOINED');
    const consume = { producerIds: [], rtpCapabilities: RECEIVER };
    expect(await refusal(viewer.client, 'media:consume', consume)).toBe('MEDIA_NOT_JOINED');
    // A viewer may send once the floor is theirs, and not before.
    await viewer.join();
    expect(await refusal(viewer.client, 'media:create-send-transport', {})).toBe('SOURCE_NOT_ON_AIR');
    expect(await refusal(viewer.client, 'media:produce', rtp)).toBe('SOURCE_NOT_ON_AIR');
  });

  it('answers malformed commands with BAD_INPUT', async () => {
    const { client } = await studio.lecturer();
    await client.send('media:join', {});
    const id = randomUUID();
    const bad: [Parameters<typeof refusal>[1], unknown][] = [
      ['media:join', { as: 'operator' }],
      ['media:connect-transport', { transportId: id, dtlsParameters: { fingerprints: [] } }],
      [
        'media:connect-transport',
        { transportId: id, dtlsParameters: { fingerprints: [{ algorithm: 'x', value: 'y' }] } },
      ],
      ['media:connect-transport', { transportId: '../x', dtlsParameters: null }],
      ['media:produce', { transportId: id, kind: 'smell', role: 'camera', rtpParameters: {} }],
      ['media:produce', { transportId: id, kind: 'audio', role: 'microphone', rtpParameters: 'all' }],
      ['media:consume', { producerIds: Array.from({ length: 65 }, () => id), rtpCapabilities: {} }],
      ['media:resume-consumers', { consumerIds: 'all' }],
      ['media:restart-ice', {}],
      ['media:close-producer', { producerId: id, sourceKey: studio.speakerKey() }],
    ];
    for (const [name, body] of bad) {
      expect([name, body, await refusal(client, name, body)]).toEqual([name, body, 'BAD_INPUT']);
    }
  });

  it('rebuilds the room on a new worker after the worker was killed', async () => {
    const [lecturer, viewer] = [await studio.lecturer(), await studio.viewer()];
    await lecturer.join();
    await viewer.join();
    await studio.putOnAir(operator, studio.speakerKey());
    await lecturer.sendSound();
    const [pid] = studio.rooms.workerPids;
    process.kill(pid ?? 0, 'SIGKILL');
    await Promise.all([lecturer, viewer].map(({ client }) => client.next('media:room-closed')));
    expect(
      await refusal(viewer.client, 'media:consume', { producerIds: [], rtpCapabilities: RECEIVER }),
    ).toBe('MEDIA_NOT_JOINED');
    const [, joined] = [await lecturer.join(), await viewer.join()];
    const { producerId } = await lecturer.sendSound();
    await viewer.client.next(
      'media:producers-changed',
      ({ producers }) => producers[0]?.producerId === producerId,
    );
    const heard = await viewer.receive(joined, studio.rooms.find(studio.conference.id)?.producers() ?? []);
    await eventually('it is heard again', () => heard(producerId) >= 10);
    expect(studio.rooms.workerPids).not.toContain(pid);
  });

  it('cuts a revoked session off', async () => {
    const lecturer = await studio.lecturer();
    await lecturer.join();
    await studio.putOnAir(operator, studio.speakerKey());
    await lecturer.sendSound();
    const [{ id }] = await server.dataSource.query('select id from session where subject_id = $1', [
      studio.conference.speakers[0]?.id,
    ]);
    await server.app.get(SessionsService).end({ actor: 'server', conferenceId: null }, id);
    await eventually('its media is closed', () => !studio.rooms.connectedSources(studio.conference.id).size);
  });

  it('shows its gauges to Prometheus', async () => {
    const lecturer = await studio.lecturer();
    await lecturer.join();
    const metrics = await (await fetch(`${server.origin}/metrics`)).text();
    for (const line of [
      'media_workers 1',
      'media_rooms 1',
      'media_peers 1',
      'media_producers 0',
      'media_consumers 0',
    ]) {
      expect(metrics).toContain(line);
    }
  });

  it('still has on air who was on air before the server went down', async () => {
    const own = await startServer();
    const before = await Studio.open(own);
    const lecturer = await before.lecturer();
    await lecturer.join();
    const stage = await before.putOnAir(await before.operator(), before.speakerKey());
    await before.close();
    await own.app.close();
    process.env['DATABASE_URL'] = own.databaseUrl;
    const app = await createApp();
    try {
      await app.init();
      expect(await app.get(StageService).current(before.conference.id)).toEqual(stage);
    } finally {
      await app.close();
      await own.stop();
    }
  });
});
