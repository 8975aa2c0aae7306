import { randomBytes } from 'node:crypto';
import { SPREADSHEET_LIMITS } from '@diem-cau/shared';
import { SheetReader } from '../../../apps/server/src/spreadsheets/sheet-reader.service';
import { buildXlsx, sheetData, xlsxParts } from '../../../apps/server/src/spreadsheets/testing/xlsx-builder';
import { buildZip } from '../../../apps/server/src/spreadsheets/testing/zip-builder';
import { writeXlsx } from '../../../apps/server/src/spreadsheets/write-xlsx';

const reader = new SheetReader();
const lines = (count: number) => Array.from({ length: count }, (_, index) => [`${index}`, `Xã số ${index}`]);

describe('a spreadsheet in a thread of its own', () => {
  it('is read whole, up to the most rows', async () => {
    const all = lines(SPREADSHEET_LIMITS.rows + 1);
    const { rows } = await reader.read(await writeXlsx({ name: 'Đơn vị', widths: [10, 30], lines: all }));
    expect(rows).toHaveLength(SPREADSHEET_LIMITS.rows + 1);
    expect(rows.at(-1)?.cells).toEqual(['20000', 'Xã số 20000']);
  });

  it('of more rows is refused with the most that there may be', async () => {
    const sheet = sheetData(lines(100_000));
    await expect(reader.read(buildXlsx({ sheet }))).rejects.toMatchObject({
      code: 'SHEET_TOO_MANY_ROWS',
      params: { max: 20_000 },
    });
  });

  it('of very many things of no size is refused, and the next one is read', async () => {
    // Noise keeps the part from looking like a bomb.
    const noise = () => `<!--${randomBytes(60).toString('hex')}-->`;
    const many = Array.from({ length: 3_500 }, () => '<si/>'.repeat(3_000) + noise()).join('');
    const bytes = buildZip([
      ...xlsxParts({ sheet: sheetData([['a']]) }).filter(({ name }) => name !== 'xl/sharedStrings.xml'),
      { name: 'xl/sharedStrings.xml', content: `<sst>${many}</sst>` },
    ]);
    await expect(reader.read(bytes)).rejects.toMatchObject({ code: 'SHEET_TOO_COMPLEX' });
    expect((await reader.read(buildXlsx({ sheet: sheetData([['a']]) }))).rows).toHaveLength(1);
  });

  it('waits for its turn, and too many do not', async () => {
    const file = buildXlsx({ sheet: sheetData([['a']]) });
    const answers = await Promise.allSettled(Array.from({ length: 14 }, () => reader.read(file)));
    const refused = answers.filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(4);
    expect(refused[0]).toMatchObject({ reason: { code: 'OVERLOADED' } });
    expect((await reader.read(file)).rows).toHaveLength(1);
  });
});
