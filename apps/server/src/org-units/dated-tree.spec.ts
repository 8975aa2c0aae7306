import { DatedTree } from './dated-tree';
import { REFORMED, version } from './testing/some-trees';

const names = (units: { name: string }[]) => units.map(({ name }) => name);

describe('a dated tree', () => {
  it('has on each day the units of that day, each after its parent', () => {
    expect(names(REFORMED.onDay('2024-08-31').units)).toEqual([
      'Nam Định',
      'Mỹ Lộc',
      'Mỹ Hà',
      'Mỹ Hưng',
      'Mỹ Tiến',
      'TP',
      'Ý Yên',
      'Yên Hưng',
      'Yên Lớn',
      'Yên Phú',
    ]);
    expect(REFORMED.onDay('2024-09-01').units).toHaveLength(7);
    expect(names(REFORMED.onDay('2025-07-01').units)).toEqual([
      'Ninh Bình',
      'P. Mỹ Lộc',
      'P. Phủ Lý',
      'X. Phong Doanh',
      'X. Ý Yên',
    ]);
  });

  it('shows a unit that has ended as it was last, with what was above it', () => {
    const [province, district, commune] = REFORMED.withAncestors(['Mỹ Hưng'], '2026-01-01');
    expect([province?.name, district?.name, commune?.name]).toEqual(['Nam Định', 'Mỹ Lộc', 'Mỹ Hưng']);
    expect(commune?.endedOn).toBe('2024-08-31');
    expect(province?.endedOn).toBe('2025-06-30');
    expect(REFORMED.unitOn('Mỹ Hưng', '2024-08-31')?.endedOn).toBeNull();
  });

  it('shows a unit that has not begun as it will first be', () => {
    expect(REFORMED.unitOn('P. Phủ Lý', '2020-01-01')).toMatchObject({ name: 'P. Phủ Lý', endedOn: null });
  });

  it('finds a unit where it stands that day', () => {
    expect(REFORMED.pathOf('Mỹ Hà', '2024-08-31')).toEqual(['Nam Định', 'Mỹ Lộc']);
    expect(REFORMED.pathOf('Mỹ Hà', '2024-09-01')).toEqual(['Nam Định', 'TP']);
  });

  it('names all beneath some units once, even where one lies beneath another', () => {
    const day = REFORMED.onDay('2025-01-01');
    expect(names(day.subtree(['TP', 'Ý Yên', 'Yên Phú']))).toEqual([
      'TP',
      'Mỹ Hà',
      'Ý Yên',
      'Yên Hưng',
      'Yên Lớn',
      'Yên Phú',
    ]);
  });

  it('puts departments before districts, and codes in the order of their numbers', () => {
    const tree = new DatedTree(
      [
        version('Tỉnh', 'province', null),
        version('H10', 'district', 'Tỉnh'),
        version('H9', 'district', 'Tỉnh'),
        version('Sở', 'department', 'Tỉnh'),
      ],
      [],
    );
    expect(names(tree.onDay('2024-01-01').units)).toEqual(['Tỉnh', 'Sở', 'H9', 'H10']);
  });
});
