import { Clock } from '../../../apps/server/src/common/time/clock';
import { accountCookie, createConference, insertUnit, type TestConference } from '../../support/conference';
import { startServer, type TestServer } from '../../support/server';
import { OrganiserBrowser, UnitBrowser } from './support/browsers';

let server: TestServer;
let conference: TestConference;
let organiser: OrganiserBrowser;
let unit: UnitBrowser;

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
});
afterEach(() => jest.restoreAllMocks());

const at = (moment: string) => jest.spyOn(server.app.get(Clock), 'now').mockReturnValue(new Date(moment));

describe('an invited unit', () => {
  it('answers, and names whom to ask', async () => {
    const unitId = await insertUnit(server.dataSource, 'Xã Hải Anh', 'commune', null);
    await organiser.invite([unitId]);
    const clerk = await UnitBrowser.of(server, conference, unitId);
    expect(await clerk.own()).toMatchObject({ unitName: 'Xã Hải Anh', state: 'sent', answer: null });
    const { json } = await clerk.answer('accepted', 1, {
      contactName: 'Trần Thị Mai',
      contactPhone: '0912 345 678',
    });
    expect(json).toMatchObject({ state: 'accepted', answer: { way: 'link', late: false } });
    expect(await organiser.invitation(unitId)).toMatchObject({
      state: 'accepted',
      phone: { name: 'Trần Thị Mai', phone: '0912 345 678', from: 'contact' },
    });
  });

  it('that is two clerks with one link gets one answer, and the second one learns of it', async () => {
    const { revision } = await unit.own();
    const answers = await Promise.all([unit.answer('accepted', revision), unit.answer('declined', revision)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const acknowledged = answers.find(({ status }) => status === 200);
    expect((await unit.own()).state).toBe(acknowledged?.json.state);
  });

  it('reads its invitation after the end, and changes nothing any more', async () => {
    await unit.name('Nguyễn Văn Bình');
    const { revision } = await unit.own();
    await server.dataSource.query(`update conference set state = 'ended' where id = $1`, [conference.id]);
    expect((await unit.own()).conference.state).toBe('ended');
    expect(await unit.delegates()).toHaveLength(1);
    const refused = [await unit.answer('declined', revision), await unit.submit(), await unit.name('Ai đó')];
    expect(refused.map(({ json }) => json.error.code)).toEqual(Array(3).fill('STATE_CONFLICT'));
  });

  it('is not told of other units', async () => {
    const other = await UnitBrowser.of(server, conference, conference.venues[1]?.unitId ?? '');
    await other.answer('accepted', (await other.own()).revision, { contactName: 'Người của xã khác' });
    await other.name('Đại biểu của xã khác', { phone: '0987 000 111' });
    const seen = await Promise.all(
      ['own-invitation', 'delegates', 'invitations', 'participations'].map((path) =>
        unit.request('GET', path),
      ),
    );
    for (const { text } of seen) expect(text).not.toMatch(/xã khác|0987|Xã 2/);
  });
});

describe("a unit's list", () => {
  const DEADLINE = '2026-11-20T10:00:00.000Z';

  it('is in time when it is handed in at the very moment of the deadline, and late afterwards', async () => {
    await organiser.setDeadline(DEADLINE);
    at(DEADLINE);
    await unit.name('Nguyễn Văn Bình');
    expect((await unit.submit()).json).toMatchObject({ listState: 'submitted', submittedAt: DEADLINE });
    at('2026-11-20T10:00:00.001Z');
    const added = (await unit.name('Trần Thị Mai')).json;
    expect(added.late).toBe(true);
    expect((await unit.own()).listState).toBe('late');
    expect((await unit.delegates()).map(({ late }) => late)).toEqual([false, true]);
  });

  it('stays in time when the organisers change it after the deadline', async () => {
    await organiser.setDeadline(DEADLINE);
    at(DEADLINE);
    await unit.submit();
    at('2026-11-21T00:00:00Z');
    expect((await organiser.add(unit.invitationId, 'Lê Văn Cường')).json.late).toBe(false);
    expect((await unit.own()).listState).toBe('submitted');
  });

  it('that is opened again with a reason is in time again, once', async () => {
    await organiser.setDeadline(DEADLINE);
    at('2026-11-21T00:00:00Z');
    expect((await unit.submit()).json.listState).toBe('late');
    const { id, revision } = await organiser.invitation(conference.venues[0]?.unitId ?? '');
    await organiser.request('POST', `invitations/${id}/reopen-list`, { reason: 'Tăng chỉ tiêu', revision });
    expect(await unit.own()).toMatchObject({
      listState: 'open',
      reopenReason: 'Tăng chỉ tiêu',
      listIsLate: false,
    });
    await unit.name('Nguyễn Văn Bình');
    expect((await unit.submit()).json).toMatchObject({ listState: 'submitted', reopenReason: null });
    await unit.name('Trần Thị Mai');
    expect((await unit.own()).listState).toBe('late');
  });

  it('is not handed in as it was seen when somebody has changed it since', async () => {
    const { listRevision } = await unit.own();
    await unit.name('Nguyễn Văn Bình');
    const { json } = await unit.request('POST', 'own-invitation/submit-list', { listRevision });
    expect(json.error.code).toBe('CHANGED_MEANWHILE');
    expect((await unit.own()).listState).toBe('open');
  });

  it('waits for the unit to accept', async () => {
    await unit.answer('declined', (await unit.own()).revision);
    expect((await unit.name('Nguyễn Văn Bình')).json.error.code).toBe('INVITATION_NOT_ACCEPTED');
    expect((await unit.submit()).json.error.code).toBe('INVITATION_NOT_ACCEPTED');
  });
});
