import { buildXlsx, sheetData, xlsxParts } from '../testing/xlsx-builder';
import { buildZip } from '../testing/zip-builder';
import { writeXlsx } from '../write-xlsx';
import { readSheet } from './read-sheet';

const LIMITS = { rows: 100, columns: 20 };

async function cellsOf(bytes: Buffer | string): Promise<string[][]> {
  const answer = await readSheet(Buffer.from(bytes), LIMITS);
  if (!answer.ok) throw new Error(answer.failure);
  return answer.sheet.rows.map(({ cells }) => cells);
}
async function failureOf(bytes: Buffer | string): Promise<string> {
  const answer = await readSheet(Buffer.from(bytes), LIMITS);
  return answer.ok ? 'read' : answer.failure;
}

const TABLE = [
  ['Mã', 'Tên'],
  ['13705', 'Xã Hòa Bình'],
];

describe('CSV', () => {
  const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
  const text = (sign: string, line = '\r\n') => TABLE.map((row) => row.join(sign)).join(line);

  it.each([
    ['with commas', text(',')],
    ['with semicolons', text(';')],
    ['with tabs', text('\t')],
    ['with bars', text('|')],
    ['with the mark of UTF-8', `\ufeff${text(',')}`],
    ['with Unix lines', text(',', '\n')],
    ['with old Mac lines', text(',', '\r')],
    ['with a last line end', `${text(',')}\r\n`],
    ['in composed parts of letters', text(',').normalize('NFD')],
    ['as Excel’s Unicode text', utf16(text('\t'))],
    ['in big-endian UTF-16', utf16(text(',')).swap16()],
    ['in quotes', '"Mã","Tên"\n"13705","Xã Hòa Bình"'],
    ['with a mixture of line ends', 'Mã,Tên\r\n13705,Xã Hòa Bình\n'],
  ])('%s is read', async (_, file) => {
    expect(await cellsOf(file)).toEqual(TABLE);
  });

  it('in Windows-1258 is read', async () => {
    const bytes = Buffer.from([0x4d, 0xe3, 0x2c, 0x48, 0x6f, 0xcc, 0x61, 0x0a, 0x31, 0x2c, 0xd0]);
    expect(await cellsOf(bytes)).toEqual([
      ['Mă', 'Hòa'],
      ['1', 'Đ'],
    ]);
  });

  it('in Windows-1252 is read', async () => {
    expect(await cellsOf(Buffer.from('Sr. Ñandú,"Ìtem"\n', 'latin1'))).toEqual([['Sr. Ñandú', 'Ìtem']]);
  });

  it('loses the quotes that keep text from being a formula', async () => {
    expect(await cellsOf("'=1+1,'-2,'x,''\n")).toEqual([['=1+1', '-2', "'x", "''"]]);
  });

  it('whose first line names the separator keeps the program’s row numbers', async () => {
    const answer = await readSheet(Buffer.from('sep=;\nMã;Tên, cũ\n\n1;"a;b\nc"\n'), LIMITS);
    expect(answer).toMatchObject({
      ok: true,
      sheet: {
        rows: [
          { row: 2, cells: ['Mã', 'Tên, cũ'] },
          { row: 4, cells: ['1', 'a;b\nc'] },
        ],
      },
    });
  });

  it('of many rows is refused as such, also where most are empty', async () => {
    expect(await failureOf('a,b\n'.repeat(101))).toBe('read');
    expect(await failureOf('a,b\n'.repeat(102))).toBe('SHEET_TOO_MANY_ROWS');
    expect(await failureOf('\n'.repeat(100_000))).toBe('SHEET_TOO_MANY_ROWS');
  });

  it.each([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])],
    ['an old Excel file', Buffer.from('d0cf11e0a1b11ae10000000000000000', 'hex')],
    ['a web page', '<html><table><tr><td>Mã</td></tr></table></html>'],
    ['XML', '<?xml version="1.0"?><a/>'],
    ['a PDF', '%PDF-1.7\n1 0 obj'],
    ['text with a hole', 'Mã,Tên\n1,a\0b\n'],
    ['half of a letter in UTF-16', Buffer.concat([utf16('Mã\t1\n'), Buffer.from([0x41])])],
    ['a quote without end', 'Mã,Tên\n1,"Xã'],
  ])('that is %s is refused', async (_, file) => {
    expect(await failureOf(file)).toBe('SHEET_UNREADABLE');
  });
});

describe('XLSX', () => {
  it('as we write it is read', async () => {
    const lines = [...TABLE, ['=1+1', '@x'], [null, 'cuối']];
    expect(await cellsOf(await writeXlsx({ name: 'Đơn vị', widths: [10, 40], lines }))).toEqual([
      ...TABLE,
      ['=1+1', '@x'],
      ['', 'cuối'],
    ]);
  });

  it('gives of numbers, dates, formulas and errors what one sees', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="&quot;ngày&quot; dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="0 &quot;đ&quot;"/></numFmts>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="22"/></cellXfs>';
    const sheet =
      '<sheetData><row r="3"><c r="A3"><v>36</v></c><c r="B3" s="1"><v>45839</v></c><c r="C3" s="2"><v>45536</v></c>' +
      '<c r="D3" s="3"><v>7</v></c><c r="E3" s="4"><v>45839.354166666664</v></c><c r="F3" t="str"><f>HYPERLINK("http://a","b")</f><v>b</v></c>' +
      '<c r="G3"><f>SUM(A1:A2)</f></c><c r="H3" t="e"><v>#N/A</v></c><c r="I3" t="b"><v>1</v></c><c r="J3" t="s"><v>0</v></c></row></sheetData>';
    const answer = await readSheet(buildXlsx({ sheet, styles, strings: ['a_x000D_b'] }), LIMITS);
    expect(answer).toEqual({
      ok: true,
      sheet: {
        rows: [
          {
            row: 3,
            cells: [
              '36',
              '2025-07-01',
              '2024-09-01',
              '7',
              '2025-07-01 08:30',
              'b',
              '',
              '#N/A',
              'TRUE',
              'a\rb',
            ],
            numbers: [0, 3],
          },
        ],
      },
    });
  });

  it('counts days from 1904 where the file says so', async () => {
    const workbook = '<workbookPr date1904="1"/><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets>';
    const sheet = '<sheetData><row><c s="0"><v>44377</v></c></row></sheetData>';
    const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>';
    expect(await cellsOf(buildXlsx({ sheet, styles, workbook }))).toEqual([['2025-07-01']]);
  });

  it('says the same in every cell of a merged block', async () => {
    const sheet =
      sheetData([
        ['Huyện Ý Yên', '', '1'],
        ['', '', '2'],
        ['Huyện Hải Hậu', 'x', '3'],
      ]) + '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="A9:XFD1048576"/></mergeCells>';
    expect(await cellsOf(buildXlsx({ sheet }))).toEqual([
      ['Huyện Ý Yên', 'Huyện Ý Yên', '1'],
      ['Huyện Ý Yên', 'Huyện Ý Yên', '2'],
      ['Huyện Hải Hậu', 'x', '3'],
    ]);
  });

  it('is read from the first sheet that can be seen', async () => {
    const workbook =
      '<sheets><sheet name="h" sheetId="1" state="hidden" r:id="rId1"/><sheet name="v" sheetId="2" r:id="rId2"/></sheets>';
    const more = [
      { name: 'xl/worksheets/sheet2.xml', content: `<worksheet>${sheetData([['thấy']])}</worksheet>` },
    ];
    expect(await cellsOf(buildXlsx({ sheet: sheetData([['ẩn']]), workbook, more }))).toEqual([['thấy']]);
  });

  it.each([
    ['is another document in a zip', buildZip([{ name: 'word/document.xml', content: '<w/>' }])],
    [
      'declares entities',
      buildXlsx({
        sheet: sheetData([['&x;']]),
        prolog: '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
      }),
    ],
    ['uses unknown entities', buildXlsx({ sheet: sheetData([['&x;']]) })],
    ['is broken off', buildXlsx({ sheet: sheetData(TABLE) }).subarray(0, 400)],
    ['is encrypted', buildZip(xlsxParts({ sheet: '' }).map((part) => ({ ...part, flags: 1 })))],
    ['has a part twice', buildZip([...xlsxParts({ sheet: '' }), ...xlsxParts({ sheet: '' })])],
    [
      'lies about sizes',
      buildZip(xlsxParts({ sheet: sheetData(TABLE) }).map((part) => ({ ...part, claimedSize: 1 }))),
    ],
    ['breaks off within its XML', buildXlsx({ sheet: '<sheetData><row><c t="inlineStr"><is><t>' })],
  ])('that %s is refused', async (_, file) => {
    expect(await failureOf(file)).toBe('SHEET_UNREADABLE');
  });

  it.each([
    [
      'of nothing but zeros',
      buildXlsx({
        sheet: sheetData(TABLE),
        more: [{ name: 'xl/media/a', content: Buffer.alloc(5_000_000) }],
      }),
    ],
    [
      'of a thousand parts',
      buildXlsx({
        sheet: '',
        more: Array.from({ length: 1000 }, (__, index) => ({ name: `a${index}`, content: '' })),
      }),
    ],
    [
      'that claims to be huge',
      buildXlsx({ sheet: '', more: [{ name: 'a', content: 'b', claimedSize: 4_000_000_000 }] }),
    ],
    [
      'whose one long text is everywhere',
      buildXlsx({
        sheet: `<sheetData>${`<row>${'<c t="s"><v>0</v></c>'.repeat(15)}</row>`.repeat(90)}</sheetData>`,
        strings: ['dài'.repeat(5_000)],
      }),
    ],
  ])('bomb %s is refused', async (_, file) => {
    expect(await failureOf(file)).toBe('SHEET_TOO_COMPLEX');
  });
});
