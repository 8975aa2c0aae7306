import { SheetReader } from '../../../apps/server/src/spreadsheets/sheet-reader.service';
import { accountCookie, createConference, type TestConference } from '../../support/conference';
import { startServer, type TestServer } from '../../support/server';
import { OrganiserBrowser, UnitBrowser } from './support/browsers';

let server: TestServer;
let conference: TestConference;
let unit: UnitBrowser;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  conference = await createConference(server);
  unit = await UnitBrowser.of(server, conference, conference.venues[0]?.unitId ?? '');
});

const FILE = 'Họ và tên;Điện thoại\nNguyễn Văn Bình;0912345678\nTrần Thị Mai;\n';

const preview = (file = FILE, invitationId = unit.invitationId) =>
  unit.upload('delegates/import/preview', { invitationId }, file);
const store = (listRevision: number, file = FILE) =>
  unit.upload(
    'delegates/import',
    { invitationId: unit.invitationId, listRevision: String(listRevision) },
    file,
  );

describe('importing a list of delegates', () => {
  it('shows it first and changes nothing, then stores it whole', async () => {
    const shown = (await preview()).json;
    expect(shown).toMatchObject({ added: 2, listRevision: 1, rows: [{ line: 2 }, { line: 3 }] });
    expect(await unit.delegates()).toEqual([]);
    expect((await store(shown.listRevision)).json).toEqual({ added: 2 });
    expect((await unit.delegates()).map(({ name }) => name)).toEqual(['Nguyễn Văn Bình', 'Trần Thị Mai']);
  });

  it('adds nobody twice when it is done twice, at once or one after the other', async () => {
    const answers = await Promise.all([store(1), store(1), store(1)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const again = (await preview()).json;
    expect(again).toMatchObject({ added: 0, rows: [{ before: true }, { before: true }] });
    expect((await store(again.listRevision)).json).toEqual({ added: 0 });
    expect(await unit.delegates()).toHaveLength(2);
  });

  it('is done for the list that was shown: a change in between is shown first', async () => {
    const { listRevision } = (await preview()).json;
    await unit.name('Nguyễn Văn Bình');
    expect((await store(listRevision)).json.error.code).toBe('CHANGED_MEANWHILE');
    expect(await unit.delegates()).toHaveLength(1);
  });

  it('stores nothing when one line is wrong', async () => {
    const wrong = `${FILE}Lê Văn Cường;không có\n`;
    expect((await preview(wrong)).json.rows[2].faults).toEqual(['phone-wrong']);
    expect((await store(1, wrong)).json.error).toMatchObject({ code: 'BAD_INPUT', field: 'file' });
    expect(await unit.delegates()).toEqual([]);
  });

  it('goes into the own list alone', async () => {
    const other = await UnitBrowser.of(server, conference, conference.venues[1]?.unitId ?? '');
    expect((await preview(FILE, other.invitationId)).status).toBe(404);
    const body = { invitationId: other.invitationId, listRevision: '1' };
    expect((await unit.upload('delegates/import', body, FILE)).status).toBe(404);
  });

  it('takes rows that were pasted', async () => {
    const pasted =
      'Họ và tên\tChức vụ\tNơi công tác\tĐiện thoại\nTrần Thị Mai\tChủ tịch, Bí thư\t\t0912 345 678';
    expect((await preview(pasted)).json.rows[0]).toMatchObject({
      name: 'Trần Thị Mai',
      position: 'Chủ tịch, Bí thư',
      phone: '0912 345 678',
    });
  });
});

describe('downloading a list', () => {
  it('gives a unit its own people, as text that no spreadsheet takes for a formula', async () => {
    const other = await UnitBrowser.of(server, conference, conference.venues[1]?.unitId ?? '');
    await other.name('Người xã khác');
    await unit.name('=HYPERLINK("http://x")', { position: '@SUM(A1)', phone: '+84912345678' });
    const csv = (await unit.download('delegates/export?format=csv')).toString();
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(csv).toContain(`'@SUM(A1)`);
    expect(csv).toContain(`'+84912345678`);
    expect(csv).not.toContain('Người xã khác');
    const xlsx = await unit.download('delegates/export?format=xlsx');
    const { rows } = await server.app.get(SheetReader).read(xlsx);
    expect(rows.flatMap(({ cells }) => cells)).toContain('=HYPERLINK("http://x")');
    expect(xlsx.includes('<f>')).toBe(false);
  });

  it('gives organisers everybody', async () => {
    await unit.name('Nguyễn Văn Bình');
    const cookie = await accountCookie(server, 'organiser', conference);
    const organiser = new OrganiserBrowser(server, conference.code, cookie);
    const csv = (await organiser.download('delegates/export?format=csv')).toString();
    expect(csv).toContain('Nguyễn Văn Bình');
    expect(csv).not.toContain('theo cây ngày');
    const byDay = (await organiser.download('delegates/export?format=csv&on=2025-07-01')).toString();
    expect(byDay).toContain('Đơn vị theo cây ngày 01/07/2025');
    expect(byDay.split('\r\n')[1]).toMatch(/,Xã 1$/);
  });

  it('may be filled in and imported again', async () => {
    const { rows } = await server.app.get(SheetReader).read(await unit.download('delegates/template'));
    expect(rows[0]?.cells).toEqual(['TT', 'Họ và tên', 'Chức vụ', 'Nơi công tác', 'Điện thoại']);
  });
});
