import type { Participation, VenuePeoplePreview } from '@diem-cau/shared';
import { accountCookie, createConference, type TestConference } from '../../support/conference';
import { Browser } from '../../support/http';
import { startServer, type TestServer } from '../../support/server';

let server: TestServer;
let conference: TestConference;
let cookie: string;
let organiser: Browser;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  conference = await createConference(server, { venues: 3 });
  cookie = await accountCookie(server, 'organiser', conference);
  organiser = new Browser(server.origin).hold(cookie);
});

const path = (rest = '') => `/api/conferences/${conference.code}/participations${rest}`;

/** Sends a table as the page does: a file, and what goes with it. */
async function send(rest: string, table: string | Blob, fields: Record<string, string> = {}) {
  const form = new FormData();
  form.append('file', typeof table === 'string' ? new Blob([table]) : table, 'bang.csv');
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const response = await fetch(`${server.origin}${path(rest)}`, {
    method: 'POST',
    body: form,
    headers: { cookie, origin: 'http://test.local' },
  });
  return { status: response.status, json: JSON.parse(await response.text()) };
}
const preview = async (table: string | Blob): Promise<VenuePeoplePreview> =>
  (await send('/people/preview', table)).json;
const people = async () =>
  (await organiser.get(path())).json.participations.map(
    ({ venueName, coordinatorName, coordinatorPhone }: Participation) => [
      venueName,
      coordinatorName,
      coordinatorPhone,
    ],
  );

const PASTED = [
  'Điểm cầu\tHọ tên đầu mối\tĐiện thoại',
  'UBND xã 1\tNguyễn Thị Lan\t0912 345 678',
  'UBND xã 2\tTrần Văn Bình\t',
].join('\n');

describe('the people of venues from a table', () => {
  it('are shown first, and done by one press', async () => {
    const shown = await preview(PASTED);
    expect(shown).toMatchObject({ rows: 2, problems: [], changes: [{ row: 2 }, { row: 3 }] });
    expect((await people()).every(([, name]: string[]) => name === null)).toBe(true);
    const done = await send('/people', PASTED, { fingerprint: shown.fingerprint });
    expect(done.json).toEqual({ changed: 2, unchanged: 0 });
    expect(await people()).toEqual([
      ['UBND xã 1', 'Nguyễn Thị Lan', '0912 345 678'],
      ['UBND xã 2', 'Trần Văn Bình', null],
      ['UBND xã 3', null, null],
    ]);
  });

  it('are not done by halves', async () => {
    const wrong = `${PASTED}\nUBND xã Không Có\tLê C\t0900`;
    const { problems, fingerprint } = await preview(wrong);
    expect(problems).toMatchObject([{ row: 4, code: 'VENUE_UNKNOWN' }]);
    expect((await send('/people', wrong, { fingerprint })).json.error.code).toBe('BAD_INPUT');
    expect((await people()).every(([, name]: string[]) => name === null)).toBe(true);
  });

  it('are not done when a venue was changed since they were shown', async () => {
    const { fingerprint } = await preview(PASTED);
    await server.dataSource.query(
      `update participation set coordinator_name = 'Người khác', revision = revision + 1 where id = $1`,
      [conference.venues[0]?.participationId],
    );
    expect((await send('/people', PASTED, { fingerprint })).json.error.code).toBe('CHANGED_MEANWHILE');
  });

  it('are refused as what they are not', async () => {
    expect((await send('/people/preview', '<html>')).json.error.code).toBe('SHEET_UNREADABLE');
    expect((await send('/people/preview', 'Tên,Tuổi\nA,5')).json.error.code).toBe('SHEET_COLUMNS_MISSING');
  });
});

describe('the list of venues', () => {
  it.each(['csv', 'xlsx'])('as %s can be sent back, and nothing of it becomes a formula', async (kind) => {
    const [venue] = conference.venues;
    await server.dataSource.query(
      `update participation set coordinator_name = '=HYPERLINK("http://a")', coordinator_phone = '+84 912 345 678'
        where id = $1`,
      [venue?.participationId],
    );
    const response = await fetch(`${server.origin}${path(`/list.${kind}`)}`, { headers: { cookie } });
    expect(response.headers.get('content-disposition')).toContain(`diem-cau.${kind}`);
    const list = await response.blob();
    if (kind === 'csv') expect(await list.text()).toContain(`"'=HYPERLINK`);
    expect(await preview(list)).toMatchObject({ rows: 3, unchanged: 3, changes: [], problems: [] });
  });
});
