import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import type { WrittenCell } from './write-csv';

export interface XlsxSheet {
  name: string;
  /** Widths in characters. */
  widths: readonly number[];
  /** The first line is the headings. */
  lines: readonly (readonly WrittenCell[])[];
}

/** So many lines are written before others get their turn. */
const LINES_AT_ONCE = 200;

/**
 * An Excel file. Text is kept as text, in cells that stay so when they are edited: a code keeps its zeros, and nothing that
 * people typed is ever a formula.
 */
export async function writeXlsx({ name, widths, lines }: XlsxSheet): Promise<Buffer> {
  const { default: exceljs } = await import('exceljs');
  const stream = new PassThrough();
  const written = buffer(stream);
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = widths.map((width) => ({ width }));
  for (const [index, line] of lines.entries()) {
    const row = sheet.addRow([...line]);
    row.eachCell((cell) => {
      if (typeof cell.value === 'string') cell.numFmt = '@';
    });
    if (index === 0) row.font = { bold: true };
    row.commit();
    if (index % LINES_AT_ONCE === 0) await setImmediate();
  }
  await workbook.commit();
  return written;
}
