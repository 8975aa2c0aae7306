import { UNIT_LIMITS, type RowNote } from '@diem-cau/shared';
import { readTable, type ColumnWanted } from '../../spreadsheets/table';
import type { Sheet } from '../../spreadsheets/worker/sheet';
import { checkText, tidyName } from './units-sheet';

/** One side of a row; the code may be missing where the name tells. */
export interface NamedUnit {
  code: string;
  name: string;
}

export interface SuccessorRow {
  row: number;
  old: NamedUnit;
  /** Null: nobody knows what became of the old one. */
  new: NamedUnit | null;
}

type Column = 'oldCode' | 'oldName' | 'newCode' | 'newName';

const COLUMNS: Record<Column, ColumnWanted> = {
  oldCode: { title: 'Mã cũ', headings: ['Mã cũ', 'Mã đơn vị cũ', 'old code'], required: false },
  oldName: {
    title: 'Tên cũ',
    headings: ['Tên cũ', 'Tên đơn vị cũ', 'Đơn vị cũ', 'old name', 'old unit'],
    required: true,
  },
  newCode: { title: 'Mã mới', headings: ['Mã mới', 'Mã đơn vị mới', 'new code'], required: false },
  newName: {
    title: 'Tên mới',
    headings: ['Tên mới', 'Tên đơn vị mới', 'Đơn vị mới', 'new name', 'new unit'],
    required: true,
  },
};

export interface SuccessorRows {
  count: number;
  rows: SuccessorRow[];
  problems: RowNote[];
}

/** @throws DomainError SHEET_COLUMNS_MISSING, SHEET_COLUMN_TWICE */
export function readSuccessorRows(sheet: Sheet): SuccessorRows {
  const table = readTable(sheet, COLUMNS);
  const rows: SuccessorRow[] = [];
  const problems: RowNote[] = [];
  for (const { row, cells } of table.rows) {
    const text = (key: Column) => tidyName(cells[key].text);
    const isKnown = text('newCode') + text('newName') !== '';
    const own = (Object.keys(COLUMNS) as Column[]).flatMap((key) => {
      const max = key.endsWith('Name') ? UNIT_LIMITS.name : UNIT_LIMITS.code;
      const mayBeEmpty = key.endsWith('Code') || (key === 'newName' && !isKnown);
      return checkText(text(key), { row, column: table.headings[key] }, max, mayBeEmpty);
    });
    problems.push(...own);
    if (own.length > 0) continue;
    rows.push({
      row,
      old: { code: text('oldCode'), name: text('oldName') },
      new: isKnown ? { code: text('newCode'), name: text('newName') } : null,
    });
  }
  return { count: table.rows.length, rows, problems };
}
