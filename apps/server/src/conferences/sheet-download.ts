import { StreamableFile } from '@nestjs/common';
import { attachmentOf } from '../files/file-name';
import { writeCsv } from '../spreadsheets/write-csv';
import { writeXlsx, type XlsxSheet } from '../spreadsheets/write-xlsx';

export const SHEET_FORMATS = ['csv', 'xlsx'] as const;
export type SheetFormat = (typeof SHEET_FORMATS)[number];

const TYPES: Record<SheetFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** @param fileName without its ending */
export async function sheetDownload(
  fileName: string,
  format: SheetFormat,
  sheet: XlsxSheet,
): Promise<StreamableFile> {
  const bytes =
    format === 'csv' ? Buffer.from(writeCsv(sheet.lines.map((line) => [...line]))) : await writeXlsx(sheet);
  return new StreamableFile(bytes, {
    type: TYPES[format],
    disposition: attachmentOf(`${fileName}.${format}`),
    length: bytes.length,
  });
}

/** A moment on the clocks of a time zone, as offices write it: 08:05 22/11/2026. */
export function momentIn(timeZone: string): (moment: Date | string) => string {
  const format = new Intl.DateTimeFormat('vi-VN', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hourCycle: 'h23',
  });
  return (moment) => format.format(new Date(moment)).replace(',', '');
}
