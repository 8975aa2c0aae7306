import { randomUUID } from 'node:crypto';
import { AUDIT_LIMITS, type AuditAction, type AuditPage, type AuditSearch } from '@diem-cau/shared';
import { AuditService } from '../../../apps/server/src/audit/audit.service';
import {
  createAccount,
  createConference,
  sessionCookie,
  type TestConference,
} from '../../support/conference';
import { Browser } from '../../support/http';
import { startServer, type TestServer } from '../../support/server';

let server: TestServer;
let conference: TestConference;
let organiser: Actor;
let administrator: Actor;

interface Actor {
  id: string;
  reference: string;
  get: <Answer>(path: string) => Promise<Answer>;
}

async function account(role: 'organiser' | 'administrator', name: string): Promise<Actor> {
  const login = await createAccount(server, role, role === 'organiser' ? conference : null);
  const [{ id }] = await server.dataSource
    .query('update account set display_name = $2 where login_name = $1 returning id', [login, name])
    .then(([rows]) => rows);
  const cookie = await sessionCookie(server, 'account', id);
  const get = async <Answer>(path: string) =>
    (await new Browser(server.origin).request('GET', path, undefined, { cookie })).json as Answer;
  return { id, reference: `account:${id}`, get };
}

const search = (reader: Actor, asked: Partial<AuditSearch> = {}) =>
  reader.get<AuditPage>(`/api/audit?${new URLSearchParams(asked as Record<string, string>)}`);
const actions = async (reader: Actor, asked: Partial<AuditSearch> = {}) =>
  (await search(reader, asked)).rows.map(({ action }) => action);

beforeAll(async () => {
  server = await startServer();
});
beforeEach(async () => {
  conference = await createConference(server);
  organiser = await account('organiser', 'Vũ Thị Lan');
  administrator = await account('administrator', 'Nguyễn Văn Hùng');
});
afterAll(() => server.stop());

const record = (entry: Partial<Parameters<AuditService['record']>[0]> & { action: AuditAction }) =>
  server.app.get(AuditService).record({ actor: organiser.reference, ...entry });
const inConference = (action: AuditAction, rest: object = {}) =>
  record({ action, conferenceId: conference.id, ...rest });

describe('the audit is read', () => {
  it('by organisers in the conferences of their units, deleted ones too, by administrators outside of all', async () => {
    const other = await createConference(server);
    await inConference('conference.go-live');
    await record({ action: 'conference.end', conferenceId: other.id });
    await record({ action: 'unit.change' });
    await server.dataSource.query('update conference set deleted_at = now() where id = $1', [conference.id]);

    expect(await actions(organiser)).toEqual(['conference.go-live']);
    expect(await organiser.get('/api/audit/conferences')).toEqual([
      { code: conference.code, title: 'Hội nghị tập huấn' },
    ]);
    expect(await actions(organiser, { conference: other.code })).toEqual([]);
    expect(await actions(administrator, { by: organiser.reference })).toEqual(['unit.change']);
    expect((await search(administrator)).rows.filter((row) => row.conference !== null)).toEqual([]);
  });

  it('by words of names, values and actions, in both languages, without accents', async () => {
    await inConference('stage.put-on-air', {
      actor: `coordinator:${conference.venues[0]!.participationId}`,
      subject: `speaker:${conference.speakers[0]!.id}`,
    });
    await inConference('venue.change', {
      before: { name: 'Hội trường cũ' },
      after: { name: 'Nhà văn hóa Yên Lợi' },
    });
    const of = async (text: string) => actions(organiser, { text });
    expect(await of('dua len hinh')).toEqual(['stage.put-on-air']);
    expect(await of('on air giang vien')).toEqual(['stage.put-on-air']);
    expect(await of('yen loi LAN')).toEqual(['venue.change']);
    expect(await of('hoi truong')).toEqual(['venue.change']);
    expect(await of('oi truong')).toEqual([]);
    expect(await actions(organiser, { actor: 'dau moi ubnd xa 1' })).toEqual(['stage.put-on-air']);
    expect(await actions(organiser, { actor: 'giang vien' })).toEqual([]);
    expect(await actions(organiser, { by: organiser.reference })).toEqual(['venue.change']);
  });

  it('within days, page by page, each row once while new ones come', async () => {
    for (let index = 0; index <= AUDIT_LIMITS.page; index += 1) await inConference('conference.go-live');
    const first = await search(organiser);
    await inConference('conference.end');
    const second = await search(organiser, { before: first.next ?? '' });
    expect([first.rows.length, second.rows.length, second.next]).toEqual([AUDIT_LIMITS.page, 1, null]);
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(AUDIT_LIMITS.page + 1);

    const now = new Date().toISOString();
    expect(await actions(organiser, { from: now })).toEqual([]);
    expect(await actions(organiser, { to: now, action: 'conference.end' })).toEqual(['conference.end']);
  });

  it('with the names that people and things had then', async () => {
    const { venueId, participationId } = conference.venues[0]!;
    await inConference('venue.change', {
      subject: `venue:${venueId}`,
      before: { name: 'UBND xã 1', hostUnitId: conference.hostUnitId },
      after: { name: 'Nhà văn hóa', hostUnitId: conference.venues[1]!.unitId },
    });
    await server.dataSource.query(`update venue set name = 'Tên về sau' where id = $1`, [venueId]);
    await server.dataSource.query(`update account set display_name = 'Người khác' where id = $1`, [
      organiser.id,
    ]);
    await inConference('head-count.declare', { actor: `coordinator:${participationId}` });

    const [declared, renamed] = (await search(organiser)).rows;
    expect(declared?.actor).toMatchObject({ kind: 'coordinator', name: 'Tên về sau' });
    expect(renamed).toMatchObject({
      actor: { kind: 'account', name: 'Vũ Thị Lan' },
      subject: { kind: 'venue', name: 'UBND xã 1' },
      changes: [
        { field: 'name', before: 'UBND xã 1', after: 'Nhà văn hóa' },
        { field: 'hostUnitId', before: 'Sở Thông tin và Truyền thông', after: 'Xã 2' },
      ],
    });
  });

  it('without the words of citizens being kept in it', async () => {
    const id = randomUUID();
    await server.dataSource.query(
      `insert into question (id, conference_id, asked_by, text, asked_at, state)
       values ($1, $2, 'viewer:x', 'Tài liệu ở đâu?', now(), 'hidden')`,
      [id, conference.id],
    );
    await inConference('question.hide', { subject: `question:${id}` });
    expect((await search(organiser)).rows[0]?.subject?.name).toBe('Tài liệu ở đâu?');
    const [kept] = await server.dataSource.query('select * from audit_entry where subject = $1', [
      `question:${id}`,
    ]);
    expect(JSON.stringify(kept)).not.toMatch(/tài liệu|tai lieu/i);
  });

  it('and never changed', async () => {
    await inConference('conference.go-live');
    await server.dataSource.query(`update audit_entry set action = 'forged'`);
    await server.dataSource.query('delete from audit_entry');
    await expect(server.dataSource.query('truncate audit_entry')).rejects.toThrow('append-only');
    expect(await actions(organiser)).toEqual(['conference.go-live']);
  });
});

describe('a search of the audit', () => {
  it.each(['by=account:1', "action=x' or 1=1", 'from=yesterday', 'before=-1', 'limit=9', 'text=a&text=b'])(
    'is refused when it is none: %s',
    async (query) => {
      const answer = await organiser.get<{ error?: { code: string } }>(`/api/audit?${encodeURI(query)}`);
      expect(answer.error?.code).toBe('BAD_INPUT');
    },
  );

  it('may hold signs that the database would read as its own', async () => {
    await inConference('conference.go-live');
    for (const sign of ["'", '& | ! :*', "*' )", '\\', '%_']) {
      expect(await actions(organiser, { text: `${sign} bat dau` })).toEqual(['conference.go-live']);
    }
  });
});
