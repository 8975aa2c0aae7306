import { randomUUID } from 'node:crypto';
import type { SaveVenue, Venue } from '@diem-cau/shared';
import { accountCookie, createConference, type TestConference } from '../../support/conference';
import { Browser } from '../../support/http';
import { startServer, type TestServer } from '../../support/server';

let server: TestServer;
let conference: TestConference;
let organiser: Browser;

beforeAll(async () => {
  server = await startServer();
  conference = await createConference(server, { venues: 2 });
  organiser = await organiserOf(conference.hostUnitId);
});
afterAll(() => server.stop());

const room = (overrides: Partial<SaveVenue> = {}): SaveVenue => ({
  name: 'Hội trường UBND xã Hòa Bình',
  address: 'Số 1, đường Trần Phú',
  hostUnitId: conference.hostUnitId,
  keeperUnitId: null,
  capacity: 40,
  lineNote: 'VNPT 100 Mbit/s',
  phones: ['0228 3849 123'],
  ...overrides,
});
const codeOf = ({ json }: { json: { error?: { code: string } } }) => json.error?.code;
const create = async (overrides: Partial<SaveVenue> = {}): Promise<Venue> =>
  (await organiser.post('/api/venues', room(overrides))).json;

/** An organiser over one unit alone. */
async function organiserOf(unitId: string): Promise<Browser> {
  const cookie = await accountCookie(server, 'organiser', { ...conference, hostUnitId: unitId });
  return new Browser(server.origin).hold(cookie);
}

describe('lasting venues', () => {
  it('are found without accents, by name, address or the unit that hosts them', async () => {
    await create();
    const found = async (q: string) =>
      (await organiser.get(`/api/venues?q=${encodeURIComponent(q)}`)).json.venues.map(
        ({ name }: Venue) => name,
      );
    expect(await found('hoa binh')).toEqual(['Hội trường UBND xã Hòa Bình']);
    expect(await found('Hoà Bình tran phu')).toEqual(['Hội trường UBND xã Hòa Bình']);
    expect(await found('so thong tin')).toEqual(['Hội trường UBND xã Hòa Bình']);
    expect(await found('oa binh')).toEqual([]);
    expect(await found('%')).toHaveLength(3);
  });

  it('are listed by the part of the tree they lie in, page by page', async () => {
    const [district = ''] = conference.districtIds;
    const { venues, total } = (await organiser.get(`/api/venues?unit=${district}`)).json;
    expect([total, venues.map(({ name }: Venue) => name)]).toEqual([1, ['UBND xã 1']]);
    expect(venues[0]).toMatchObject({ hostUnitName: 'Xã 1', hostUnitPath: ['Tỉnh Nam Định', 'Huyện Ý Yên'] });
    const second = (await organiser.get('/api/venues?offset=1&limit=1')).json;
    expect([second.venues.length, second.total]).toEqual([1, 3]);
  });

  it('are kept by the unit that entered them and by their host, and by nobody else', async () => {
    const [commune] = conference.venues;
    const unitId = commune?.unitId ?? '';
    const kept = await create({
      name: 'Nhà văn hóa',
      hostUnitId: unitId,
      keeperUnitId: conference.hostUnitId,
    });
    expect(kept.mayManage).toBe(true);
    const change = (by: Browser, venue: Venue) =>
      by.request('PUT', `/api/venues/${kept.id}`, {
        ...toSave(venue),
        capacity: 77,
        revision: venue.revision,
      });
    const district = await organiserOf(conference.districtIds[0] ?? '');
    const changed = await change(district, kept);
    expect([changed.status, changed.json.capacity]).toEqual([200, 77]);
    const stranger = await organiserOf(conference.districtIds[1] ?? '');
    expect(codeOf(await change(stranger, changed.json))).toBe('NOT_ALLOWED');
    const seen = (await stranger.get('/api/venues?q=nha van hoa')).json.venues[0];
    expect(seen.mayManage).toBe(false);
  });

  it('are not entered for units over which one has no say', async () => {
    const unitId = conference.venues[0]?.unitId ?? '';
    expect(codeOf(await organiser.post('/api/venues', room({ hostUnitId: unitId })))).toBe('NOT_ALLOWED');
    const unknown = await organiser.post('/api/venues', room({ hostUnitId: randomUUID() }));
    expect(unknown.json.error).toMatchObject({ code: 'BAD_INPUT', field: 'hostUnitId' });
  });

  it('keep the first of two changes that were based on the same version', async () => {
    const venue = await create({ name: 'Phòng họp tầng 2' });
    const save = (name: string) =>
      organiser.request('PUT', `/api/venues/${venue.id}`, {
        ...toSave(venue),
        name,
        revision: venue.revision,
      });
    const answers = await Promise.all([save('Phòng họp A'), save('Phòng họp B')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.map(codeOf)).toContain('CHANGED_MEANWHILE');
  });

  it('are set aside and brought back, but not while a conference still needs them', async () => {
    const inUse = (await organiserOf(conference.provinceId).then((by) => by.get('/api/venues?q=xa 2'))).json
      .venues[0];
    const province = await organiserOf(conference.provinceId);
    const refused = await province.request('PUT', `/api/venues/${inUse.id}/archived`, {
      archived: true,
      revision: 1,
    });
    expect(refused.json.error).toMatchObject({
      code: 'VENUE_IN_USE',
      params: { conference: 'Hội nghị tập huấn' },
    });

    const { id } = await create({ name: 'Phòng cũ' });
    const aside = await organiser.request('PUT', `/api/venues/${id}/archived`, {
      archived: true,
      revision: 1,
    });
    expect(aside.json.archivedAt).not.toBeNull();
    const names = async (archived: boolean) =>
      (await organiser.get(`/api/venues?q=phong cu&archived=${archived}`)).json.total;
    expect([await names(false), await names(true)]).toEqual([0, 1]);
    await organiser.request('PUT', `/api/venues/${id}/archived`, { archived: false, revision: 2 });
    expect(await names(false)).toBe(1);
  });

  it('leave a line of the audit with every change', async () => {
    const venue = await create({ name: 'Phòng kiểm tra' });
    await organiser.request('PUT', `/api/venues/${venue.id}`, {
      ...toSave(venue),
      capacity: 12,
      revision: 1,
    });
    const rows = await server.dataSource.query(
      'select action, before, after from audit_entry where subject = $1 order by id',
      [`venue:${venue.id}`],
    );
    expect(rows).toMatchObject([
      { action: 'venue.create', before: null, after: { name: 'Phòng kiểm tra', capacity: 40 } },
      { action: 'venue.change', before: { capacity: 40 }, after: { capacity: 12 } },
    ]);
  });
});

const toSave = ({
  name,
  address,
  hostUnitId,
  keeperUnitId,
  capacity,
  lineNote,
  phones,
}: Venue): SaveVenue => ({
  name,
  address,
  hostUnitId,
  keeperUnitId,
  capacity,
  lineNote,
  phones,
});
