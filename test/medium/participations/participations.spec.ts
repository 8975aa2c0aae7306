import { randomUUID } from 'node:crypto';
import type { AddParticipation, ChangeParticipation, Participation } from '@diem-cau/shared';
import { connect } from '../../support/client';
import {
  accountCookie,
  createConference,
  screenCookie,
  sessionCookie,
  type TestConference,
} from '../../support/conference';
import { Browser } from '../../support/http';
import { startServer, type TestServer } from '../../support/server';

let server: TestServer;
let conference: TestConference;
let organiser: Browser;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  conference = await createConference(server, { venues: 3 });
  organiser = new Browser(server.origin).hold(await accountCookie(server, 'organiser', conference));
});

const NOTHING_SAID = {
  coordinatorName: null,
  coordinatorPhone: null,
  technicianName: null,
  technicianPhone: null,
  note: null,
  connection: 'screen',
  externalSystem: null,
  externalAddress: null,
  externalContact: null,
} as const;
const conferencePath = (rest: string) => `/api/conferences/${conference.code}${rest}`;
const path = (rest = '') => `/api/conferences/${conference.code}/participations${rest}`;
const list = async (): Promise<Participation[]> => (await organiser.get(path())).json.participations;
const at = async (index: number): Promise<Participation> => {
  const { participationId } = conference.venues[index]!;
  return (await list()).find(({ id }) => id === participationId)!;
};
const changed = (participation: Participation, change: Partial<ChangeParticipation>): ChangeParticipation => {
  const {
    id: _,
    venueId: _1,
    venueName: _2,
    address: _3,
    capacity: _4,
    hostUnitId: _5,
    ...rest
  } = participation;
  const { units, accepted: _6, screens: _7, ...details } = rest;
  return { ...details, unitIds: units.map(({ unitId }) => unitId), ...change };
};
const add = (wanted: Partial<AddParticipation>) =>
  organiser.post(path(), {
    ...NOTHING_SAID,
    venueId: null,
    newVenue: null,
    unitIds: [],
    agreed: null,
    ...wanted,
  });

describe('venues of a conference', () => {
  it('are added with a new room, whose units are invited and let in once they accept', async () => {
    const [district = ''] = conference.districtIds;
    const newVenue = { name: 'Hội trường huyện', hostUnitId: district, address: null, capacity: 80 };
    const { json } = await add({ newVenue, unitIds: [district], coordinatorName: 'Trần Văn Bình' });
    expect(json).toMatchObject({
      venueName: 'Hội trường huyện',
      coordinatorName: 'Trần Văn Bình',
      units: [{ unitId: district, name: 'Huyện Ý Yên', invitation: 'sent' }],
      accepted: false,
    });
    const [venue] = await server.dataSource.query('select keeper_unit_id from venue where id = $1', [
      json.venueId,
    ]);
    expect(venue.keeper_unit_id).toBe(conference.hostUnitId);
    const cookie = await screenCookie(server, json.venueId);
    await expect(connect(server.origin, { as: 'screen', cookie })).rejects.toMatchObject({
      wire: { code: 'SCREEN_NOT_PAIRED' },
    });
  });

  it('record with the venue that its units have agreed by letter', async () => {
    const [, district = ''] = conference.districtIds;
    const newVenue = { name: 'Hội trường', hostUnitId: district, address: null, capacity: null };
    const agreed = { note: 'công văn số 123/UBND-VX' };
    expect((await add({ newVenue, unitIds: [district], agreed })).json.accepted).toBe(true);
    const [invitation] = await server.dataSource.query(
      'select state, told_by from unit_invitation where conference_id = $1 and org_unit_id = $2',
      [conference.id, district],
    );
    expect(invitation).toEqual({ state: 'accepted', told_by: agreed.note });
  });

  it('take part once', async () => {
    const again = await add({ venueId: conference.venues[0]!.venueId });
    expect(again.json.error.code).toBe('VENUE_TAKES_PART');
  });

  it('keep the first of two changes that were based on the same version', async () => {
    const before = await at(0);
    const save = (coordinatorName: string) =>
      organiser.request('PUT', path(`/${before.id}`), changed(before, { coordinatorName }));
    const answers = await Promise.all([save('Nguyễn Thị Lan'), save('Phạm Văn Hùng')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await at(0)).revision).toBe(before.revision + 1);
  });

  it('forget the number in another system when they join by a screen of ours again', async () => {
    const before = await at(0);
    const external = {
      connection: 'hardware',
      externalSystem: 'Polycom',
      externalAddress: '10.1.2.3',
    } as const;
    const joined = await organiser.request('PUT', path(`/${before.id}`), changed(before, external));
    expect(joined.json).toMatchObject(external);
    const back = await organiser.request(
      'PUT',
      path(`/${before.id}`),
      changed(joined.json, { connection: 'screen' }),
    );
    expect(back.json).toMatchObject({ connection: 'screen', externalSystem: null, externalAddress: null });
  });

  it('seat a unit elsewhere, and let the people of a venue that lost its only one go', async () => {
    const { participationId: from, unitId } = conference.venues[0]!;
    const { participationId: to } = conference.venues[1]!;
    const cookie = await sessionCookie(server, 'coordinator', from);
    const client = await connect(server.origin, { as: 'coordinator', code: conference.code, cookie });
    const closed = new Promise((resolve) => client.socket.once('disconnect', resolve));
    const { json } = await organiser.post(path(`/${to}/units`), { unitId });
    expect(json.units.map((unit: { name: string }) => unit.name).sort()).toEqual(['Xã 1', 'Xã 2']);
    expect(await at(0)).toMatchObject({ units: [], accepted: false });
    await closed;
  });

  it('are removed while nothing was recorded of them, and stay afterwards', async () => {
    const { participationId } = conference.venues[0]!;
    await server.dataSource.query(
      `insert into head_count (conference_id, participation_id, source, count, entered_by, entered_by_actor, entered_at)
       values ($1, $2, 'declared', 12, 'Lan', 'test', now())`,
      [conference.id, participationId],
    );
    const kept = await organiser.request('DELETE', path(`/${participationId}`));
    expect(kept.json.error.code).toBe('PARTICIPATION_HAS_FACTS');
    expect((await at(0)).units).toHaveLength(1);
    const gone = conference.venues[1]!.participationId;
    expect((await organiser.request('DELETE', path(`/${gone}`))).status).toBe(204);
    expect((await list()).map(({ id }) => id)).not.toContain(gone);
    const [entry] = await server.dataSource.query(
      'select before, after from audit_entry where subject = $1',
      [`participation:${gone}`],
    );
    expect(entry).toMatchObject({ before: { units: ['Xã 2'] }, after: null });
  });

  it('that speak in the agenda leave it when they are removed, which whoever has it open learns of', async () => {
    const { participationId } = conference.venues[0]!;
    const { agenda } = (await organiser.get(conferencePath('/agenda'))).json;
    const item = { id: randomUUID(), kind: 'contribution', title: 'Tham luận', sittingId: null };
    const items = [{ ...item, speakerIds: [], participationId, fixedStart: null, plannedMinutes: 10 }];
    const save = (revision: number) =>
      organiser.request('PUT', conferencePath('/agenda'), { revision, items });
    const { revision } = (await save(agenda.revision)).json;
    await organiser.request('DELETE', path(`/${participationId}`));
    expect((await save(revision)).json.error.code).toBe('CHANGED_MEANWHILE');
    expect((await organiser.get(conferencePath('/agenda'))).json.agenda.items).toMatchObject([
      { venue: null },
    ]);
  });

  it('are those of the one conference', async () => {
    const other = await createConference(server);
    const foreign = other.venues[0]!.participationId;
    const body = changed(await at(0), {});
    expect((await organiser.request('PUT', path(`/${foreign}`), body)).status).toBe(404);
    expect((await organiser.request('DELETE', path(`/${foreign}`))).status).toBe(404);
    expect((await organiser.post(path(`/${foreign}/units`), { unitId: body.unitIds[0] })).status).toBe(404);
  });

  it('do not change any more when the figures are sealed', async () => {
    await server.dataSource.query(`update conference set state = 'sealed' where id = $1`, [conference.id]);
    const { json } = await organiser.request('PUT', path(`/${(await at(0)).id}`), changed(await at(0), {}));
    expect(json.error.code).toBe('STATE_CONFLICT');
  });
});
