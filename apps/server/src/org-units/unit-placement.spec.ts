import fc from 'fast-check';
import { DatedTree, type Succession, type Version } from './dated-tree';
import { REFORMED, version } from './testing/some-trees';
import { UnitPlacement } from './unit-placement';

const placed = (unitId: string, on: string) => {
  const { unitId: at, clear } = new UnitPlacement(REFORMED, on).of(unitId);
  return clear ? at : `chưa rõ, ${at}`;
};

describe('the place of a unit in the tree of a day', () => {
  it.each([
    ['Mỹ Hà', '2024-08-31', 'Mỹ Hà', 'exists'],
    ['Mỹ Tiến', '2025-01-01', 'Mỹ Hà', 'was merged'],
    ['Mỹ Tiến', '2026-01-01', 'P. Mỹ Lộc', 'was merged twice'],
    ['Mỹ Lộc', '2025-01-01', 'TP', 'is a district that joined another'],
    ['Ý Yên', '2026-01-01', 'Ninh Bình', 'is a dissolved district'],
    ['Mỹ Lộc', '2026-01-01', 'Ninh Bình', 'joined a district that was dissolved'],
    ['Mỹ Hưng', '2025-01-01', 'chưa rõ, TP', 'has no known successor'],
    ['Mỹ Hưng', '2026-01-01', 'chưa rõ, Ninh Bình', 'has no known successor, and no district any more'],
    ['Yên Lớn', '2026-01-01', 'chưa rõ, Ninh Bình', 'was split'],
    ['P. Mỹ Lộc', '2025-01-01', 'Mỹ Hà', 'is seen from before, made of one unit alone'],
    ['X. Phong Doanh', '2025-01-01', 'chưa rõ, Ý Yên', 'is seen from before, made of several of a district'],
    ['P. Phủ Lý', '2025-01-01', 'chưa rõ, null', 'came from elsewhere'],
    ['unheard of', '2025-01-01', 'chưa rõ, null', 'is unknown'],
  ])('%s on %s: %s, for it %s', (unitId, on, place) => {
    expect(placed(unitId, on)).toBe(place);
  });

  it('waits until the successor has begun', () => {
    const late = new DatedTree(
      [...REFORMED.versions()],
      [...REFORMED.successions, { predecessorId: 'Mỹ Hưng', successorId: 'P. Mỹ Lộc', since: '2025-07-01' }],
    );
    expect(new UnitPlacement(late, '2025-01-01').of('Mỹ Hưng')).toEqual({ unitId: 'TP', clear: false });
    expect(new UnitPlacement(late, '2025-07-01').of('Mỹ Hưng')).toEqual({ unitId: 'P. Mỹ Lộc', clear: true });
  });

  it('is one place of that day for whatever records there are, even such as lead in circles', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2024-01-${String(n).padStart(2, '0')}`);
    const trees = fc
      .tuple(
        fc.array(fc.tuple(day, day, fc.nat(6), fc.constantFrom('district' as const, 'commune' as const)), {
          minLength: 7,
          maxLength: 7,
        }),
        fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids), day), { maxLength: 12 }),
      )
      .map(([units, links]) => {
        const versions = units.map(([one, other, parent, level], index): Version => {
          const [validFrom, validTo] = one <= other ? [one, other] : [other, one];
          return version(ids[index]!, level, parent < index ? ids[parent]! : null, { validFrom, validTo });
        });
        const successions = links.map(([predecessorId, successorId, since]): Succession => ({
          predecessorId,
          successorId,
          since,
        }));
        return new DatedTree(versions, successions);
      });
    fc.assert(
      fc.property(trees, day, (tree, on) => {
        const placement = new UnitPlacement(tree, on);
        for (const id of ids) {
          const { unitId, clear } = placement.of(id);
          if (unitId !== null) expect(tree.versionOn(unitId, on)).toBeDefined();
          if (unitId === null) expect(clear).toBe(false);
          if (tree.versionOn(id, on)) expect(placement.of(id)).toEqual({ unitId: id, clear: true });
        }
      }),
    );
  });
});
