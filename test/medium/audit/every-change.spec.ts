import { randomUUID } from 'node:crypto';
import { generateSync } from 'otplib';
import {
  createAccount,
  createConference,
  sessionCookie,
  TEST_PASSWORD,
  type TestConference,
} from '../../support/conference';
import { aPdf, aPng } from '../../support/files';
import { Browser } from '../../support/http';
import { startServer, type TestServer } from '../../support/server';
import { httpHandlers, type HttpHandler } from '../security/support/handlers';
import { formOf, Office } from './support/office';

/** They change nothing. */
const ANSWERS = /\/preview$|\/plan$|\/link-sheet$|\/staff\/find$/;
/** Units that are given a seat are invited as well, which is another thing to read. */
const SEVERAL: Record<string, number> = {
  'POST /api/conferences/:conferenceCode/participations/many': 2,
};

let server: TestServer;
let conference: TestConference;
let handlers: HttpHandler[];
let administrator: Office;
let organiser: Office;
let code: string;

beforeAll(async () => {
  server = await startServer();
  conference = await createConference(server, { venues: 3, speakers: 2 });
  code = `/conferences/${conference.code}`;
  handlers = httpHandlers(server).filter(({ method, permission }) => method !== 'GET' && permission);
  administrator = await Office.of(server, handlers, 'administrator', conference);
  organiser = await Office.of(server, handlers, 'organiser', conference);
});
afterAll(() => server.stop());

const one = async (sql: string, ...values: unknown[]) => (await server.dataSource.query(sql, values))[0];
const revisionOf = async (table: string, id: string): Promise<number> =>
  (await one(`select revision from ${table} where id = $1`, id)).revision;
const pairingCode = async () => (await new Browser(server.origin).post('/api/pairing')).json.code;
const idOf = async (loginName: string): Promise<string> =>
  (await one('select id from account where login_name = $1', loginName)).id;
async function sessionOf(kind: 'account' | 'speaker', subjectId: string): Promise<string> {
  await sessionCookie(server, kind, subjectId);
  return (await one('select id from session where subject_id = $1 order by created_at desc', subjectId)).id;
}

describe('one row of audit is left by each change', () => {
  it('of the tree of units', async () => {
    const does: Office['does'] = (...change) => administrator.does(...change);
    const unit = (code: string) => ({
      code,
      name: `Xã ${code}`,
      level: 'commune',
      parentId: conference.provinceId,
    });
    const create = async (code: string) =>
      (await does('POST', '/units', { ...unit(code), validFrom: null })).id;
    const [first, second] = [await create('U1'), await create('U2')];
    const edit = async (method: 'PUT' | 'POST', id: string, part: string, body: object) =>
      does(method, `/units/${id}/${part}`, { ...body, revision: await revisionOf('org_unit', id) });
    await edit('PUT', first, 'versions', { ...unit('U9'), validFrom: '2030-01-01' });
    await edit('POST', first, 'undo', {});
    await edit('POST', first, 'dissolution', { lastDay: '2031-12-31', successorIds: [second] });
    await edit('PUT', first, 'successors', { since: '2032-01-01', successorIds: [] });
    const file = Buffer.from('code,name,level\nU3,Xã U3,commune\n');
    const options = {
      validFrom: '',
      parentId: conference.provinceId,
      replacesId: '',
      codesKept: 'false',
      file,
    };
    const units = await does('POST', '/units/import/preview', formOf(options));
    await does('POST', '/units/import', formOf({ ...options, fingerprint: units.fingerprint }));
    const pairs = Buffer.from('old_code,old_name,new_code,new_name\nU1,Xã U1,U3,Xã U3\n');
    const since = { since: '2032-01-01', file: pairs };
    const successors = await does('POST', '/units/successors/preview', formOf(since));
    await does('POST', '/units/successors', formOf({ ...since, fingerprint: successors.fingerprint }));
  });

  it('of accounts', async () => {
    const does: Office['does'] = (...change) => administrator.does(...change);
    const roles = [{ role: 'operator', unitId: conference.hostUnitId }];
    const wanted = { loginName: 'can-bo', displayName: 'Cán bộ', roles, totpRequired: false };
    const { id, revision } = (await does('POST', '/accounts', wanted)).account;
    await does('PUT', `/accounts/${id}`, { ...wanted, displayName: 'Lê An', revision });
    await does('DELETE', `/accounts/${id}/sessions/${await sessionOf('account', id)}`);
    await does('DELETE', `/accounts/${id}/sessions`);
    await does('POST', `/accounts/${id}/password-link`);
    await does('POST', `/accounts/${id}/disable`);
    await does('POST', `/accounts/${id}/enable`);
    await one(`update account set totp_secret = 'sealed' where id = $1`, id);
    await does('DELETE', `/accounts/${id}/totp`);
  });

  it('of the own account', async () => {
    const own = await Office.of(server, handlers, 'organiser', conference);
    const password = TEST_PASSWORD;
    await own.does('PATCH', '/account', { displayName: 'Trần Thị Bình' });
    const { secret } = await own.does('POST', '/account/totp/begin', { password });
    const shown = generateSync({ secret: secret.replaceAll(' ', '') });
    const { codes } = await own.does('POST', '/account/totp/confirm', { code: shown });
    const renewed = await own.does('POST', '/account/totp/recovery-codes', { password, code: codes[0] });
    await own.does('POST', '/account/totp/disable', { password, code: renewed.codes[0] });
    const id = await idOf((await own.read('/account')).loginName);
    await own.does('DELETE', `/account/sessions/${await sessionOf('account', id)}`);
    await own.does('DELETE', '/account/sessions');
    await own.does('POST', '/account/password', { password, newPassword: 'mot mat khau khac' });
    await own.does('POST', '/logout');
    for (const [route, rows] of own.tried) organiser.tried.set(route, rows);
  });

  const does: Office['does'] = (method, path, body) => organiser.does(method, path, body);
  const at: Office['does'] = (method, path, body) => organiser.does(method, `${code}${path}`, body);
  /** Sends what somebody saw with the revision that they saw. */
  const edit = async (path: string, table: string, id: string, body: object) =>
    at('PUT', path, { ...body, revision: await revisionOf(table, id) });

  it('of venues and their screens', async () => {
    const venue = { hostUnitId: conference.hostUnitId, keeperUnitId: null, address: null, capacity: null };
    const room = { ...venue, name: 'Hội trường', lineNote: null, phones: [] };
    const { id, revision } = await does('POST', '/venues', room);
    await does('PUT', `/venues/${id}`, { ...room, name: 'Hội trường lớn', revision });
    const screen = await does('POST', `/venues/${id}/screens`, { code: await pairingCode() });
    await does('PUT', `/venues/${id}/screens/${screen.id}`, { label: 'Bên trái' });
    await does('DELETE', `/venues/${id}/screens/${screen.id}`);
    await does('PUT', `/venues/${id}/archived`, { archived: true, revision: revision + 1 });
  });

  it('of conferences', async () => {
    const former = await organiser.read(code);
    const { title, kind, field, hostUnitId, timeZone, visibility, rules, hotline, contact } = former;
    const [{ name, start, end }] = former.sittings;
    const sittings = [{ id: null, name, start, end }];
    const details = {
      title,
      kind,
      field,
      hostUnitId,
      timeZone,
      visibility,
      rules,
      hotline,
      contact,
      sittings,
    };
    const draft = await does('POST', '/conferences', details);
    await does('DELETE', `/conferences/${draft.code}`);
    const parts = { agenda: true, materials: false, venues: false, invitations: false };
    await at('POST', '/copies', { title: 'Đợt 2', firstDay: '2031-02-03', ...parts });
    await edit('/details', 'conference', conference.id, { ...details, code: former.code, title: 'Đợt 1' });
    await at('PUT', '/poster', formOf({ file: aPng() }));
    await at('DELETE', '/poster');
    const { agenda } = await organiser.read(`${code}/agenda`);
    const item = { id: randomUUID(), kind: 'break', title: 'Giải lao', sittingId: null, speakerIds: [] };
    const items = [{ ...item, participationId: null, fixedStart: null, plannedMinutes: 15 }];
    await at('PUT', '/agenda', { revision: agenda.revision, items });
    await at('POST', '/steps', { step: 'start-rehearsal', reason: null, firstDay: null });
  });

  it('of people, their links and those who work in the conference', async () => {
    const person = { name: 'TS. Lê An', position: null, phone: null };
    const { id } = await at('POST', '/people', { kind: 'speaker', ...person });
    await edit(`/people/speaker/${id}`, 'speaker', id, { ...person, position: 'Giảng viên' });
    const ids = [id, ...conference.speakers.map((speaker) => speaker.id)];
    await at('PUT', '/people/order', { kind: 'speaker', ids });
    await at('POST', '/links', { kind: 'speaker', subjectId: id });
    await at('POST', '/links/several', { kind: 'speaker', subjectIds: [id] });
    await at('POST', '/people/hand-over', { kind: 'speaker', subjectId: id, ...person, name: 'ThS. Vũ Hà' });
    await at('DELETE', `/links/speaker/${id}`);
    await at('DELETE', `/sessions/${await sessionOf('speaker', id)}`);
    await at('DELETE', `/people/speaker/${id}`);
    const loginName = await createAccount(server, 'moderator', null);
    await at('POST', '/staff/find', { loginName });
    await at('PUT', `/staff/${await idOf(loginName)}/secretary`);
    await at('DELETE', `/staff/${await idOf(loginName)}/secretary`);
  });

  it('of venues in the conference', async () => {
    const people = {
      coordinatorName: null,
      coordinatorPhone: null,
      technicianName: null,
      technicianPhone: null,
    };
    const outside = { externalSystem: null, externalAddress: null, externalContact: null };
    const details = { ...people, ...outside, note: null, connection: 'screen' };
    const { id: venueId } = await one(
      `insert into venue (name, host_unit_id) values ('Phòng họp', $1) returning id`,
      conference.hostUnitId,
    );
    const wanted = { ...details, venueId, newVenue: null, unitIds: [], agreed: null };
    const { id } = await at('POST', '/participations', wanted);
    const path = `/participations/${id}`;
    await edit(path, 'participation', id, { ...details, note: 'Tầng 2', unitIds: [] });
    await at('POST', `${path}/units`, { unitId: conference.venues[0]?.unitId });
    const plan = { unitIds: [conference.hostUnitId], level: null, naming: '{đơn vị}', choices: [] };
    const { digest } = await at('POST', '/participations/plan', plan);
    await at('POST', '/participations/many', { ...plan, digest, agreed: null });
    const file = Buffer.from('Điểm cầu,Đầu mối\nPhòng họp,Lan\n');
    const { fingerprint } = await at('POST', '/participations/people/preview', formOf({ file }));
    await at('POST', '/participations/people', formOf({ file, fingerprint }));
    const first = await at('POST', '/screens', { code: await pairingCode(), participationId: id });
    await at('DELETE', `${path}/screens/${first.screenId}`);
    const second = await at('POST', `${path}/screens`, { code: await pairingCode() });
    await at('PUT', `${path}/screens/${second.id}`, { label: 'Bên phải' });
    await at('POST', '/cards', { participationIds: [id] });
    await at('DELETE', path);
  });

  it('of invitations and lists of delegates', async () => {
    const unitIds = [conference.districtIds[0]];
    const inviting = { unitIds, below: null, requestedCount: null };
    await at('POST', '/invitations/preview', inviting);
    await at('POST', '/invitations', inviting);
    const invited = `select id from unit_invitation where conference_id = $1 and org_unit_id = $2`;
    const { id } = await one(invited, conference.id, unitIds[0]);
    const { terms } = await organiser.read(`${code}/invitations`);
    await at('PUT', '/invitation-terms', { ...terms, delegatesPerUnit: 3 });
    const contact = { contactName: 'Bà Lan', contactPhone: '0912 345 678', requestedCount: 4 };
    const change = (part: string, body: object) =>
      edit(`/invitations/${id}${part}`, 'unit_invitation', id, body);
    await change('', contact);
    const said = { way: 'telephone', toldBy: 'Bà Lan', toldAt: '2026-01-05T02:00:00Z', note: null };
    await change('/answer', { state: 'accepted', ...said });
    const { links } = await at('POST', '/invitations/links', { invitationIds: [id] });
    const [{ invitationId, url, pin }] = links;
    await at('POST', '/invitations/link-sheet?format=csv', { links: [{ invitationId, url, pin }] });

    const about = { position: null, workplace: null, phone: null };
    const seat = { participationId: null, sittingIds: [] };
    const add = async (name: string): Promise<string> =>
      (
        await at('POST', '/delegates', {
          id: randomUUID(),
          invitationId: id,
          name,
          ...about,
          ...seat,
          outsideList: false,
        })
      ).id;
    const [delegate, namesake] = [await add('Trần Thị B'), await add('Trần Thị B')];
    const path = `/delegates/${delegate}`;
    await at('PUT', '/delegates/namesakes', { sharedKey: 'tran thi b', delegateIds: [delegate, namesake] });
    await edit(path, 'delegate', delegate, { ...about, ...seat, name: 'Trần Thị Bình' });
    await edit(`${path}/attendance`, 'delegate', delegate, { state: 'absent', reason: 'Ốm' });
    const substitute = { id: randomUUID(), name: 'Vũ Hà', ...about, reason: null };
    const revision = await revisionOf('delegate', delegate);
    await at('POST', `${path}/substitute`, { ...substitute, revision });
    await at('DELETE', `${path}/substitute`);
    await at('DELETE', path);
    const list = { invitationId: id, file: Buffer.from('Họ và tên\nLê An\n') };
    const { listRevision } = await at('POST', '/delegates/import/preview', formOf(list));
    await at('POST', '/delegates/import', formOf({ ...list, listRevision: String(listRevision) }));
    const withReason = async (step: string) =>
      at('POST', `/invitations/${id}/${step}`, {
        reason: 'Nhầm',
        revision: await revisionOf('unit_invitation', id),
      });
    await withReason('reopen-list');
    await withReason('withdraw');
  });

  it('of materials and official times', async () => {
    const about = { title: 'Bài giảng', visibleFrom: 'now' };
    const form = { ...about, agendaItemId: '', file: aPdf() };
    const { id } = await at('POST', '/materials/files', formOf(form));
    const link = { ...about, agendaItemId: null, link: 'https://vi.wikipedia.org/' };
    const second = await at('POST', '/materials/links', link);
    await edit(`/materials/${id}`, 'material', id, { ...link, title: 'Bài 1', link: null });
    const replaced = { file: aPdf('Bản 2'), revision: String(await revisionOf('material', id)) };
    await at('PUT', `/materials/${id}/file`, formOf(replaced));
    await at('PUT', '/material-order', { materialIds: [second.id, id] });
    await at('DELETE', `/materials/${id}`);
    await at('POST', `/materials/${id}/restore`);
    const [wentLiveAt, endedAt] = [new Date(Date.now() - 30_000), new Date(Date.now() - 10_000)];
    await one(
      `update conference set state = 'ended', went_live_at = $2, ended_at = $3 where id = $1`,
      conference.id,
      wentLiveAt,
      endedAt,
    );
    const reason = 'Bấm muộn';
    await edit('/official-times', 'conference', conference.id, { wentLiveAt, endedAt, reason });
    const { revision, items } = (await organiser.read(`${code}/agenda`)).agenda;
    const times = { actualStart: wentLiveAt, actualEnd: endedAt, reason, revision };
    await at('PUT', `/agenda/${items[0].id}/official-times`, times);
  });

  it('of what is known of a venue outside the system', async () => {
    const { id } = await one(
      `insert into external_mark
         (conference_id, participation_id, connected, evidence, marked_by, marked_by_actor, marked_at)
       values ($1, $2, true, 'Gọi điện xác nhận', 'Lê An', 'account:1', now()) returning id`,
      conference.id,
      conference.venues[0]?.participationId,
    );
    await at('PUT', `/external-marks/${id}/picture`, formOf({ file: aPng() }));
  });

  it('which are all that an account can make', () => {
    const tried = new Map([...administrator.tried, ...organiser.tried]);
    const ofAccounts = handlers
      .filter(({ path }) => !/own-materials|own-invitation|own-roll-call/.test(path))
      .map(({ method, path }) => `${method} ${path}`)
      .sort();
    const expected = ofAccounts.map((route) => [route, ANSWERS.test(route) ? 0 : (SEVERAL[route] ?? 1)]);
    expect(ofAccounts.map((route) => [route, tried.get(route) ?? 'not tried'])).toEqual(expected);
    process.stdout.write(`audit: ${ofAccounts.length} changing handlers tried\n`);
  });
});
