import { searchKey } from '@diem-cau/shared';

const HEADINGS = ['Họ và tên', 'Chức vụ', 'Nơi công tác', 'Điện thoại'];
const NAME_HEADINGS = new Set(['ho va ten', 'ho ten', 'ten', 'ho dem', 'full name', 'name']);
const NUMBER = /^\d{1,4}\.?$/;

/**
 * Rows as they were copied from a spreadsheet, with headings in any case: without them, the columns are taken in the order of
 * the form, after a column of numbers if there is one.
 */
export function withHeadings(rows: string): string {
  const lines = rows.replace(/^\s*\n/, '').split(/\r?\n/);
  const first = (lines[0] ?? '').split('\t');
  if (first.some((cell) => NAME_HEADINGS.has(searchKey(cell)))) return rows;
  const headings = NUMBER.test((first[0] ?? '').trim()) ? ['TT', ...HEADINGS] : HEADINGS;
  return [headings.join('\t'), ...lines].join('\n');
}
