import { DatedTree } from './dated-tree';
import { REFORMED, version } from './testing/some-trees';
import { searchFormerUnits, searchUnits } from './unit-search';

const named = (id: string, name: string, parentId: string, level: 'district' | 'commune' = 'commune') =>
  version(id, level, parentId, { name });

const TREE = new DatedTree(
  [
    version('36', 'province', null, { name: 'Tỉnh Nam Định' }),
    named('hh', 'Huyện Hải Hậu', '36', 'district'),
    named('ht', 'Huyện Hòa Bình', '36', 'district'),
    named('1', 'Xã Hòa Bình', 'hh'),
    named('2', 'Xã Hoà Bình', 'ht'),
    named('3', 'Xã Hóa Bình', 'ht'),
    named('4', 'Phường Bình Hòa', 'ht'),
    named('5', 'Xã Hải An', 'hh'),
    named('13705', 'Xã An Hải', 'ht'),
  ],
  [],
);
const found = (q: string, limit = 10) =>
  searchUnits(TREE, { q, levels: ['commune'], on: '2024-01-01', limit }).map(({ id }) => id);

describe('searching units', () => {
  it('ignores accents, case and the place of the tone mark, and never makes one of two', () => {
    expect(found('hoa binh')).toEqual(['1', '2', '3', '4', '5', '13705'].filter((id) => '1234'.includes(id)));
    expect(found('HOÀ BÌNH').slice(0, 3)).toEqual(['1', '2', '3']);
  });

  it('finds a unit by its name and what lies above it, its own name first', () => {
    expect(found('an hai hau')).toEqual(['5']);
    expect(found('hai an')).toEqual(['5', '13705']);
  });

  it('finds by the beginning of a code', () => {
    expect(found('137')).toEqual(['13705']);
  });

  it('keeps to its limit, to the levels and to the day', () => {
    expect(found('', 3)).toHaveLength(3);
    expect(found('hai hau')).not.toContain('hh');
  });

  it('says where each lies', () => {
    const [hit] = searchUnits(TREE, { q: 'hai an', levels: [], on: '2024-01-01', limit: 1 });
    expect(hit?.path).toEqual(['Tỉnh Nam Định', 'Huyện Hải Hậu']);
  });
});

describe('searching by names of before', () => {
  const former = (q: string, within?: string) =>
    searchFormerUnits(REFORMED, {
      q,
      levels: ['commune'],
      on: '2026-01-01',
      limit: 10,
      ...(within !== undefined && { within }),
    }).map(({ unit, formerName }) => [unit.name, formerName]);

  it('finds what took the unit over, through two reforms', () => {
    expect(former('my tien')).toEqual([['P. Mỹ Lộc', 'Mỹ Tiến']]);
    expect(former('yen')).toEqual([
      ['X. Phong Doanh', 'Yên Phú'],
      ['X. Phong Doanh', 'Yên Hưng'],
    ]);
  });

  it('finds nothing where it is not clear what became of it, nor units of today', () => {
    expect([former('yen lon'), former('my hung'), former('phong doanh'), former('')]).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });

  it('keeps to the part of the tree that is asked for', () => {
    expect(former('my tien', 'P. Phủ Lý')).toEqual([]);
    expect(former('my tien', 'Ninh Bình')).toHaveLength(1);
  });
});
