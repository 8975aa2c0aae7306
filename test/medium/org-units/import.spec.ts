import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { UnitsImported, UnitsImportPreview } from '@diem-cau/shared';
import { writeCsv } from '../../../apps/server/src/spreadsheets/write-csv';
import { writeXlsx } from '../../../apps/server/src/spreadsheets/write-xlsx';
import { startServer, type TestServer } from '../../support/server';
import { UnitsOffice } from './support/units-office';

let server: TestServer;
let office: UnitsOffice;

beforeAll(async () => {
  server = await startServer();
  office = await UnitsOffice.open(server);
});
afterAll(() => server.stop());

const HEAD = ['code', 'name', 'level', 'parent_code'];
const csv = (...lines: string[][]) => Buffer.from(writeCsv([HEAD, ...lines]));
const unitCount = async (): Promise<number> =>
  (await server.dataSource.query('select count(*)::int as count from org_unit_version'))[0].count;

describe('an import', () => {
  const file = csv(['60', 'Tỉnh Một', 'province', ''], ['601', 'Huyện Một', 'district', '60']);

  it('is nothing until it was shown and then asked for', async () => {
    const before = await unitCount();
    const { json } = await office.preview(file);
    expect(json.changes.map(({ kind }) => kind)).toEqual(['created', 'created']);
    const wrong = await office.upload('/import', file, {
      validFrom: '',
      parentId: '',
      replacesId: '',
      codesKept: 'false',
      fingerprint: 'x'.repeat(43),
    });
    expect([wrong.status, wrong.json.error?.code]).toEqual([409, 'CHANGED_MEANWHILE']);
    expect(await unitCount()).toBe(before);
  });

  it('does what was shown, or nothing when somebody was faster', async () => {
    const { json: preview } = await office.preview(file);
    const send = () =>
      office.upload<UnitsImported>('/import', file, {
        validFrom: '',
        parentId: '',
        replacesId: '',
        codesKept: 'false',
        fingerprint: preview.fingerprint,
      });
    const answers = await Promise.all([send(), send()]);
    expect(answers.map(({ json }) => json.error?.code ?? json.created).sort()).toEqual([
      2,
      'CHANGED_MEANWHILE',
    ]);
    expect((await send()).json.error?.code).toBe('CHANGED_MEANWHILE');
  });

  it('leaves one readable row in the audit', async () => {
    const [row] = await server.dataSource.query(
      `select actor, subject, before, after from audit_entry where action = 'units.import' order by id desc limit 1`,
    );
    expect(row.after).toEqual({
      validFrom: null,
      changed: [],
      created: ['60 Tỉnh Một', '601 Huyện Một, Tỉnh Một'],
    });
    expect(row.subject).toMatch(/^unit:/);
  });

  it('with bad rows names every one and stores nothing', async () => {
    const before = await unitCount();
    const bad = csv(
      ['70', 'Tỉnh Bảy', 'province', ''],
      ['', 'Không mã', 'district', '70'],
      ['702', 'Huyện Hai', 'liên huyện', '70'],
      ['703', 'Huyện Ba', 'district', '79'],
    );
    const { preview, done } = await office.import(bad);
    expect(preview.problems.map(({ row, column, code }) => [row, column, code])).toEqual([
      [3, 'code', 'EMPTY_CELL'],
      [4, 'level', 'LEVEL_UNKNOWN'],
      [5, null, 'PARENT_UNKNOWN'],
    ]);
    expect(done).toMatchObject({ error: { code: 'IMPORT_HAS_PROBLEMS', params: { count: 3 } } });
    expect(await unitCount()).toBe(before);
  });

  it('beneath a chosen unit brings departments in beside the districts', async () => {
    const [province] = (await office.tree('2026-01-01')).filter(({ code }) => code === '60');
    const list = csv(['STTTT', 'Sở Thông tin', 'sở', ''], ['SNV', 'Sở Nội vụ', 'sở', '']);
    const { done } = await office.import(list, { parentId: province!.id, validFrom: '2024-01-01' });
    expect(done).toEqual({ created: 2, changed: 0, closed: 0, unchanged: 0 });
    const children = (await office.tree('2026-01-01')).filter(({ parentId }) => parentId === province!.id);
    expect(children.map(({ level }) => level)).toEqual(['department', 'department', 'district']);
    // A later list of districts alone leaves the departments where they are.
    const districts = csv(['60', 'Tỉnh Một', 'province', '']);
    const { json } = await office.preview(districts, { replacesId: province!.id, validFrom: '2025-01-01' });
    expect(json.changes).toMatchObject([{ kind: 'closed', before: { name: 'Huyện Một' } }]);
  });

  it('says what is missing in the request', async () => {
    const codeOf = async (fields: Record<string, string>, sent = file) =>
      (await office.preview(sent, fields)).json.error?.code;
    expect(await codeOf({ validFrom: 'hôm qua' })).toBe('BAD_INPUT');
    expect(await codeOf({ codesKept: 'có' })).toBe('BAD_INPUT');
    expect(await codeOf({ parentId: '00000000-0000-4000-8000-000000000000' })).toBe('NOT_FOUND');
    const [any] = await office.tree('2026-01-01');
    expect(await codeOf({ replacesId: any!.id })).toBe('BAD_INPUT');
    expect(await codeOf({ extra: 'x' })).toBe('BAD_INPUT');
    const form = new FormData();
    for (const name of ['validFrom', 'parentId', 'replacesId']) form.set(name, '');
    form.set('codesKept', 'false');
    expect((await office.request('POST', '/import/preview', form)).json.error?.code).toBe('FILE_MISSING');
    expect(await codeOf({}, Buffer.alloc(6 * 1024 * 1024))).toBe('SHEET_TOO_LARGE');
  });
});

describe('ten thousand units', () => {
  const lines = [
    ['90', 'Tỉnh Lớn', 'province', ''],
    ...Array.from({ length: 99 }, (_, index) => [
      `9${String(index).padStart(2, '0')}`,
      `Huyện ${index}`,
      'district',
      '90',
    ]),
    ...Array.from({ length: 9_900 }, (_, index) => [
      `9${String(index).padStart(4, '0')}`,
      `Xã số ${index}`,
      'commune',
      `9${String(index % 99).padStart(2, '0')}`,
    ]),
  ];

  it('are imported in seconds, and others are served meanwhile', async () => {
    const file = await writeXlsx({ name: 'Đơn vị', widths: [10, 30, 10, 10], lines: [HEAD, ...lines] });
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const started = performance.now();
    const { json: preview } = await office.preview(file);
    const shown = performance.now();
    const { json: done } = await office.upload<UnitsImported>('/import', file, {
      validFrom: '',
      parentId: '',
      replacesId: '',
      codesKept: 'false',
      fingerprint: preview.fingerprint,
    });
    const finished = performance.now();
    delay.disable();
    process.stdout.write(
      `units: 10,000 previewed in ${seconds(shown - started)} s, imported in ${seconds(finished - shown)} s, ` +
        `the event loop was held for ${Math.round(delay.max / 1e6)} ms at most\n`,
    );
    expect(done).toEqual({ created: 10_000, changed: 0, closed: 0, unchanged: 0 });
    // The goal is 5 s on a machine of its own; tests share theirs with others.
    expect(finished - shown).toBeLessThan(15_000);
  });

  it('are shown, searched and previewed again in little time', async () => {
    const timed = async <T>(work: () => Promise<T>) => {
      const started = performance.now();
      return { value: await work(), ms: Math.round(performance.now() - started) };
    };
    const tree = await timed(() => office.tree('2026-01-01'));
    const search = await timed(() => office.request<unknown[]>('GET', '/search?q=xa%20so%20999'));
    const again = await timed(() => office.preview(csv(...lines)));
    process.stdout.write(
      `units: tree of ${tree.value.length} in ${tree.ms} ms, search in ${search.ms} ms, same file again in ${again.ms} ms\n`,
    );
    expect(tree.value.length).toBeGreaterThanOrEqual(10_000);
    expect(search.value.json).toHaveLength(1);
    const { changes, unchanged }: UnitsImportPreview = again.value.json;
    expect([changes.length, unchanged]).toEqual([0, 10_000]);
  });
});

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(2);
