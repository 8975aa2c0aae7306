import { searchKey, UNIT_LIMITS, type OrgUnitLevel, type RowNote } from '@diem-cau/shared';
import { isPlainText } from '../../common/text/plain-text.decorator';
import { readTable, type Cell, type ColumnWanted, type Table } from '../../spreadsheets/table';
import type { Sheet } from '../../spreadsheets/worker/sheet';

/** A row as it may be imported. */
export interface UnitRow {
  row: number;
  code: string;
  name: string;
  level: OrgUnitLevel;
  parentCode: string;
}

type Column = 'code' | 'name' | 'level' | 'parentCode';

const COLUMNS: Record<Column, ColumnWanted> = {
  code: {
    title: 'Mã',
    headings: ['Mã', 'Mã đơn vị', 'Mã số', 'Mã ĐVHC', 'code', 'unit code'],
    required: true,
  },
  name: {
    title: 'Tên',
    headings: ['Tên', 'Tên đơn vị', 'Tên ĐVHC', 'Đơn vị', 'name', 'unit name', 'unit'],
    required: true,
  },
  level: {
    title: 'Cấp',
    headings: ['Cấp', 'Cấp đơn vị', 'Loại', 'Loại đơn vị', 'level', 'type'],
    required: false,
  },
  parentCode: {
    title: 'Mã cấp trên',
    headings: ['Mã cấp trên', 'Mã đơn vị cấp trên', 'Cấp trên', 'Thuộc', 'Mã cha', 'parent code', 'parent'],
    required: false,
  },
};

const LEVEL_WORDS: Record<OrgUnitLevel, readonly string[]> = {
  ministry: ['bo', 'co quan ngang bo'],
  province: ['tinh', 'cap tinh', 'thanh pho trung uong', 'thanh pho truc thuoc trung uong'],
  department: ['so', 'ban', 'nganh', 'so, ban, nganh', 'so ban nganh', 'so nganh', 'phong', 'cuc', 'chi cuc'],
  district: ['huyen', 'quan', 'thi xa', 'thanh pho', 'cap huyen', 'thanh pho thuoc tinh'],
  commune: ['xa', 'phuong', 'thi tran', 'dac khu', 'cap xa', 'ward'],
};
const LEVELS = new Map(
  (Object.keys(LEVEL_WORDS) as OrgUnitLevel[]).flatMap((level) =>
    [level, ...LEVEL_WORDS[level]].map((word) => [word, level]),
  ),
);
/** A "thành phố" may be a province or a district. */
const IN_NAMES = /^(tinh|huyen|quan|thi xa|xa|phuong|thi tran|dac khu|so|bo|chi cuc|cuc) /;

/** Statistical codes have so many digits, and Excel drops zeros at the beginning. */
const CODE_DIGITS: Partial<Record<OrgUnitLevel, number>> = { province: 2, district: 3, commune: 5 };

export interface UnitRows {
  count: number;
  rows: UnitRow[];
  /** Of rows that cannot be imported themselves. */
  badCodes: ReadonlySet<string>;
  problems: RowNote[];
  hints: RowNote[];
}

/** @throws DomainError SHEET_COLUMNS_MISSING, SHEET_COLUMN_TWICE */
export function readUnitRows(sheet: Sheet): UnitRows {
  const table = readTable(sheet, COLUMNS);
  const problems: RowNote[] = [];
  const rows: UnitRow[] = [];
  const badCodes = new Set<string>();
  for (const { row, cells } of table.rows) {
    const texts = {
      code: tidyName(cells.code.text),
      name: tidyName(cells.name.text),
      parentCode: tidyName(cells.parentCode.text),
    };
    const own = (Object.keys(texts) as (keyof typeof texts)[]).flatMap((key) => {
      const max = key === 'name' ? UNIT_LIMITS.name : UNIT_LIMITS.code;
      return checkText(texts[key], { row, column: table.headings[key] }, max, key === 'parentCode');
    });
    const level = levelOf(cells.level, texts.name);
    if (level === null) {
      const value = cells.level.text.slice(0, 40);
      own.push({
        row,
        column: table.headings.level,
        code: value ? 'LEVEL_UNKNOWN' : 'EMPTY_CELL',
        params: { value },
      });
    }
    problems.push(...own);
    if (own.length === 0 && level !== null) rows.push({ row, level, ...texts });
    else badCodes.add(texts.code);
  }
  return { count: table.rows.length, rows, badCodes, problems, hints: lostDigits(rows, table) };
}

/** One line, without signs of no width, which come along when text is copied from pages. */
export const tidyName = (text: string): string =>
  text
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

export function checkText(
  text: string,
  place: Pick<RowNote, 'row' | 'column'>,
  max: number,
  mayBeEmpty: boolean,
): RowNote[] {
  if (text === '') return mayBeEmpty ? [] : [{ ...place, code: 'EMPTY_CELL', params: {} }];
  if (text.length > max) return [{ ...place, code: 'TOO_LONG', params: { max } }];
  return isPlainText(text) ? [] : [{ ...place, code: 'NOT_PLAIN_TEXT', params: {} }];
}

function levelOf({ text }: Cell, name: string): OrgUnitLevel | null {
  const said = searchKey(text);
  const [inName] = IN_NAMES.exec(searchKey(name)) ?? [];
  return LEVELS.get(said === '' ? (inName ?? '').trim() : said) ?? null;
}

/** Codes shorter than those of other units of their level. */
function lostDigits(rows: readonly UnitRow[], { headings }: Table<Column>): RowNote[] {
  const whole = new Set(
    rows.filter(({ code, level }) => code.length === CODE_DIGITS[level]).map(({ level }) => level),
  );
  return rows.flatMap(({ row, code, level }): RowNote[] => {
    const digits = CODE_DIGITS[level] ?? 0;
    if (!whole.has(level) || !/^\d+$/.test(code) || code.length >= digits) return [];
    const params = { value: code, suggestion: code.padStart(digits, '0') };
    return [{ row, column: headings.code, code: 'DIGITS_LOST', params }];
  });
}
