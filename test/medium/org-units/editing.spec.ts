import type { OrgUnit, UndoneUnitChange, UnitDetail } from '@diem-cau/shared';
import { accountCookie, createConference } from '../../support/conference';
import { startServer, type TestServer } from '../../support/server';
import { UnitsOffice } from './support/units-office';

let server: TestServer;
let office: UnitsOffice;
let provinceId: string;

beforeAll(async () => {
  server = await startServer();
  office = await UnitsOffice.open(server);
});
afterAll(() => server.stop());
beforeEach(async () => {
  provinceId = (await add('province', null, { code: `P${Math.random()}`.slice(0, 20) })).id;
});

async function add(
  level: string,
  parentId: string | null,
  more: Partial<OrgUnit> & { validFrom?: string } = {},
) {
  const body = { code: '1', name: `Đơn vị ${level}`, level, parentId, validFrom: null, ...more };
  return (await office.request<UnitDetail>('POST', '', body)).json;
}
const change = (unit: UnitDetail, validFrom: string | null, more: object) => {
  const { code, name, level, parentId } = unit.versions.at(-1)!;
  const body = { code, name, level, parentId, validFrom, revision: unit.revision, ...more };
  return office.request<UnitDetail>('PUT', `/${unit.id}/versions`, body);
};
const dissolve = (unit: UnitDetail, lastDay: string, successorIds: string[] = []) =>
  office.request<UnitDetail>('POST', `/${unit.id}/dissolution`, {
    lastDay,
    successorIds,
    revision: unit.revision,
  });
const undo = async (unit: UnitDetail) =>
  (await office.request<UndoneUnitChange>('POST', `/${unit.id}/undo`, { revision: unit.revision })).json;

describe('a unit', () => {
  it('is renamed and moved from a day on, and stays what it was before', async () => {
    const [one, two] = [
      await add('district', provinceId, { code: 'A' }),
      await add('district', provinceId, { code: 'B' }),
    ];
    const commune = await add('commune', one.id, { name: 'Xã Nam Vân' });
    const { json } = await change(commune, '2024-09-01', {
      name: '  Phường   Nam Vân'.trim(),
      parentId: two.id,
    });
    expect(json.versions).toMatchObject([
      { name: 'Xã Nam Vân', parentId: one.id, validFrom: null, validTo: '2024-08-31' },
      { parentId: two.id, validFrom: '2024-09-01', validTo: null },
    ]);
    expect((await office.tree('2024-08-31')).find(({ id }) => id === commune.id)?.parentId).toBe(one.id);
    expect((await office.tree('2024-09-01')).find(({ id }) => id === commune.id)?.parentId).toBe(two.id);
  });

  it('that is merged leaves one row of audit with its end and its successor, and so does taking that back', async () => {
    const [old, next] = [
      await add('district', provinceId, { code: 'A' }),
      await add('district', provinceId, { code: 'B', name: 'Huyện Mới' }),
    ];
    await undo((await dissolve(old, '2025-06-30', [next.id])).json);
    const rows = await server.dataSource.query(
      `select action, before, after from audit_entry where subject = $1 and action <> 'unit.create' order by id`,
      [`unit:${old.id}`],
    );
    const successors = [{ name: 'Huyện Mới' }];
    expect(rows).toMatchObject([
      { action: 'unit.dissolve', after: { versions: [{ validTo: '2025-06-30' }], successors } },
      { action: 'unit.undo', before: { successors }, after: { versions: [{ validTo: null }] } },
    ]);
  });

  it('is changed by one of two who saw the same', async () => {
    const unit = await add('district', provinceId);
    const answers = await Promise.all([
      change(unit, null, { name: 'Huyện Một' }),
      change(unit, null, { name: 'Huyện Hai' }),
    ]);
    expect(answers.map(({ json }) => json.error?.code ?? 'done').sort()).toEqual([
      'CHANGED_MEANWHILE',
      'done',
    ]);
  });

  it('ends with successors, and all of it can be taken back', async () => {
    const [old, next] = [
      await add('commune', provinceId, { code: 'A', name: 'Xã Cũ' }),
      await add('commune', provinceId, { code: 'B', name: 'Xã Mới' }),
    ];
    const ended = (await dissolve(old, '2025-06-30', [next.id])).json;
    expect(ended).toMatchObject({
      versions: [{ validTo: '2025-06-30' }],
      successors: [{ id: next.id, name: 'Xã Mới', since: '2025-07-01' }],
      undoable: 'dissolution',
    });
    const { json } = await office.request<UnitDetail>('GET', `/${next.id}`);
    expect(json.predecessors).toMatchObject([{ id: old.id, name: 'Xã Cũ' }]);
    const back = await undo(ended);
    expect(back.unit).toMatchObject({ versions: [{ validTo: null }], successors: [] });
    expect((await undo(back.unit!)).unit).toBeNull();
    expect((await office.request('GET', `/${old.id}`)).status).toBe(404);
  });

  it('is split among several when that becomes known', async () => {
    const [old, one, two] = [
      await add('commune', provinceId, { code: 'A' }),
      await add('commune', provinceId, { code: 'B' }),
      await add('commune', provinceId, { code: 'C' }),
    ];
    const { json: ended } = await dissolve(old, '2025-06-30');
    const { json } = await office.request<UnitDetail>('PUT', `/${old.id}/successors`, {
      since: '2025-07-01',
      successorIds: [one.id, two.id],
      revision: ended.revision,
    });
    expect(json.successors.map(({ id }) => id).sort()).toEqual([one.id, two.id].sort());
  });
});

describe('in words and without any change is refused', () => {
  const codeOf = async (answer: Promise<{ json: { error?: { code: string } } }>) =>
    (await answer).json.error?.code;

  it('a parent that does not fit, or not for as long', async () => {
    const commune = await add('commune', provinceId);
    const late = await add('district', provinceId, { code: 'L', validFrom: '2025-01-01' });
    const body = { code: 'x', name: 'Mới', level: 'district', validFrom: null };
    expect(await codeOf(office.request('POST', '', { ...body, parentId: commune.id }))).toBe(
      'UNIT_PARENT_LEVEL',
    );
    expect(await codeOf(office.request('POST', '', { ...body, level: 'commune', parentId: late.id }))).toBe(
      'UNIT_PARENT_NOT_VALID',
    );
  });

  it('a circle of departments', async () => {
    const one = await add('department', provinceId);
    const two = await add('department', one.id);
    expect(await codeOf(change(one, null, { parentId: two.id }))).toBe('UNIT_PARENT_LEVEL');
  });

  it('a code that a sibling has', async () => {
    await add('commune', provinceId);
    const body = { code: '1', name: 'Khác', level: 'commune', parentId: provinceId, validFrom: null };
    expect(await codeOf(office.request('POST', '', body))).toBe('UNIT_CODE_TAKEN');
  });

  it('an end that leaves others without a parent', async () => {
    const district = await add('district', provinceId);
    await add('commune', district.id, { name: 'Xã Yên Phú' });
    const { json } = await dissolve(district, '2025-06-30');
    expect(json.error).toMatchObject({ code: 'UNIT_HAS_CHILDREN', params: { count: 1, name: 'Xã Yên Phú' } });
  });

  it('a change on a day on which the unit does not exist', async () => {
    const { json: ended } = await dissolve(await add('commune', provinceId), '2024-08-31');
    expect(await codeOf(change(ended, '2025-01-01', { name: 'Sau' }))).toBe('UNIT_NOT_VALID_THEN');
    expect(await codeOf(dissolve(ended, '2025-01-01'))).toBe('UNIT_NOT_VALID_THEN');
  });

  it('a successor that does not exist then', async () => {
    const [old, ended] = [
      await add('commune', provinceId, { code: 'A' }),
      await add('commune', provinceId, { code: 'B' }),
    ];
    await dissolve(ended, '2024-12-31');
    expect(await codeOf(dissolve(old, '2025-06-30', [ended.id]))).toBe('UNIT_SUCCESSOR_UNFIT');
    expect(await codeOf(dissolve(old, '2025-06-30', [old.id]))).toBe('UNIT_SUCCESSOR_UNFIT');
    const { json } = await office.request<UnitDetail>('GET', `/${old.id}`);
    expect(json.versions).toMatchObject([{ validTo: null }]);
  });

  it('taking back a unit that something belongs to', async () => {
    const unit = await add('commune', provinceId);
    await server.dataSource.query('insert into venue (host_unit_id, name) values ($1, $2)', [unit.id, 'a']);
    const answer = office.request('POST', `/${unit.id}/undo`, { revision: unit.revision });
    expect(await codeOf(answer)).toBe('UNIT_IN_USE');
  });

  it('a day that the calendar does not have, and text with hidden signs', async () => {
    const body = { code: 'x', name: 'Mới', level: 'commune', parentId: provinceId, validFrom: null };
    for (const bad of [{ validFrom: '2025-02-30' }, { name: 'a\u202eb' }, { code: '' }, { level: 'xã' }]) {
      expect(await codeOf(office.request('POST', '', { ...body, ...bad }))).toBe('BAD_INPUT');
    }
  });
});

it('answers an unchanged tree without sending it again', async () => {
  const cookie = await accountCookie(server, 'administrator', null);
  const ask = (headers: Record<string, string> = {}) =>
    fetch(`${server.origin}/api/units?on=2024-01-01`, {
      headers: { cookie, 'cache-control': 'max-age=0', ...headers },
    });
  const first = await ask();
  const etag = first.headers.get('etag') ?? '';
  expect((await ask({ 'if-none-match': etag })).status).toBe(304);
  await add('commune', provinceId);
  expect((await ask({ 'if-none-match': etag })).status).toBe(200);
});

it('shows a conference its host as it was called that day', async () => {
  const conference = await createConference(server);
  const { json: host } = await office.request<UnitDetail>('GET', `/${conference.hostUnitId}`);
  const tomorrow = new Date(Date.now() + 36 * 3600_000).toISOString().slice(0, 10);
  expect((await change(host, tomorrow, { name: 'Sở Khoa học và Công nghệ' })).status).toBe(200);
  const shown = await fetch(`${server.origin}/api/programme/${conference.code}`);
  expect(await shown.json()).toMatchObject({ hostUnitName: 'Sở Thông tin và Truyền thông' });
});
