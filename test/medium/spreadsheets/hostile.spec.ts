import {
  ERRORS_EN,
  ERRORS_FOR_ANYONE_VI,
  ERRORS_FOR_OFFICES_VI,
  ROW_NOTES_EN,
  ROW_NOTES_VI,
  UNIT_LIMITS,
  type ErrorCode,
  type RowNote,
} from '@diem-cau/shared';
import { isPlainText } from '../../../apps/server/src/common/text/plain-text.decorator';
import { readSheet } from '../../../apps/server/src/spreadsheets/worker/read-sheet';
import { startServer, type TestServer } from '../../support/server';
import { UnitsOffice } from '../org-units/support/units-office';
import { HOSTILE_BYTES } from './support/hostile-bytes';
import type { HostileFile, Outcome } from './support/hostile-file';
import { HOSTILE_TEXT } from './support/hostile-text';
import { HOSTILE_XLSX } from './support/hostile-xlsx';

const ALL = [...HOSTILE_TEXT, ...HOSTILE_BYTES, ...HOSTILE_XLSX];
const whole = process.env['HOSTILE_FILES'] === 'all';
/** `npm run hostile:spreadsheets` tries them all; otherwise every fifth is tried. */
const FILES = whole ? ALL : ALL.filter((_, index) => index % 5 === 0);
const FORMULA = /^[=+\-@\t\r]/;

let server: TestServer;
let office: UnitsOffice;
const outcomes = new Map<string, number>();
/** Of the process, in MB: at first, and after each quarter of the files. */
const memory: number[] = [];
const memoryNow = (): number => Math.round(process.memoryUsage().rss / 1024 / 1024);

beforeAll(async () => {
  server = await startServer();
  office = await UnitsOffice.open(server);
  await attempt(ALL[0]!);
  memory.push(memoryNow());
});
afterAll(() => server.stop());

/** Whether the sentence exists in both languages and every blank in it is filled. */
function isTold(texts: readonly (string | undefined)[], params: Record<string, unknown>): boolean {
  return texts.every(
    (text) =>
      text !== undefined && [...text.matchAll(/\{\{(\w+)\}\}/g)].every(([, name = '']) => name in params),
  );
}
const isNoteTold = ({ code, params }: RowNote): boolean =>
  isTold([ROW_NOTES_VI[code], ROW_NOTES_EN[code]], params);

async function attempt(file: HostileFile): Promise<Outcome> {
  const { preview, done } = await office.import(file.bytes());
  const { error } = preview as { error?: { code: ErrorCode; params: Record<string, unknown> } };
  if (error) {
    expect(
      isTold(
        [{ ...ERRORS_FOR_ANYONE_VI, ...ERRORS_FOR_OFFICES_VI }[error.code], ERRORS_EN[error.code]],
        error.params,
      ),
    ).toBe(true);
    return error.code as Outcome;
  }
  expect([...preview.problems, ...preview.hints].filter((note) => !isNoteTold(note))).toEqual([]);
  if (preview.problems.length === 0) {
    expect(done).not.toHaveProperty('error');
    return 'imported';
  }
  expect(done).toMatchObject({ error: { code: 'IMPORT_HAS_PROBLEMS' } });
  return 'problems';
}

describe(`hostile spreadsheets, ${FILES.length} of ${ALL.length}`, () => {
  it.each(
    FILES.map((file) => [file.name.slice(0, 80).replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '?'), file] as const),
  )('%s', async (_, file) => {
    const outcome = await attempt(file);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    if ((FILES.indexOf(file) + 1) % Math.ceil(FILES.length / 4) === 0) memory.push(memoryNow());
    expect([file.outcome].flat()).toContain(outcome);
  });
});

describe('after all of them', () => {
  it('nothing is stored that was not checked', async () => {
    const stored: { code: string; name: string; level: string }[] = await server.dataSource.query(
      'select code, name, level from org_unit_version',
    );
    expect(stored.length).toBeGreaterThan(FILES.length / 4);
    const bad = stored.filter(
      ({ code, name }) =>
        !isPlainText(code + name) ||
        name.normalize('NFC') !== name ||
        code === '' ||
        name.trim() !== name ||
        code.length > UNIT_LIMITS.code ||
        name.length > UNIT_LIMITS.name,
    );
    expect(bad).toEqual([]);
  });

  it('no formula leaves in any export', async () => {
    const csv = (await office.download('/units.csv')).toString('utf8');
    const cells = csv
      .replace('\ufeff', '')
      .split('\r\n')
      .flatMap((line) => line.split(','));
    expect(cells.some((cell) => /^"?'[=+\-@]/.test(cell))).toBe(true);
    expect(cells.filter((cell) => FORMULA.test(cell.replace(/^"/, '')))).toEqual([]);
    const answer = await readSheet(await office.download('/units.xlsx'), { rows: 20_000, columns: 10 });
    expect(answer.ok && answer.sheet.rows.some(({ cells: [, name = ''] }) => FORMULA.test(name))).toBe(true);
    expect(answer.ok && answer.sheet.rows.flatMap(({ numbers }) => numbers)).toEqual([]);
  });

  it('the server has not grown, and answers', async () => {
    memory.push(memoryNow());
    const counts = [...outcomes].sort().map(([outcome, count]) => `${outcome} ${count}`);
    process.stdout.write(
      `hostile spreadsheets: ${FILES.length} files tried (${counts.join(', ')}), memory ${memory.join(' → ')} MB\n`,
    );
    const half = memory[Math.floor(memory.length / 2)] ?? 0;
    expect((memory.at(-1) ?? 0) - half).toBeLessThan(200);
    expect((await office.request('GET', '/periods')).status).toBe(200);
  });
});
