import type { UnitAttendanceRow } from '@diem-cau/shared';
import fc from 'fast-check';
import { DatedTree, type Succession, type Version } from '../org-units/dated-tree';
import { REFORMED, version } from '../org-units/testing/some-trees';
import { UnitPlacement } from '../org-units/unit-placement';
import { replantedTree, replantedVenue } from './replanted';
import { rollUp, type CountedVenue } from './unit-roll-up';

const venue = (hostUnitId: string, delegates: number | null, ...unitIds: string[]): CountedVenue => ({
  hostUnitId,
  unitIds: unitIds.length > 0 ? unitIds : [hostUnitId],
  delegates,
  connected: true,
  external: false,
});

function rollUpOn(dated: DatedTree, venues: CountedVenue[], on: string): UnitAttendanceRow[] {
  const placement = new UnitPlacement(dated, on);
  const placed = venues.flatMap(({ hostUnitId, unitIds }) =>
    [hostUnitId, ...unitIds].map((id) => placement.of(id)),
  );
  const known = placed.flatMap(({ unitId }) => unitId ?? []);
  const tree = replantedTree(placed, dated.withAncestors(known, on));
  return rollUp(
    tree,
    venues.map((each) => replantedVenue(each, (id) => placement.of(id))),
  );
}
const lines = (rows: UnitAttendanceRow[]) =>
  rows.map(({ unitName, unclear, delegates }) => [unclear ? `chưa rõ, ${unitName}` : unitName, delegates]);

const VENUES = [
  venue('Mỹ Lộc', 20),
  venue('Mỹ Hà', 10),
  venue('Mỹ Tiến', 7),
  venue('Mỹ Hưng', 5),
  venue('Ý Yên', 30),
  venue('Yên Phú', 8),
  venue('Yên Lớn', 4),
];

describe('figures by the tree of another day', () => {
  it('stand as they were on the day itself', () => {
    expect(lines(rollUpOn(REFORMED, VENUES, '2024-08-31'))).toEqual([
      ['Mỹ Lộc', 42],
      ['Ý Yên', 42],
      ['Nam Định', 84],
    ]);
  });

  it('follow merged units, and show what is not clear', () => {
    expect(lines(rollUpOn(REFORMED, VENUES, '2025-01-01'))).toEqual([
      ['TP', 42],
      ['Ý Yên', 42],
      ['chưa rõ, TP', 5],
      ['Nam Định', 84],
    ]);
  });

  it('of dissolved districts stand with the province, those of split units are not clear', () => {
    expect(lines(rollUpOn(REFORMED, VENUES, '2026-01-01'))).toEqual([
      ['P. Mỹ Lộc', 17],
      ['X. Phong Doanh', 8],
      ['chưa rõ, Ninh Bình', 9],
      ['Ninh Bình', 84],
    ]);
  });

  it('that nobody can place stay visible', () => {
    const rows = rollUpOn(REFORMED, [venue('P. Phủ Lý', 6), venue('Yên Phú', 1)], '2024-01-01');
    expect(lines(rows)).toEqual([
      ['Ý Yên', 1],
      ['chưa rõ, ', 6],
      ['Nam Định', 1],
    ]);
  });

  it('count a room once whose two communes have become one', () => {
    const [commune, ...others] = rollUpOn(
      REFORMED,
      [venue('Yên Phú', 9, 'Yên Phú', 'Yên Hưng')],
      '2026-01-01',
    );
    expect(commune).toMatchObject({ unitName: 'X. Phong Doanh', venuesInvited: 1, delegates: 9 });
    expect(others.map(({ unitName }) => unitName)).toEqual(['Ninh Bình']);
  });
});

describe('whatever the trees, the successions, the rooms and the day', () => {
  const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const LEVELS = ['province', 'department', 'district', 'commune'] as const;
  const id = fc.constantFrom(...IDS);
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2024-02-${String(n).padStart(2, '0')}`);
  const unit = fc.record({ one: day, other: day, parent: fc.nat(7), level: fc.constantFrom(...LEVELS) });
  const dated = fc
    .tuple(
      fc.array(unit, { minLength: IDS.length, maxLength: IDS.length }),
      fc.array(fc.tuple(id, id, day), { maxLength: 14 }),
    )
    .map(([units, links]) => {
      const versions = units.map(({ one, other, parent, level }, index): Version => {
        const [validFrom, validTo] = one <= other ? [one, other] : [other, one];
        const parentId = parent < index ? IDS[parent]! : null;
        return version(IDS[index]!, level, parentId, { validFrom, validTo });
      });
      const successions = links.map(([predecessorId, successorId, since]): Succession => ({
        predecessorId,
        successorId,
        since,
      }));
      return new DatedTree(versions, successions);
    });
  const venues = fc.array(
    fc
      .tuple(id, fc.array(id, { maxLength: 3 }), fc.option(fc.nat(100)))
      .map(([host, seated, delegates]) => venue(host, delegates, ...new Set(seated))),
    { maxLength: 12 },
  );
  const sum = (rows: { delegates: number | null }[]): number =>
    rows.reduce((total, { delegates }) => total + (delegates ?? 0), 0);

  it('nothing is lost and nothing is doubled', () => {
    fc.assert(
      fc.property(dated, venues, day, (tree, rooms, on) => {
        const rows = rollUpOn(tree, rooms, on);
        // Of every line, the closest line above it that stands in the table.
        const above = (row: UnitAttendanceRow): UnitAttendanceRow | undefined => {
          const lineage = row.unitId === null ? [] : tree.lineage(row.unitId, on);
          const higher = row.unclear ? lineage : lineage.slice(1);
          const ids = higher.map((unit) => unit.id);
          return ids
            .map((unitId) => rows.find((other) => !other.unclear && other.unitId === unitId))
            .find((other) => other !== undefined);
        };
        const tops = rows.filter((row) => above(row) === undefined);
        expect(sum(tops)).toBe(sum(rooms));
        for (const row of rows) {
          const parts = rows.filter((other) => above(other) === row);
          expect(sum(parts)).toBeLessThanOrEqual(row.delegates);
        }
      }),
      { numRuns: 500 },
    );
  });
});
