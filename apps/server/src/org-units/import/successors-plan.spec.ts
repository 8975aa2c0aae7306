import { REFORMED } from '../testing/some-trees';
import { planSuccessors } from './successors-plan';
import { readSuccessorRows } from './successors-sheet';

function plan(since: string, ...lines: string[][]) {
  const rows = [['Mã cũ', 'Tên cũ', 'Mã mới', 'Tên mới'], ...lines].map((cells, index) => ({
    row: index + 1,
    cells,
    numbers: [],
  }));
  const { preview } = planSuccessors(readSuccessorRows({ rows }), since, REFORMED);
  return {
    changes: preview.changes.map(({ predecessor, successor }) => [predecessor.name, successor.name]),
    problems: preview.problems.map(({ row, code }) => [row, code]),
    unchanged: preview.unchanged,
    unknown: preview.unknown,
  };
}

describe('successors from a file', () => {
  it('are found by code and name, several may become one, and one may become several', () => {
    const lines = [
      ['Mỹ Hưng', 'Mỹ Hưng', 'P. Mỹ Lộc', 'P. Mỹ Lộc'],
      ['', 'Yên Phú', '', 'X. Ý Yên'],
      ['', 'Yên Hưng', '', 'X. Ý Yên'],
      ['', 'Yên Hưng', '', 'P. Phủ Lý'],
    ];
    expect(plan('2025-07-01', ...lines)).toMatchObject({
      changes: [
        ['Mỹ Hưng', 'P. Mỹ Lộc'],
        ['Yên Phú', 'X. Ý Yên'],
        ['Yên Hưng', 'X. Ý Yên'],
        ['Yên Hưng', 'P. Phủ Lý'],
      ],
      problems: [],
    });
  });

  it('that are known already, or unknown, change nothing', () => {
    const lines = [
      ['', 'Mỹ Tiến', '', 'Mỹ Hà'],
      ['', 'Mỹ Hà', '', 'Mỹ Hà'],
      ['', 'Mỹ Hưng', '', ''],
    ];
    expect(plan('2024-09-01', ...lines)).toEqual({ changes: [], problems: [], unchanged: 2, unknown: 1 });
  });

  it('are refused where it is not clear who is meant, or when', () => {
    const lines = [
      ['', 'Yên Nghĩa', '', 'X. Ý Yên'],
      ['khác', 'Yên Phú', '', 'X. Ý Yên'],
      ['', 'Yên Phú', '', 'Mỹ Hà'],
      ['', '', '', 'X. Ý Yên'],
      ['', 'Yên Phú', 'mới', ''],
      ['', 'P. Phủ Lý', '', 'X. Ý Yên'],
    ];
    expect(plan('2025-07-01', ...lines)).toEqual({
      changes: [],
      problems: [
        [2, 'UNIT_UNKNOWN'],
        [3, 'UNIT_UNKNOWN'],
        [4, 'UNIT_NOT_YET'],
        [5, 'EMPTY_CELL'],
        [6, 'EMPTY_CELL'],
        [7, 'UNIT_NOT_YET'],
      ],
      unchanged: 0,
      unknown: 0,
    });
  });

  it('are refused while the old unit goes on', () => {
    expect(plan('2025-01-01', ['', 'Yên Phú', '', 'Yên Hưng']).problems).toEqual([[2, 'UNIT_STILL_EXISTS']]);
  });
});
