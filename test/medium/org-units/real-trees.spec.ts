import type { OrgUnit, PlacedUnit, TreePeriod, UnitDetail, UnitHit } from '@diem-cau/shared';
import { OrgUnitsService } from '../../../apps/server/src/org-units/org-units.service';
import { startServer, type TestServer } from '../../support/server';
import { demoFile, UnitsOffice } from './support/units-office';

let server: TestServer;
let office: UnitsOffice;
let first: OrgUnit[];
let second: OrgUnit[];
let third: OrgUnit[];

const unit = (tree: OrgUnit[], code: string): OrgUnit => tree.find((each) => each.code === code)!;
const countsOf = (tree: OrgUnit[]) =>
  ['province', 'district', 'commune'].map((level) => tree.filter((each) => each.level === level).length);

beforeAll(async () => {
  server = await startServer();
  office = await UnitsOffice.open(server);
  await office.import(demoFile('nam-dinh-until-2024-08.csv'));
  const [province] = await office.tree('2024-08-31');
  await office.import(demoFile('departments-until-2025-06.csv'), { parentId: province!.id });
  first = await office.tree('2024-08-31');
});
afterAll(() => server.stop());

describe('the real trees of a province', () => {
  it('begin with 1 province, 10 districts and 226 communes', () => {
    expect(countsOf(first)).toEqual([1, 10, 226]);
  });

  it('lose a district and 51 communes, while units whose code stays go on', async () => {
    const { preview, done } = await office.import(demoFile('nam-dinh-2024-09-to-2025-06.csv'), {
      validFrom: '2024-09-01',
      replacesId: unit(first, '36').id,
      codesKept: 'true',
    });
    expect(preview.problems).toEqual([]);
    // 21 are renamed, 8 lie in the city from now on, and two are both.
    expect(done).toEqual({ created: 0, changed: 27, closed: 52, unchanged: 158 });
    second = await office.tree('2024-09-01');
    expect(countsOf(second)).toEqual([1, 9, 175]);
    expect(unit(second, '13708')).toMatchObject({
      id: unit(first, '13708').id,
      name: 'Phường Hưng Lộc',
      parentId: unit(second, '356').id,
    });
  });

  it('become another province without districts, whose codes are used for other units', async () => {
    const { preview, done } = await office.import(demoFile('ninh-binh-since-2025-07.csv'), {
      validFrom: '2025-07-01',
      replacesId: unit(second, '36').id,
    });
    expect(preview.problems).toEqual([]);
    expect(done).toEqual({ created: 130, changed: 0, closed: 186, unchanged: 0 });
    const hints = preview.hints.map(({ code }) => code);
    expect(hints.filter((code) => code === 'SAME_CODE_OTHER_NAME')).toHaveLength(46);
    expect(hints.filter((code) => code === 'SAME_UNIT_ELSEWHERE')).toHaveLength(11);
    await office.import(demoFile('departments-since-2025-07.csv'), {
      validFrom: '2025-07-01',
      parentId: (await office.tree('2026-01-01'))[0]!.id,
    });
    third = await office.tree('2026-01-01');
    expect(countsOf(third)).toEqual([1, 0, 129]);
    expect(unit(third, '13870')).toMatchObject({ name: 'Xã Yên Cường' });
    expect(unit(third, '13870').id).not.toBe(unit(second, '13870').id);
    expect(await office.tree('2024-08-31')).toEqual(first);
  });

  it('know what became of each unit', async () => {
    expect(await office.importSuccessors(demoFile('successors-2024-09.csv'), '2024-09-01')).toMatchObject({
      done: { created: 1, unchanged: 0, unknown: 0 },
    });
    const { preview, done } = await office.importSuccessors(demoFile('successors-2025-07.csv'), '2025-07-01');
    expect(preview).toMatchObject({ problems: [] });
    expect(done).toEqual({ created: 214, unchanged: 0, unknown: 14 });
    const again = await office.importSuccessors(demoFile('successors-2025-07.csv'), '2025-07-01');
    expect(again.done).toEqual({ created: 0, unchanged: 214, unknown: 14 });
  });

  it('show each unit with what it was, came from and became', async () => {
    const { json } = await office.request<UnitDetail>('GET', `/${unit(first, '13708').id}`);
    expect(json).toMatchObject({
      versions: [
        { name: 'Thị trấn Mỹ Lộc', parentName: 'Huyện Mỹ Lộc', validFrom: null, validTo: '2024-08-31' },
        { name: 'Phường Hưng Lộc', parentName: 'Thành phố Nam Định', validTo: '2025-06-30' },
      ],
      predecessors: [],
      successors: [{ name: 'Phường Mỹ Lộc', since: '2025-07-01', path: ['Tỉnh Ninh Bình'] }],
      undoable: 'dissolution',
    });
  });

  it('are listed with the days between which they hold', async () => {
    const { json } = await office.request<TreePeriod[]>('GET', '/periods');
    expect(
      json.map(({ from, to, counts }) => [from, to, counts.province, counts.district, counts.commune]),
    ).toEqual([
      [null, '2024-08-31', 1, 10, 226],
      ['2024-09-01', '2025-06-30', 1, 9, 175],
      ['2025-07-01', null, 1, 0, 129],
    ]);
  });

  it('place every unit of the first tree in any other, and know when they cannot', async () => {
    const units = server.app.get(OrgUnitsService);
    const clearly = async (on: string) => {
      const placement = await units.placement(on);
      return first.filter(({ id }) => placement.of(id).clear).length;
    };
    // What became of the 51 communes in 2024-09 is not in the sources; ten months later it is for 37 of them.
    expect(await clearly('2024-08-31')).toBe(238);
    expect(await clearly('2024-09-01')).toBe(238 - 51);
    expect(await clearly('2025-07-01')).toBe(238 - 14);
    const placement = await units.placement('2025-07-01');
    const unknown = first.find(({ code }) => code === '13642')!;
    expect(placement.of(unknown.id)).toEqual({ unitId: unit(third, '37').id, clear: false });
    expect(placement.of(unit(first, '358').id)).toEqual({ unitId: unit(third, '37').id, clear: true });
  });

  it('tell pages the place of every unit by name, so that any list can be added up', async () => {
    const { json } = await office.request<PlacedUnit[]>('GET', '/places?on=2025-07-01');
    const placeOf = (code: string) => json.find(({ unitId }) => unitId === unit(first, code).id);
    expect(placeOf('13708')).toMatchObject({
      place: { name: 'Phường Mỹ Lộc', path: ['Tỉnh Ninh Bình'] },
      clear: true,
    });
    expect(placeOf('13642')).toMatchObject({ place: { name: 'Tỉnh Ninh Bình', path: [] }, clear: false });
    expect(new Set(json.map(({ unitId }) => unitId)).size).toBe(json.length);
  });

  it('are searched as they are on a day', async () => {
    const find = async (q: string, on: string) =>
      (await office.request<UnitHit[]>('GET', `/search?q=${encodeURIComponent(q)}&on=${on}`)).json;
    expect((await find('my loc', '2024-08-31')).map(({ name }) => name).slice(0, 2)).toEqual([
      'Huyện Mỹ Lộc',
      'Thị trấn Mỹ Lộc',
    ]);
    expect((await find('my loc', '2026-01-01')).map(({ name }) => name)).toEqual(['Phường Mỹ Lộc']);
    // Two communes of that name lay in two districts.
    expect((await find('hong quang', '2025-01-01')).map(({ path }) => path.at(-1))).toEqual([
      'Huyện Ý Yên',
      'Huyện Nam Trực',
    ]);
  });

  it.each(['units.csv', 'units.xlsx'])('come out as %s, which read again changes nothing', async (name) => {
    const file = await office.download(`/${name}?on=2025-01-01`);
    const { json } = await office.preview(file, {
      validFrom: '2025-01-01',
      replacesId: unit(second, '36').id,
    });
    expect(json).toMatchObject({ rows: 186, unchanged: 186, changes: [], problems: [], hints: [] });
  });
});
