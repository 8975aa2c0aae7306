import type { OrgUnit, OrgUnitLevel } from '@diem-cau/shared';
import { writeCsv, type WrittenCell } from '../spreadsheets/write-csv';
import { writeXlsx } from '../spreadsheets/write-xlsx';

/** The import knows them all. */
const HEADINGS = ['Mã', 'Tên đơn vị', 'Cấp', 'Mã cấp trên'];
const LEVELS: Record<OrgUnitLevel, string> = {
  ministry: 'Bộ',
  province: 'Tỉnh',
  department: 'Sở, ban, ngành',
  district: 'Huyện',
  commune: 'Xã',
};

function unitLines(units: readonly OrgUnit[]): WrittenCell[][] {
  const codes = new Map(units.map(({ id, code }) => [id, code]));
  return [
    HEADINGS,
    ...units.map(({ code, name, level, parentId }) => [
      code,
      name,
      LEVELS[level],
      (parentId && codes.get(parentId)) ?? '',
    ]),
  ];
}

/** A tree as a file that can be corrected and imported again. */
export const unitsCsv = (units: readonly OrgUnit[]): string => writeCsv(unitLines(units));

export const unitsXlsx = (units: readonly OrgUnit[]): Promise<Buffer> =>
  writeXlsx({ name: 'Đơn vị', widths: [14, 48, 16, 14], lines: unitLines(units) });
