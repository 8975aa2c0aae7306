import { mayStandUnder } from '@diem-cau/shared';
import { DatedTree, type Version } from './dated-tree';
import { REFORMED, version } from './testing/some-trees';
import { brokenRules } from './unit-rules';

function rulesBroken(...histories: Version[][]) {
  const changes = new Map(histories.map((history) => [history[0]!.unitId, history]));
  return brokenRules(REFORMED.with(changes), changes.keys()).map(({ rule }) => rule);
}

describe('a tree', () => {
  it('is whole as it is', () => {
    expect(brokenRules(REFORMED, REFORMED.unitIds)).toEqual([]);
  });

  it('wants a parent for as long as the child exists', () => {
    expect(rulesBroken([version('Mới', 'commune', 'Ý Yên')])).toEqual(['parent-ends-earlier']);
    expect(rulesBroken([version('Mới', 'commune', 'Ý Yên', { validTo: '2025-06-30' })])).toEqual([]);
    expect(rulesBroken([version('Mới', 'commune', 'nobody')])).toEqual(['parent-ends-earlier']);
  });

  it('lets no unit end before those beneath it', () => {
    const ended = version('Ý Yên', 'district', 'Nam Định', { validTo: '2025-01-31' });
    expect(rulesBroken([ended])).toEqual(['child-left-behind', 'child-left-behind', 'child-left-behind']);
  });

  it('leads from higher levels to lower ones', () => {
    expect(rulesBroken([version('Huyện', 'district', 'P. Phủ Lý', { validFrom: '2025-07-01' })])).toEqual([
      'parent-level',
    ]);
    expect(rulesBroken([version('Ninh Bình', 'commune', null, { validFrom: '2025-07-01' })])).toHaveLength(4);
  });

  it('has departments beside districts and communes, and beneath each other', () => {
    expect(mayStandUnder('department', 'province')).toBe(true);
    expect(mayStandUnder('department', 'commune')).toBe(true);
    expect(mayStandUnder('department', 'department')).toBe(true);
    expect(mayStandUnder('commune', 'department')).toBe(false);
  });

  it('lets no unit stand beneath itself, not even on some days only', () => {
    const department = (id: string, parentId: string | null, from: string | null, to: string | null) =>
      version(id, 'department', parentId, { validFrom: from, validTo: to });
    const tree = new DatedTree(
      [
        department('A', 'B', null, null),
        department('B', null, null, '2024-12-31'),
        department('B', 'C', '2025-01-01', null),
        department('C', 'A', '2025-01-01', null),
      ],
      [],
    );
    expect(brokenRules(tree, ['A'])[0]?.rule).toBe('circle');
  });

  it('has a code once beneath a parent at a time', () => {
    const again = version('Khác', 'commune', 'Ý Yên', { code: 'Yên Phú', validTo: '2025-06-30' });
    expect(rulesBroken([again])).toEqual(['code-taken']);
    expect(rulesBroken([{ ...again, parentId: 'TP' }])).toEqual([]);
    expect(
      rulesBroken([{ ...version('Sau', 'commune', 'Ninh Bình'), code: 'Yên Phú', validFrom: '2025-07-01' }]),
    ).toEqual([]);
  });
});
