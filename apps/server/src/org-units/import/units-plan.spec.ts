import type { UnitsImportOptions } from '@diem-cau/shared';
import { DatedTree } from '../dated-tree';
import { version } from '../testing/some-trees';
import { planUnits } from './units-plan';
import { readUnitRows } from './units-sheet';

const HEAD = ['Mã', 'Tên', 'Cấp', 'Mã cấp trên'];
const TREE = new DatedTree(
  [
    version('36', 'province', null, { name: 'Tỉnh Nam Định' }),
    version('356', 'district', '36', { name: 'Thành phố Nam Định' }),
    version('358', 'district', '36', { name: 'Huyện Mỹ Lộc' }),
    version('13708', 'commune', '358', { name: 'Thị trấn Mỹ Lộc' }),
    version('13711', 'commune', '358', { name: 'Xã Mỹ Hoà' }),
    version('STTTT', 'department', '36', { name: 'Sở Thông tin' }),
    version('STTTT-VP', 'department', 'STTTT', { name: 'Văn phòng Sở' }),
  ],
  [],
);
const WHOLE = [
  ['36', 'Tỉnh Nam Định', 'tỉnh', ''],
  ['356', 'Thành phố Nam Định', 'thành phố', '36'],
  ['358', 'Huyện Mỹ Lộc', 'huyện', '36'],
  ['13708', 'Thị trấn Mỹ Lộc', 'thị trấn', '358'],
  ['13711', 'Xã Mỹ Hoà', 'xã', '358'],
];

function plan(lines: string[][], options: Partial<UnitsImportOptions> = {}, tree = TREE) {
  const rows = [HEAD, ...lines].map((cells, index) => ({ row: index + 1, cells, numbers: [] }));
  const wanted = { validFrom: '2024-09-01', parentId: null, replacesId: null, codesKept: false, ...options };
  return planUnits(readUnitRows({ rows }), wanted, tree);
}
function preview(lines: string[][], options?: Partial<UnitsImportOptions>, tree?: DatedTree) {
  const { changes, problems, hints, unchanged } = plan(lines, options, tree).preview;
  return {
    changes: changes.map((change) => [
      change.kind,
      change.kind === 'closed' ? change.before.name : change.after.name,
    ]),
    problems: problems.map(({ row, code }) => [row, code]),
    hints: hints.map(({ row, code }) => [row, code]),
    unchanged,
  };
}
const without = (...codes: string[]) => WHOLE.filter(([code = '']) => !codes.includes(code));

describe('an import of what is there already', () => {
  it('changes nothing, in whatever order the rows stand', () => {
    const nothing = { changes: [], problems: [], hints: [], unchanged: 5 };
    expect(preview(WHOLE)).toEqual(nothing);
    expect(preview(WHOLE.toReversed(), { replacesId: '36', codesKept: true })).toEqual(nothing);
  });

  it('sees no change in another place of the tone mark', () => {
    expect(preview([...without('13711'), ['13711', 'Xã Mỹ Hòa', 'xã', '358']]).unchanged).toBe(5);
  });
});

describe('a unit of the same code', () => {
  const renamed = [...without('13708'), ['13708', 'Phường Hưng Lộc', 'phường', '358']];
  const moved = [...without('13708'), ['13708', 'Thị trấn Mỹ Lộc', 'thị trấn', '356']];

  it('is renamed or moved where codes are kept', () => {
    expect(preview(renamed, { codesKept: true }).changes).toEqual([['changed', 'Phường Hưng Lộc']]);
    const { histories } = plan(moved, { codesKept: true });
    expect(histories.get('13708')?.map(({ parentId, validFrom }) => [parentId, validFrom])).toEqual([
      ['358', null],
      ['356', '2024-09-01'],
    ]);
  });

  it('is another unit otherwise, and somebody is told', () => {
    const options = { replacesId: '36' };
    expect(preview(renamed, options)).toMatchObject({
      changes: [
        ['created', 'Phường Hưng Lộc'],
        ['closed', 'Thị trấn Mỹ Lộc'],
      ],
      problems: [],
      hints: [[6, 'SAME_CODE_OTHER_NAME']],
    });
    expect(preview(moved, options).hints).toEqual([[6, 'SAME_UNIT_ELSEWHERE']]);
  });

  it('cannot stand beside the one that keeps the code', () => {
    expect(preview(renamed).problems).toEqual([[6, 'CODE_TAKEN']]);
  });
});

describe('a unit of the same name', () => {
  it('and another code is another unit, and somebody is told', () => {
    const lines = [...WHOLE, ['13712', 'XÃ MỸ HÒA', 'xã', '358']];
    expect(preview(lines)).toMatchObject({
      changes: [['created', 'XÃ MỸ HÒA']],
      hints: [[7, 'SAME_NAME_OTHER_CODE']],
    });
  });

  it('but other accents is simply another unit', () => {
    expect(preview([...WHOLE, ['13712', 'Xã Mỹ Hoá', 'xã', '358']]).hints).toEqual([]);
  });
});

describe('units that the file does not name', () => {
  it('stay, unless the file is to replace them', () => {
    expect(preview(without('13711')).changes).toEqual([]);
    expect(preview(without('13711'), { replacesId: '358' }).changes).toEqual([['closed', 'Xã Mỹ Hoà']]);
  });

  it('end with what is beneath them', () => {
    expect(preview(without('358', '13708', '13711'), { replacesId: '36' }).changes).toEqual([
      ['closed', 'Huyện Mỹ Lộc'],
      ['closed', 'Thị trấn Mỹ Lộc'],
      ['closed', 'Xã Mỹ Hoà'],
    ]);
  });

  it('are departments too where the file has any, or where their province ends', () => {
    const department = ['SNV', 'Sở Nội vụ', 'sở', '36'];
    expect(preview([...WHOLE, department], { replacesId: '36' }).changes).toEqual([
      ['created', 'Sở Nội vụ'],
      ['closed', 'Sở Thông tin'],
      ['closed', 'Văn phòng Sở'],
    ]);
    const other = [['37', 'Tỉnh Ninh Bình', 'tỉnh', '']];
    expect(preview(other, { replacesId: '36' }).changes).toHaveLength(1 + 7);
  });

  it('are not thought to end while rows cannot be read', () => {
    const lines = [...without('13711'), ['13711', '', 'xã', '358']];
    expect(preview(lines, { replacesId: '36' })).toMatchObject({
      changes: [],
      problems: [[6, 'EMPTY_CELL']],
    });
  });

  it('cannot end before they began, nor before what is recorded after', () => {
    const young = version('13713', 'commune', '358', { validFrom: '2024-09-01' });
    const later = version('13714', 'commune', '358', { validTo: '2024-12-31' });
    const renamed = version('13714', 'commune', '358', { name: 'Sau', validFrom: '2025-01-01' });
    const tree = TREE.with(
      new Map([
        ['13713', [young]],
        ['13714', [later, renamed]],
      ]),
    );
    expect(preview(WHOLE, { replacesId: '36' }, tree).problems).toEqual([
      [null, 'BEGINS_THAT_DAY'],
      [null, 'CHANGES_LATER'],
    ]);
  });

  it('leave nobody without a parent', () => {
    const lines = [['356', 'Thành phố Nam Định', 'thành phố', '36']];
    expect(preview(lines, { replacesId: '358', parentId: '36' }).problems).toEqual([]);
    const keptElsewhere = TREE.with(
      new Map([['13999', [version('13999', 'commune', '358', { name: 'Xã Mới', validFrom: '2025-01-01' })]]]),
    );
    expect(preview(lines, { replacesId: '358' }, keptElsewhere).problems).toEqual([
      [null, 'CHILD_LEFT_BEHIND'],
    ]);
  });
});

describe('bad rows', () => {
  it('are all named, each with its reason', () => {
    const lines = [
      ['', 'Xã A', 'xã', '358'],
      ['1'.repeat(33), 'Xã B', 'xã', '358'],
      ['13720', 'Xã \u202eC', 'xã', '358'],
      ['13721', 'Xã D', 'liên xã', '358'],
      ['13722', 'Không rõ', '', '358'],
      ['13723', 'Xã E', 'xã', '999'],
      ['13711', 'Xã Mỹ Hoà', 'xã', '358'],
      ['13711', 'Xã Mỹ Hoà', 'xã', '358'],
    ];
    expect(preview(lines).problems).toEqual([
      [2, 'EMPTY_CELL'],
      [3, 'TOO_LONG'],
      [4, 'NOT_PLAIN_TEXT'],
      [5, 'LEVEL_UNKNOWN'],
      [6, 'EMPTY_CELL'],
      [7, 'PARENT_UNKNOWN'],
      [9, 'ROW_TWICE'],
    ]);
  });

  it('are those that stand beneath themselves, however far around', () => {
    const lines = [
      ['A', 'Phòng A', 'phòng', 'C'],
      ['B', 'Phòng B', 'phòng', 'A'],
      ['C', 'Phòng C', 'phòng', 'B'],
      ['D', 'Phòng D', 'phòng', 'D'],
    ];
    expect(preview(lines.slice(0, 3)).problems).toEqual([
      [2, 'PARENT_IN_A_CIRCLE'],
      [3, 'PARENT_IN_A_CIRCLE'],
      [4, 'PARENT_IN_A_CIRCLE'],
    ]);
    expect(preview(lines.slice(3)).problems).toEqual([[2, 'PARENT_UNKNOWN']]);
  });

  it('are those that lie too deep, without end to the depth', () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => [
      `P${index}`,
      `Phòng ${index}`,
      'phòng',
      index > 0 ? `P${index - 1}` : '',
    ]);
    expect(preview(lines).problems).toEqual([[14, 'TOO_DEEP']]);
  });

  it('are those beneath a lower level, or beneath one that ends', () => {
    expect(preview([['X', 'Huyện X', 'huyện', '13711']]).problems).toEqual([[2, 'PARENT_LEVEL']]);
    const ending = TREE.with(
      new Map([['358', [version('358', 'district', '36', { name: 'Huyện Mỹ Lộc', validTo: '2025-01-01' })]]]),
    );
    expect(preview([['13750', 'Xã Mới', 'xã', '358']], {}, ending).problems).toEqual([
      [2, 'PARENT_ENDS_EARLIER'],
    ]);
  });

  it('are those whose parent’s code belongs to several', () => {
    const lines = [
      ['VP', 'Văn phòng 1', 'phòng', '356'],
      ['VP', 'Văn phòng 2', 'phòng', '358'],
      ['VP-1', 'Tổ 1', 'phòng', 'VP'],
    ];
    expect(preview(lines).problems).toEqual([[4, 'PARENT_AMBIGUOUS']]);
  });

  it('do not spoil what hangs from them with reasons of their own', () => {
    const lines = [
      ['37', '', 'tỉnh', ''],
      ['371', 'Huyện X', 'huyện', '37'],
    ];
    expect(preview(lines).problems).toEqual([[2, 'EMPTY_CELL']]);
  });
});

it('points out codes that have lost their zeros', () => {
  const lines = [
    ['1', 'Thành phố Hà Nội', 'tỉnh', ''],
    ['79', 'Thành phố Hồ Chí Minh', 'tỉnh', ''],
  ];
  expect(plan(lines).preview.hints).toEqual([
    { row: 2, column: 'Mã', code: 'DIGITS_LOST', params: { value: '1', suggestion: '01' } },
  ]);
});

describe('the fingerprint', () => {
  it('is the same for the same, although new ids are given each time', () => {
    const lines = [['37', 'Tỉnh Ninh Bình', 'tỉnh', '']];
    const [one, other] = [plan(lines), plan(lines)];
    expect(one.preview.fingerprint).toBe(other.preview.fingerprint);
    expect(one.createdIds).not.toEqual(other.createdIds);
  });

  it('is another for other rows, options, or units', () => {
    const lines = [['13711', 'Xã Mỹ Hậu', 'xã', '358']];
    const changed = TREE.with(
      new Map([['13711', [version('13711', 'commune', '358', { name: 'Xã Mỹ Hạ' })]]]),
    );
    const all = [
      plan(lines, { codesKept: true }),
      plan(lines, { codesKept: true }, changed),
      plan(lines, { codesKept: true, validFrom: '2024-10-01' }),
      plan([['13711', 'Xã Mỹ Hạnh', 'xã', '358']], { codesKept: true }),
    ];
    expect(new Set(all.map(({ preview: { fingerprint } }) => fingerprint)).size).toBe(4);
  });
});
