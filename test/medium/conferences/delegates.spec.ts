import { randomUUID } from 'node:crypto';
import type { Delegate, DelegateUnit } from '@diem-cau/shared';
import { DELEGATE_LIMITS } from '@diem-cau/shared';
import {
  accountCookie,
  createConference,
  sessionCookie,
  type TestConference,
} from '../../support/conference';
import { startServer, type TestServer } from '../../support/server';
import { ConferenceBrowser, delegate, OrganiserBrowser, UnitBrowser } from './support/browsers';

let server: TestServer;
let conference: TestConference;
let organiser: OrganiserBrowser;
let unit: UnitBrowser;
let other: UnitBrowser;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  conference = await createConference(server);
  organiser = new OrganiserBrowser(
    server,
    conference.code,
    await accountCookie(server, 'organiser', conference),
  );
  unit = await UnitBrowser.of(server, conference, conference.venues[0]?.unitId ?? '');
  other = await UnitBrowser.of(server, conference, conference.venues[1]?.unitId ?? '');
});

const coordinatorOf = async (index: number) =>
  new ConferenceBrowser(
    server,
    conference.code,
    await sessionCookie(server, 'coordinator', conference.venues[index]?.participationId ?? ''),
    'coordinator',
  );

const names = (delegates: Delegate[]) => delegates.map(({ name }) => name);

describe('a delegate', () => {
  it('is added once, however often the request is repeated', async () => {
    const body = delegate(unit.invitationId, '  Nguyễn  Văn Bình ', { phone: '0912 345 678', position: '' });
    const answers = await Promise.all([1, 2, 3].map(() => unit.request('POST', 'delegates', body)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(await unit.delegates()).toEqual([
      expect.objectContaining({ id: body.id, position: null, state: 'expected', revision: 1 }),
    ]);
  });

  it('is added by two clerks at once without one losing what the other was told is stored', async () => {
    const wanted = Array.from({ length: 12 }, (_, index) => `Đại biểu ${index}`);
    const answers = await Promise.all(wanted.map((name) => unit.name(name)));
    expect(answers.every(({ status }) => status === 201)).toBe(true);
    expect(names(await unit.delegates()).sort()).toEqual([...wanted].sort());
  });

  it('is changed by who saw the newest version', async () => {
    const { id } = (await unit.name('Nguyễn Văn Bình')).json;
    const change = (position: string) =>
      unit.request('PUT', `delegates/${id}`, {
        name: 'Nguyễn Văn Bình',
        position,
        workplace: null,
        phone: null,
        participationId: null,
        sittingIds: [],
        revision: 1,
      });
    const answers = await Promise.all([change('Chủ tịch'), change('Phó Chủ tịch')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const stored = (await unit.delegates())[0];
    expect(stored?.position).toBe(answers.find(({ status }) => status === 200)?.json.position);
  });

  it.each([
    ['name', '   '],
    ['name', 'x'.repeat(DELEGATE_LIMITS.name + 1)],
    ['name', 'Bình\u202e'],
    ['phone', 'gọi sau'],
    ['phone', '=1+1'],
    ['id', 'mot'],
    ['participationId', 'hai'],
    ['state', 'absent'],
    ['late', false],
  ])('is refused with a wrong %s', async (field, value) => {
    const { json } = await unit.request('POST', 'delegates', {
      ...delegate(unit.invitationId, 'Nguyễn Văn Bình'),
      [field]: value,
    });
    expect(json.error).toMatchObject({ code: 'BAD_INPUT', field });
  });

  it('does not take the id of somebody in another list', async () => {
    const { id } = (await other.name('Người xã khác')).json;
    expect((await unit.name('Nguyễn Văn Bình', { id })).json.error).toMatchObject({ field: 'id' });
    expect(names(await other.delegates())).toEqual(['Người xã khác']);
  });

  it('is not seated where the unit does not sit', async () => {
    const [own, foreign] = conference.venues.map(({ participationId }) => participationId);
    expect((await unit.name('A', { participationId: own ?? null })).status).toBe(201);
    const { json } = await unit.name('B', { participationId: foreign ?? null });
    expect(json.error).toMatchObject({ code: 'BAD_INPUT', field: 'participationId' });
  });
});

describe('a list', () => {
  it('is one unit’s alone: its clerk neither sees nor touches another', async () => {
    const { id } = (await other.name('Người xã khác')).json;
    expect(await unit.delegates()).toEqual([]);
    const attempts = [
      await unit.add(other.invitationId, 'Chen vào'),
      await unit.request('DELETE', `delegates/${id}`),
      await unit.request('DELETE', `delegates/${id}/substitute`),
      await unit.request('PUT', `delegates/${id}/attendance`, { state: 'absent', reason: null, revision: 1 }),
      await unit.request('PUT', 'delegates/namesakes', { sharedKey: 'a', delegateIds: [id, randomUUID()] }),
    ];
    expect(attempts.map(({ json }) => json.error.code)).toEqual(Array(5).fill('NOT_FOUND'));
    expect(await other.delegates()).toHaveLength(1);
  });

  it('is read and written by the coordinator of the venue where the unit sits', async () => {
    const coordinator = await coordinatorOf(0);
    await unit.name('Nguyễn Văn Bình');
    await other.name('Người xã khác');
    expect(names(await coordinator.delegates())).toEqual(['Nguyễn Văn Bình']);
    const walkIn = await coordinator.add(unit.invitationId, 'Đến ngoài danh sách', { outsideList: true });
    expect(walkIn.json.outsideList).toBe(true);
    expect((await coordinator.add(other.invitationId, 'Chen vào')).json.error.code).toBe('NOT_FOUND');
  });

  it('is shown to a coordinator with the own venue alone, wherever else the unit sits', async () => {
    const [own, elsewhere] = conference.venues;
    await server.dataSource.query(
      'insert into participation_unit (participation_id, org_unit_id) values ($1, $2)',
      [elsewhere!.participationId, own!.unitId],
    );
    const { json } = await (await coordinatorOf(0)).request('GET', 'delegates');
    const [listed]: DelegateUnit[] = json.units;
    expect(listed?.venues).toEqual([{ participationId: own!.participationId, name: own!.name }]);
  });

  it('of another conference is not found by its organisers', async () => {
    const elsewhere = await createConference(server);
    const stranger = new OrganiserBrowser(
      server,
      elsewhere.code,
      await accountCookie(server, 'organiser', elsewhere),
    );
    const { id } = (await unit.name('Nguyễn Văn Bình')).json;
    expect((await stranger.request('DELETE', `delegates/${id}`)).status).toBe(404);
    expect((await stranger.add(unit.invitationId, 'Chen vào')).status).toBe(404);
    expect(await stranger.delegates()).toEqual([]);
  });

  it('has an end', async () => {
    await server.dataSource.query(
      `insert into delegate (conference_id, invitation_id, name)
       select $1, $2, 'Đại biểu ' || n from generate_series(1, $3::int - 1) n`,
      [conference.id, unit.invitationId, DELEGATE_LIMITS.perUnit],
    );
    const answers = await Promise.all([unit.name('Người cuối'), unit.name('Người thừa')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.json.error.code).toBe('LIST_FULL');
  });
});

describe('who does not come', () => {
  it('is excused, absent, or comes after all', async () => {
    const { id } = (await unit.name('Nguyễn Văn Bình')).json;
    const set = (state: string, reason: string | null, revision: number) =>
      unit.request('PUT', `delegates/${id}/attendance`, { state, reason, revision });
    expect((await set('absent_with_leave', 'Ốm', 1)).json).toMatchObject({
      state: 'absent_with_leave',
      reason: 'Ốm',
    });
    expect((await set('expected', 'Ốm', 2)).json).toMatchObject({ state: 'expected', reason: null });
    expect((await set('absent', null, 2)).json.error.code).toBe('CHANGED_MEANWHILE');
  });

  it('is replaced by one substitute in one step, who may be sent home again', async () => {
    const { id } = (await unit.name('Nguyễn Văn Bình')).json;
    const body = { ...substitute('Trần Thị Mai'), reason: 'Đi công tác', revision: 1 };
    const answers = await Promise.all([
      unit.request('POST', `delegates/${id}/substitute`, body),
      unit.request('POST', `delegates/${id}/substitute`, body),
      unit.request('POST', `delegates/${id}/substitute`, { ...body, id: randomUUID() }),
    ]);
    expect(answers.filter(({ status }) => status === 201).length).toBeGreaterThanOrEqual(1);
    const [original, comes, ...more] = await unit.delegates();
    expect(more).toEqual([]);
    expect(original).toMatchObject({ state: 'substituted', substitutedBy: comes?.id, reason: 'Đi công tác' });
    expect(comes).toMatchObject({ name: 'Trần Thị Mai', state: 'expected' });
    expect((await organiser.invitation(conference.venues[0]?.unitId ?? '')).delegates).toBe(1);

    const back = await unit.request('DELETE', `delegates/${id}/substitute`);
    expect(back.json).toMatchObject({ state: 'expected', substitutedBy: null, reason: null });
    expect(names(await unit.delegates())).toEqual(['Nguyễn Văn Bình']);
  });

  it('stays excused when the substitute is taken out of the list', async () => {
    const { id } = (await unit.name('Nguyễn Văn Bình')).json;
    const body = { ...substitute('Trần Thị Mai'), reason: 'Ốm', revision: 1 };
    await unit.request('POST', `delegates/${id}/substitute`, body);
    expect((await unit.request('DELETE', `delegates/${body.id}`)).status).toBe(204);
    expect(await unit.delegates()).toEqual([
      expect.objectContaining({ id, state: 'absent_with_leave', reason: 'Ốm', substitutedBy: null }),
    ]);
  });

  const substitute = (name: string) => ({
    id: randomUUID(),
    name,
    position: null,
    workplace: null,
    phone: null,
  });
});

describe('people who may be the same', () => {
  it('are told apart by the organisers, and by a unit among its own', async () => {
    const [own, twin, foreign] = [
      (await unit.name('Lê Thị Hoà')).json,
      (await unit.name('Lê Thị Hòa')).json,
      (await other.name('Lê Thị Hoà')).json,
    ];
    const tellApart = (browser: ConferenceBrowser, ...delegateIds: string[]) =>
      browser.request('PUT', 'delegates/namesakes', { sharedKey: 'name:le thi hoa', delegateIds });
    expect((await tellApart(organiser, own.id, twin.id, foreign.id)).status).toBe(204);
    expect((await tellApart(unit, own.id, twin.id)).status).toBe(204);
    expect((await tellApart(unit, twin.id, own.id)).status).toBe(204);
    expect((await tellApart(unit, own.id, foreign.id)).status).toBe(404);
    const said = await server.dataSource.query(
      `select 1 from audit_entry where action = 'delegate.tell-apart' and conference_id = $1`,
      [conference.id],
    );
    expect(said).toHaveLength(2);
    const namesakes = async (browser: ConferenceBrowser) =>
      (await browser.request('GET', 'delegates')).json.namesakes.map(
        ({ delegateIds }: { delegateIds: string[] }) => delegateIds.length,
      );
    expect((await namesakes(organiser)).sort()).toEqual([2, 3]);
    expect(await namesakes(unit)).toEqual([2]);
  });
});

describe('sittings', () => {
  it('are those of the conference', async () => {
    const [sitting] = await server.dataSource.query(
      `insert into sitting (conference_id, name, starts_at, ends_at)
       values ($1, 'Buổi chiều', now(), now() + interval '3 hours') returning id`,
      [conference.id],
    );
    expect((await unit.name('Nguyễn Văn Bình', { sittingIds: [sitting.id] })).json.sittingIds).toEqual([
      sitting.id,
    ]);
    const elsewhere = await createConference(server);
    await server.dataSource.query('update sitting set conference_id = $1 where id = $2', [
      elsewhere.id,
      sitting.id,
    ]);
    const { json } = await unit.name('Trần Thị Mai', { sittingIds: [sitting.id] });
    expect(json.error).toMatchObject({ code: 'BAD_INPUT', field: 'sittingIds' });
  });
});

describe('the audit', () => {
  it('tells who was added and removed, and no telephone number', async () => {
    const { id } = (await unit.name('Nguyễn Văn Bình', { phone: '0912 345 678' })).json;
    await unit.request('DELETE', `delegates/${id}`);
    const entries = await server.dataSource.query(
      'select action, actor, before, after from audit_entry where subject = $1 order by id',
      [`delegate:${id}`],
    );
    expect(entries).toMatchObject([
      { action: 'delegate.add', actor: `invitee:${unit.invitationId}`, after: { name: 'Nguyễn Văn Bình' } },
      { action: 'delegate.remove', before: { name: 'Nguyễn Văn Bình', phone: '…678' } },
    ]);
    const [{ count }] = await server.dataSource.query(
      `select count(*)::int as count from audit_entry where (before::text || after::text) ~ '345'`,
    );
    expect(count).toBe(0);
  });
});
