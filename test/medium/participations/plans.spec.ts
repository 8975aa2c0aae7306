import { randomUUID } from 'node:crypto';
import type { Participation, ParticipationPlan, PlanLine, PlanParticipations } from '@diem-cau/shared';
import { accountCookie, createConference, insertUnit, type TestConference } from '../../support/conference';
import { Browser } from '../../support/http';
import { startServer, type TestServer } from '../../support/server';

let server: TestServer;
let conference: TestConference;
let organiser: Browser;
/** Communes of Ý Yên: the first has a seat, the second a room, the third nothing. */
let communes: string[];

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  conference = await createConference(server, { venues: 1 });
  organiser = new Browser(server.origin).hold(await accountCookie(server, 'organiser', conference));
  const district = conference.districtIds[0] ?? '';
  communes = [
    conference.venues[0]!.unitId,
    await insertUnit(server.dataSource, 'Xã Yên Bình', 'commune', district),
    await insertUnit(server.dataSource, 'Thị trấn Lâm', 'commune', district),
  ];
  await server.dataSource.query('insert into venue (host_unit_id, name) values ($1, $2)', [
    communes[1],
    'Nhà văn hóa xã Yên Bình',
  ]);
});

const wanted = (overrides: Partial<PlanParticipations> = {}): PlanParticipations => ({
  unitIds: [conference.districtIds[0] ?? ''],
  level: 'commune',
  naming: 'UBND {đơn vị}',
  choices: [],
  ...overrides,
});
const path = (rest: string) => `/api/conferences/${conference.code}/participations${rest}`;
const plan = async (overrides: Partial<PlanParticipations> = {}): Promise<ParticipationPlan> =>
  (await organiser.post(path('/plan'), wanted(overrides))).json;
const lineOf = ({ lines }: ParticipationPlan, unitId = ''): PlanLine =>
  lines.find((line) => line.unitId === unitId)!;
const carryOut = (
  digest: string,
  overrides: Partial<PlanParticipations> = {},
  agreed: object | null = null,
) => organiser.post(path('/many'), { ...wanted(overrides), digest, agreed });
const names = async (): Promise<string[]> =>
  (await organiser.get(path(''))).json.participations.map(
    ({ venueName }: { venueName: string }) => venueName,
  );

describe('a venue for each commune of a district', () => {
  it('is shown first: who sits already, whose room is used, what is made', async () => {
    const shown = await plan();
    expect(lineOf(shown, communes[0])).toMatchObject({ act: 'skip', seatedAt: 'UBND xã 1' });
    expect(lineOf(shown, communes[1])).toMatchObject({ act: 'reuse', venueName: 'Nhà văn hóa xã Yên Bình' });
    expect(lineOf(shown, communes[2])).toMatchObject({
      act: 'create',
      venueName: 'UBND thị trấn Lâm',
      path: ['Tỉnh Nam Định', 'Huyện Ý Yên'],
    });
    expect(shown).toMatchObject({ creates: 1, reuses: 1, skips: 1 });
    expect(await names()).toEqual(['UBND xã 1']);
  });

  it('stands in the tree of the conference’s day, not in today’s', async () => {
    const merged = '2036-07-01';
    await server.dataSource.query(
      `update org_unit_version set valid_to = $2::date - 1 where org_unit_id = any($1)`,
      [[communes[2], conference.districtIds[0]], merged],
    );
    await server.dataSource.query(
      `insert into org_unit_version (org_unit_id, code, name, level, parent_id, valid_from)
       values ($1, '99999', 'Xã Ý Yên', 'commune', $2, $3)`,
      [communes[2], conference.provinceId, merged],
    );
    await server.dataSource.query('update org_unit_tree set revision = revision + 1');
    await server.dataSource.query(
      `update conference set scheduled_start = '2036-06-30T18:00:00Z', scheduled_end = '2036-06-30T22:00:00Z'
        where id = $1`,
      [conference.id],
    );
    const naming = { unitIds: [conference.provinceId], naming: 'UBND {đơn vị}, {cấp trên}' };
    const shown = await plan(naming);
    expect(shown.lines.filter(({ unitId }) => unitId === communes[2])).toMatchObject([
      { act: 'create', venueName: 'UBND xã Ý Yên, tỉnh Nam Định', path: ['Tỉnh Nam Định'] },
    ]);
    await carryOut(shown.digest, naming);
    const { participations, units } = (await organiser.get(path(''))).json;
    expect(units.map(({ name }: { name: string }) => name)).toContain('Xã Ý Yên');
    const seats = participations.flatMap((each: Participation) => each.units);
    expect(seats).toContainEqual({ unitId: communes[2], invitation: 'sent', name: 'Xã Ý Yên' });
  });

  it('is made by one press, with invitations', async () => {
    const { digest } = await plan();
    expect((await carryOut(digest)).json).toEqual({ participations: 2, venuesCreated: 1, unitsInvited: 2 });
    expect(await names()).toEqual(['Nhà văn hóa xã Yên Bình', 'UBND thị trấn Lâm', 'UBND xã 1']);
    const states = await server.dataSource.query(
      'select state from unit_invitation where conference_id = $1 and org_unit_id = any($2) order by state',
      [conference.id, communes],
    );
    expect(states.map(({ state }: { state: string }) => state)).toEqual(['accepted', 'sent', 'sent']);
  });

  it('is made by one press alone, even when two press', async () => {
    const { digest } = await plan();
    const answers = await Promise.all([carryOut(digest), carryOut(digest)]);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(await names()).toHaveLength(3);
  });

  it('is not made when something changed since it was shown', async () => {
    const { digest } = await plan();
    await server.dataSource.query('insert into venue (host_unit_id, name) values ($1, $2)', [
      communes[2],
      'Hội trường',
    ]);
    expect((await carryOut(digest)).json.error.code).toBe('CHANGED_MEANWHILE');
    expect(await names()).toEqual(['UBND xã 1']);
  });

  it('follows the organiser’s choices', async () => {
    const choices = [
      { unitId: communes[1] ?? '', act: 'create' as const, venueId: null },
      { unitId: communes[2] ?? '', act: 'skip' as const, venueId: null },
    ];
    const { digest, creates } = await plan({ choices });
    expect(creates).toBe(1);
    await carryOut(digest, { choices });
    expect(await names()).toEqual(['UBND xã 1', 'UBND xã Yên Bình']);
  });

  it('suggests a room of the same name that another unit hosts, and takes it only when told to', async () => {
    const roomId = randomUUID();
    await server.dataSource.query('insert into venue (id, host_unit_id, name) values ($1, $2, $3)', [
      roomId,
      conference.hostUnitId,
      'Công viên THỊ TRẤN LÂM',
    ]);
    const naming = 'Công viên {đơn vị}';
    const line = lineOf(await plan({ naming }), communes[2]);
    expect(line).toMatchObject({ act: 'create', candidates: [{ venueId: roomId, because: 'same-name' }] });
    const choices = [{ unitId: communes[2] ?? '', act: 'reuse' as const, venueId: roomId }];
    const chosen = lineOf(await plan({ naming, choices }), communes[2]);
    expect(chosen).toMatchObject({ act: 'reuse', venueId: roomId });
  });

  it('seats a unit at a venue that takes part already', async () => {
    await server.dataSource.query('update venue set host_unit_id = $1 where id = $2', [
      communes[2],
      conference.venues[0]!.venueId,
    ]);
    const shown = await plan();
    expect(lineOf(shown, communes[2])).toMatchObject({ act: 'reuse', venueName: 'UBND xã 1' });
    expect((await carryOut(shown.digest)).json.participations).toBe(1);
    const { participations } = (await organiser.get(path(''))).json;
    expect(
      participations.find(({ venueName }: { venueName: string }) => venueName === 'UBND xã 1').units,
    ).toHaveLength(2);
  });

  it('records that the units agreed by letter', async () => {
    const { digest } = await plan();
    await carryOut(digest, {}, { note: 'công văn số 5' });
    const { participations } = (await organiser.get(path(''))).json;
    expect(participations.every(({ accepted }: { accepted: boolean }) => accepted)).toBe(true);
  });

  it('is nothing for units that no longer exist on the conference’s day', async () => {
    await server.dataSource.query(
      `update org_unit_version set valid_to = '2020-01-01' where org_unit_id = $1`,
      [communes[2]],
    );
    expect(lineOf(await plan(), communes[2])).toBeUndefined();
  });
});
