import { gzipSync } from 'node:zlib';
import { buildXlsx, sheetData } from '../../../../apps/server/src/spreadsheets/testing/xlsx-builder';
import { buildZip } from '../../../../apps/server/src/spreadsheets/testing/zip-builder';
import { freshCode, HEAD, hostile, type HostileFile } from './hostile-file';

const bytes = (...parts: (string | number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));
const table = (name = 'Xã Hải'): string => `${HEAD}\n${freshCode()},${name},xã,\n`;

/** What a file of another kind begins with. */
const OTHERS: [string, Buffer][] = [
  ['PNG', bytes([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0, 0, 0x0d], 'IHDR')],
  ['JPEG', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 0x10], 'JFIF', [0])],
  ['GIF', bytes('GIF89a', [1, 0, 1, 0, 0, 0, 0])],
  ['PDF', bytes('%PDF-1.7\n%', [0xe2, 0xe3, 0xcf, 0xd3], '\n1 0 obj\n')],
  ['Windows program', bytes('MZ', [0x90, 0, 3, 0, 0, 0])],
  ['Linux program', bytes([0x7f], 'ELF', [2, 1, 1, 0, 0])],
  ['old Excel', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
  ['gzip', gzipSync(table())],
  ['RAR', bytes('Rar!', [0x1a, 7, 1, 0])],
  ['7-Zip', bytes('7z', [0xbc, 0xaf, 0x27, 0x1c, 0, 4])],
  ['SQLite', bytes('SQLite format 3', [0, 0x10, 0])],
  ['RTF', bytes('{\\rtf1\\ansi code,name\\par}')],
  ['web page', bytes('<!DOCTYPE html><html><table><tr><td>code</td><td>name</td></tr></table></html>')],
  ['Excel’s XML of 2003', bytes('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>')],
  ['SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  ['Word document', buildZip([{ name: 'word/document.xml', content: '<w:document/>' }])],
  [
    'OpenDocument',
    buildZip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' }]),
  ],
  ['binary Excel', buildZip([{ name: 'xl/workbook.bin', content: 'x' }])],
  ['zip of nothing', bytes('PK', [5, 6], Array<number>(18).fill(0))],
  ['zip within a zip', buildZip([{ name: 'a.xlsx', content: buildXlsx({ sheet: sheetData([['code']]) }) }])],
  ['noise', bytes(Array.from({ length: 5_000 }, (_, index) => (index * 7919 + 13) % 256))],
];

const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');
const asLatin = (text: string): Buffer => Buffer.from(text, 'latin1');

const ENCODINGS: HostileFile[] = [
  hostile('UTF-16 of Excel', 'imported', () => utf16(table().replaceAll(',', '\t'))),
  hostile('UTF-16 the other way around', 'imported', () => utf16(table()).swap16()),
  hostile('UTF-16 without a mark', 'SHEET_UNREADABLE', () => Buffer.from(table(), 'utf16le')),
  hostile('UTF-16 with half a letter', 'SHEET_UNREADABLE', () =>
    Buffer.concat([utf16(table()), Buffer.from([0x20])]),
  ),
  hostile('UTF-16 with a lone surrogate', 'SHEET_UNREADABLE', () => utf16(table('Xã \ud800'))),
  hostile('UTF-32', 'SHEET_UNREADABLE', () => bytes([0xff, 0xfe, 0, 0, 0x63, 0, 0, 0, 0x6f, 0, 0, 0])),
  hostile('UTF-8 with a mark twice', 'imported', () => `\ufeff\ufeff${table()}`),
  hostile('UTF-8 that is too long for what it says', 'problems', () =>
    bytes(`${HEAD}\nH1,X`, [0xc0, 0x80], ',xã,\n'),
  ),
  hostile('UTF-8 and Windows-1258 in one file', 'imported', () =>
    bytes(`${HEAD}\n${freshCode()},Xã Hải,xa,\n${freshCode()},X`, [0xe3], ' Ho', [0xcc], 'a,xa,\n'),
  ),
  hostile('Windows-1258', 'imported', () =>
    asLatin(`${HEAD}\n${freshCode()},X\u00e3 Ho\u00cca B\u00ccnh,xa,\n`),
  ),
  hostile('Windows-1252', 'imported', () => asLatin(`${HEAD}\n${freshCode()},Ìtem Ñandú,xa,\n`)),
  hostile('a font of its own instead of an encoding', 'SHEET_COLUMNS_MISSING', () =>
    asLatin('M· ®¬n vÞ,Tªn\n1,X·\n'),
  ),
  hostile('decomposed letters', 'imported', () => table('Xã Hải Đường').normalize('NFD')),
  hostile('UTF-7', 'imported', () => table('+AD0-1+1')),
  hostile('the mark of UTF-8 alone', 'SHEET_EMPTY', () => bytes([0xef, 0xbb, 0xbf])),
];

const sound = (): Buffer =>
  buildXlsx({
    sheet: sheetData([
      ['code', 'name', 'level'],
      ['H1', 'Xã Hải', 'xã'],
    ]),
  });

export const HOSTILE_BYTES: HostileFile[] = [
  ...OTHERS.map(([what, content]) => hostile(`${what} by another name`, 'SHEET_UNREADABLE', () => content)),
  ...ENCODINGS,
  ...[4, 30, 200, 500, 900, 1_100, 1_300].map((length) =>
    hostile(`Excel file broken off after ${length} bytes`, 'SHEET_UNREADABLE', () =>
      sound().subarray(0, length),
    ),
  ),
  ...[100, 300, 600, 1_000].map((place) =>
    hostile(
      `Excel file with a wrong byte at ${place}`,
      ['SHEET_UNREADABLE', 'imported', 'SHEET_COLUMNS_MISSING', 'SHEET_EMPTY', 'problems'],
      () => {
        const broken = sound();
        broken[place] = (broken[place] ?? 0) ^ 0xff;
        return broken;
      },
    ),
  ),
];
