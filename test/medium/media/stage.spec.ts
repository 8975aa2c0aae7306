import { randomUUID } from 'node:crypto';
import { STAGE_LIMITS } from '@diem-cau/shared';
import { News } from '../../../apps/server/src/common/events/news';
import { StageService } from '../../../apps/server/src/media/stage.service';
import { createConference } from '../../support/conference';
import { startServer, type TestServer } from '../../support/server';
import { meanwhile } from '../support/meanwhile';
import { refusal, refusedWith, Studio } from './support/studio';

describe('putting sources on air', () => {
  let server: TestServer;
  let studio: Studio;

  beforeAll(async () => {
    server = await startServer();
  });
  beforeEach(async () => {
    studio = await Studio.open(server, { venues: STAGE_LIMITS.sources + 1 });
  });
  afterEach(() => studio.close());
  afterAll(() => server.stop());

  const onAirNow = async () => server.app.get(StageService).current(studio.conference.id);

  it('shows a lecturer by name and position, a venue by name, with rising revisions', async () => {
    const [operator, lecturer, screen] = [
      await studio.operator(),
      await studio.lecturer(),
      await studio.screen(),
    ];
    await lecturer.join();
    await screen.join();
    await studio.putOnAir(operator, studio.speakerKey());
    const stage = await studio.putOnAir(operator, studio.venueKey());
    expect(stage).toMatchObject({
      revision: 2,
      sources: [
        { key: studio.speakerKey(), name: 'Giảng viên 1', caption: 'Trưởng phòng' },
        { key: studio.venueKey(), name: 'UBND xã 1', caption: null },
      ],
    });
    expect(await onAirNow()).toEqual(stage);
    expect((await studio.takeOffAir(operator, studio.speakerKey())).sources.map(({ key }) => key)).toEqual([
      studio.venueKey(),
    ]);
    const cleared = await operator.client.send('stage:clear', { commandId: randomUUID() });
    expect(cleared).toMatchObject({ revision: 4, sources: [] });
  });

  it('gives a repeated command its first answer and changes nothing', async () => {
    const [operator, lecturer] = [await studio.operator(), await studio.lecturer()];
    await lecturer.join();
    const command = { commandId: randomUUID(), sourceKey: studio.speakerKey(), picture: 'camera' as const };
    const answers = await Promise.all([
      operator.client.send('stage:put-on-air', command),
      operator.client.send('stage:put-on-air', command),
    ]);
    expect(answers[1]).toEqual(answers[0]);
    await studio.takeOffAir(operator, studio.speakerKey());
    expect(await operator.client.send('stage:put-on-air', command)).toEqual(answers[0]);
    expect(await onAirNow()).toMatchObject({ revision: 2, sources: [] });
  });

  it('prepares a scene that only desks see, and cuts to it', async () => {
    const operator = await studio.operator();
    const viewer = await studio.viewer();
    const lecturer = await studio.lecturer();
    await viewer.client.send('conference:enter', {});
    await lecturer.join();
    await (await studio.screen()).join();
    await studio.putOnAir(operator, studio.venueKey());
    await operator.client.send('stage:watch-preview', {});
    const shot = { key: studio.speakerKey(), picture: 'camera' as const };
    const preview = await operator.client.send('stage:prepare', {
      commandId: randomUUID(),
      layout: 'one',
      shots: [shot],
    });
    expect(preview).toMatchObject({ revision: 1, layout: 'one', sources: [shot] });
    await operator.client.next('stage:preview-changed');
    expect(await lecturer.client.next('media:wanted')).toMatchObject({ wanted: { why: 'preview' } });

    const cut = { commandId: randomUUID(), revision: 0 };
    expect(await refusal(operator.client, 'stage:cut', cut)).toBe('CHANGED_MEANWHILE');
    await operator.client.send('stage:cut', { commandId: randomUUID(), revision: preview.revision });
    const { stage } = await viewer.client.next('stage:changed', ({ stage }) => stage.revision === 2);
    expect(stage.sources).toMatchObject([shot]);
    expect(viewer.client.payloads('stage:preview-changed')).toEqual([]);
    expect((await operator.client.send('stage:watch-preview', {})).sources).toMatchObject([
      { key: studio.venueKey() },
    ]);
  });

  it('shows a screen while it is shared, and takes it off when the lecturer ends the sharing', async () => {
    const operator = await studio.operator();
    const lecturer = await studio.lecturer();
    await operator.client.send('conference:enter', {});
    await lecturer.join();
    const screen = { commandId: randomUUID(), sourceKey: studio.speakerKey(), picture: 'screen' as const };
    expect(await refusal(operator.client, 'stage:put-on-air', screen)).toBe('NOT_SHARING_SCREEN');
    await lecturer.client.send('media:offer', { pictures: ['camera', 'screen'] });
    await operator.client.send('stage:put-on-air', { ...screen, commandId: randomUUID() });
    await lecturer.client.next('media:wanted', ({ wanted }) => wanted?.roles.includes('screen') ?? false);
    await lecturer.client.send('media:offer', { pictures: ['camera'] });
    await operator.client.next('stage:changed', ({ stage }) => stage.sources.length === 0);
  });

  it('shows letters and mutes sources for everybody, late joiners included', async () => {
    const operator = await studio.operator();
    await (await studio.screen()).join();
    await studio.putOnAir(operator, studio.venueKey());
    const lowerThird = { name: 'Nguyễn Thị Bích', position: 'Chủ tịch UBND xã', topic: null };
    await operator.client.send('stage:show-lower-third', { commandId: randomUUID(), lowerThird });
    await operator.client.send('stage:mute', { commandId: randomUUID(), sourceKey: null, muted: true });
    const late = await (await studio.viewer()).client.send('conference:enter', {});
    expect(late.stage).toMatchObject({ lowerThird, muted: [studio.venueKey()] });
    const cleared = await operator.client.send('stage:clear', { commandId: randomUUID() });
    expect(cleared).toMatchObject({ sources: [], lowerThird: null, muted: [] });
  });

  it('keeps revisions apart when two operators press at once', async () => {
    const operators = [await studio.operator(), await studio.operator()];
    for (let index = 0; index < STAGE_LIMITS.sources; index += 1) {
      await (await studio.screen(index)).join();
    }
    const stages = await Promise.all(
      Array.from({ length: STAGE_LIMITS.sources }, (_, index) =>
        studio.putOnAir(operators[index % 2] ?? operators[0]!, studio.venueKey(index)),
      ),
    );
    expect(stages.map(({ revision }) => revision).sort()).toEqual([1, 2, 3, 4]);
    expect((await onAirNow()).sources).toHaveLength(STAGE_LIMITS.sources);
  });

  it('says that the stage is full', async () => {
    const operator = await studio.operator();
    for (let index = 0; index <= STAGE_LIMITS.sources; index += 1) {
      await (await studio.screen(index)).join();
    }
    for (let index = 0; index < STAGE_LIMITS.sources; index += 1) {
      await studio.putOnAir(operator, studio.venueKey(index));
    }
    const oneMore = studio.putOnAir(operator, studio.venueKey(STAGE_LIMITS.sources));
    await expect(oneMore).rejects.toMatchObject({
      wire: { code: 'STAGE_FULL', params: { max: STAGE_LIMITS.sources } },
    });
  });

  it('puts nobody on air who is not connected, and takes off whoever it was', async () => {
    const operator = await studio.operator();
    expect(await refusedWith(studio.putOnAir(operator, studio.speakerKey()))).toBe('SOURCE_NOT_CONNECTED');
    const lecturer = await studio.lecturer();
    expect(await refusedWith(studio.putOnAir(operator, studio.speakerKey()))).toBe('SOURCE_NOT_CONNECTED');
    await lecturer.join();
    await studio.putOnAir(operator, studio.speakerKey());
    await lecturer.close();
    expect((await studio.takeOffAir(operator, studio.speakerKey())).sources).toEqual([]);
  });

  it('puts no venue on air whose units have not accepted', async () => {
    const operator = await studio.operator();
    await (await studio.screen()).join();
    const { id, venues } = studio.conference;
    await server.dataSource.query(
      `update unit_invitation set state = 'sent', answered_at = null where conference_id = $1 and org_unit_id = $2`,
      [id, venues[0]?.unitId],
    );
    expect(await refusedWith(studio.putOnAir(operator, studio.venueKey()))).toBe('VENUE_NOT_ACCEPTED');
  });

  it('knows no source of another conference', async () => {
    const operator = await studio.operator();
    const other = await createConference(server, { state: 'live' });
    const foreign = [
      `speaker:${other.speakers[0]?.id}`,
      `venue:${other.venues[0]?.participationId}`,
    ] as const;
    for (const sourceKey of foreign) {
      expect(
        await refusal(operator.client, 'stage:put-on-air', {
          commandId: randomUUID(),
          sourceKey,
          picture: 'camera',
        }),
      ).toBe('NOT_FOUND');
    }
  });

  it('lets only those operate the stage who may', async () => {
    const people = [await studio.lecturer(), await studio.screen(), await studio.viewer()];
    const body = { commandId: randomUUID(), sourceKey: studio.speakerKey(), picture: 'camera' as const };
    for (const { client } of people) {
      expect(await refusal(client, 'stage:put-on-air', body)).toBe('NOT_ALLOWED');
      expect(await refusal(client, 'stage:take-off-air', body)).toBe('NOT_ALLOWED');
      expect(await refusal(client, 'stage:clear', { commandId: randomUUID() })).toBe('NOT_ALLOWED');
    }
  });

  it('refuses keys that name nothing', async () => {
    const { client } = await studio.operator();
    for (const sourceKey of ['', 'speaker:1', `viewer:`, null, { key: 'x' }, undefined]) {
      expect(
        await refusal(client, 'stage:put-on-air', { commandId: randomUUID(), sourceKey, picture: 'camera' }),
      ).toBe('BAD_INPUT');
    }
  });

  it('takes everybody off when the conference ends, and lets nobody on again', async () => {
    const [operator, lecturer, screen] = [
      await studio.operator(),
      await studio.lecturer(),
      await studio.screen(),
    ];
    await lecturer.join();
    await screen.client.send('conference:enter', {});
    await studio.putOnAir(operator, studio.speakerKey());
    await operator.client.send('conference:end', { commandId: randomUUID() });
    await screen.client.next(
      'stage:changed',
      ({ stage }) => stage.revision === 2 && stage.sources.length === 0,
    );
    expect(await onAirNow()).toMatchObject({ revision: 2, sources: [] });
    const again = { commandId: randomUUID(), sourceKey: studio.speakerKey(), picture: 'camera' as const };
    expect(await refusal(operator.client, 'stage:put-on-air', again)).toBe('STATE_CONFLICT');
  });

  it('takes everybody off at the end also when none of them is connected any more', async () => {
    const operator = await studio.operator();
    await operator.client.send('conference:enter', {});
    const left = [{ key: studio.speakerKey(), name: 'Giảng viên 1', caption: null }];
    await server.dataSource.query('insert into stage (conference_id, revision, sources) values ($1, 1, $2)', [
      studio.conference.id,
      JSON.stringify(left),
    ]);
    await operator.client.send('conference:end', { commandId: randomUUID() });
    await operator.client.next('stage:changed', ({ stage }) => stage.sources.length === 0);
    expect(await onAirNow()).toMatchObject({ revision: 2, sources: [] });
  });

  it('lets everybody go in a break, and brings them back after it', async () => {
    const [operator, lecturer, screen] = [
      await studio.operator(),
      await studio.lecturer(),
      await studio.screen(),
    ];
    await lecturer.join();
    await screen.client.send('conference:enter', {});
    const { sources } = await studio.putOnAir(operator, studio.speakerKey());
    await operator.client.send('conference:pause', { commandId: randomUUID() });
    await screen.client.next('stage:changed', ({ stage }) => stage.revision === 2);
    expect(await onAirNow()).toMatchObject({ revision: 2, sources: [] });
    const during = { commandId: randomUUID(), sourceKey: studio.speakerKey(), picture: 'camera' as const };
    expect(await refusal(operator.client, 'stage:put-on-air', during)).toBe('STATE_CONFLICT');
    await operator.client.send('conference:resume', { commandId: randomUUID() });
    await screen.client.next('stage:changed', ({ stage }) => stage.revision === 3);
    expect(await onAirNow()).toMatchObject({ revision: 3, sources });
  });

  it('puts nobody on air in a conference that ends at that moment', async () => {
    const [operator, lecturer] = [await studio.operator(), await studio.lecturer()];
    await lecturer.join();
    const { working, commit } = await meanwhile(server, 'lock table speaker in access exclusive mode', () =>
      refusedWith(studio.putOnAir(operator, studio.speakerKey())),
    );
    await operator.client.send('conference:end', { commandId: randomUUID() });
    await commit();
    expect(await working).toBe('STATE_CONFLICT');
    expect((await onAirNow()).sources).toEqual([]);
  });

  it('gives the first answer to a repeat that comes after the end', async () => {
    const [operator, lecturer] = [await studio.operator(), await studio.lecturer()];
    await lecturer.join();
    const command = { commandId: randomUUID(), sourceKey: studio.speakerKey(), picture: 'camera' as const };
    const first = await operator.client.send('stage:put-on-air', command);
    await operator.client.send('conference:end', { commandId: randomUUID() });
    expect(await operator.client.send('stage:put-on-air', command)).toEqual(first);
  });

  it('leaves those on air who came on after an end was taken back', async () => {
    const [operator, lecturer] = [await studio.operator(), await studio.lecturer()];
    await lecturer.join();
    const news = server.app.get(News);
    const end = { commandId: randomUUID() };
    await operator.client.send('conference:end', end);
    await operator.client.send('conference:reopen', { commandId: randomUUID() });
    const onAir = await studio.putOnAir(operator, studio.speakerKey());
    await operator.client.send('conference:end', end);
    // A listener hears of it as late as this; what it then does to the stage comes before the next command.
    await new Promise<void>((resolve) => {
      news.on('conferences:state-changed', () => resolve());
      news.publish('conferences:state-changed', { conferenceId: studio.conference.id });
    });
    await studio.putOnAir(operator, studio.speakerKey());
    expect(await onAirNow()).toEqual(onAir);
  });

  it('takes off what an end had left on air when its server was killed', async () => {
    await (await studio.lecturer()).join();
    await studio.putOnAir(await studio.operator(), studio.speakerKey());
    await server.dataSource.query(`update conference set state = 'ended' where id = $1`, [
      studio.conference.id,
    ]);
    await server.app.get(StageService).onApplicationBootstrap();
    expect((await onAirNow()).sources).toEqual([]);
  });
});
