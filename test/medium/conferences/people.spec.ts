import { randomUUID } from 'node:crypto';
import type { ConferencePeople, MadeLink } from '@diem-cau/shared';
import { LinksService } from '../../../apps/server/src/identity/links.service';
import { connect, Refused } from '../../support/client';
import { accountCookie, createConference, type TestConference } from '../../support/conference';
import { Browser } from '../../support/http';
import { startServer, type TestServer } from '../../support/server';

let server: TestServer;
let conference: TestConference;
let stranger: TestConference;
let cookie: string;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  conference = await createConference(server, { speakers: 2 });
  stranger = await createConference(server);
  cookie = await accountCookie(server, 'organiser', conference);
});

const ask = (method: string, path: string, body?: object) =>
  new Browser(server.origin).request(method, `/api/conferences/${conference.code}${path}`, body, { cookie });
const people = async (): Promise<ConferencePeople> => (await ask('GET', '/people')).json;
const codeOf = ({ json }: { json: { error: { code: string } } }) => json.error.code;

/** Opens a link as its holder's browser does. */
async function open({ url, pin }: MadeLink) {
  const browser = new Browser(server.origin);
  const answer = await browser.post('/api/links/open', { token: url.split('#')[1], pin });
  return { browser, answer };
}

async function makeLink(kind: string, subjectId: string): Promise<MadeLink> {
  const answer = await ask('POST', '/links', { kind, subjectId });
  expect(answer.status).toBe(201);
  return answer.json;
}

const refusal = (connecting: Promise<unknown>) =>
  connecting.then(
    () => 'let in',
    (error: unknown) => (error instanceof Refused ? error.wire.code : String(error)),
  );

describe('lecturers and chairs', () => {
  const person = { name: 'TS. Đỗ Thị Hòa', position: 'Phó Giám đốc Sở Y tế', phone: '0912 345 678' };

  it('are added, edited, put in order and removed; the agenda and the audit follow', async () => {
    const added = await ask('POST', '/people', { kind: 'speaker', ...person });
    expect(added.json).toMatchObject({ ...person, topics: [], link: null });
    await ask('POST', '/people', { kind: 'chair', ...person });
    const listed = await people();
    expect(listed.chairs.map(({ name }) => name)).toEqual([person.name]);
    expect(listed.speakers.map(({ name, topics }) => [name, topics])).toEqual([
      ['Giảng viên 1', ['Chuyên đề 1']],
      ['Giảng viên 2', ['Chuyên đề 2']],
      [person.name, []],
    ]);

    const [first, second, third] = listed.speakers.map(({ id }) => id);
    const ids = [third, second, first];
    expect((await ask('PUT', '/people/order', { kind: 'speaker', ids })).status).toBe(204);
    const edit = { revision: 1, name: 'PGS. TS. Lê An', position: null, phone: null };
    expect((await ask('PUT', `/people/speaker/${first}`, edit)).status).toBe(204);
    expect(codeOf(await ask('PUT', `/people/speaker/${first}`, edit))).toBe('CHANGED_MEANWHILE');
    expect((await ask('DELETE', `/people/speaker/${second}`)).status).toBe(204);

    expect((await people()).speakers.map(({ name }) => name)).toEqual([person.name, edit.name]);
    const { agenda } = (await ask('GET', '/agenda')).json;
    expect(agenda.items[0].speakers).toEqual([{ id: first, name: edit.name, position: null }]);
    expect(agenda.items[1].speakers).toEqual([]);
    const [entry] = await server.dataSource.query(
      `select before, after from audit_entry where action = 'people.edit' and subject = $1`,
      [`speaker:${first}`],
    );
    expect(entry).toEqual({
      before: { name: 'Giảng viên 1', position: 'Trưởng phòng', phone: null },
      after: { name: edit.name, position: null, phone: null },
    });
  });

  it('are not changed by another conference, nor put in an order that leaves somebody out', async () => {
    const foreign = stranger.speakers[0]!.id;
    const edit = { revision: 1, ...person };
    expect(codeOf(await ask('PUT', `/people/speaker/${foreign}`, edit))).toBe('NOT_FOUND');
    expect(codeOf(await ask('DELETE', `/people/speaker/${foreign}`))).toBe('NOT_FOUND');
    const ids = [conference.speakers[0]!.id];
    expect(codeOf(await ask('PUT', '/people/order', { kind: 'speaker', ids }))).toBe('CHANGED_MEANWHILE');
    const wrongPhone = { kind: 'chair', ...person, phone: 'gọi sau' };
    expect((await ask('POST', '/people', wrongPhone)).json.error).toMatchObject({
      code: 'BAD_INPUT',
      field: 'phone',
    });
  });

  it('who are removed are out at once', async () => {
    const { id } = conference.speakers[0]!;
    const { browser } = await open(await makeLink('speaker', id));
    const client = await connect(server.origin, { as: 'speaker', cookie: browser.cookie });
    const closed = new Promise((resolve) => client.socket.once('disconnect', resolve));
    await ask('DELETE', `/people/speaker/${id}`);
    await closed;
    const back = connect(server.origin, { as: 'speaker', cookie: browser.cookie });
    expect(await refusal(back)).toBe('NOT_SIGNED_IN');
  });
});

describe('personal links', () => {
  const statusOf = async (id: string) => (await people()).speakers.find((each) => each.id === id)?.link;

  it('show whether they were made and when they were opened last, and stop when they are revoked', async () => {
    const { id } = conference.speakers[0]!;
    expect(await statusOf(id)).toBeNull();
    const made = await makeLink('speaker', id);
    expect(await statusOf(id)).toMatchObject({ lastOpenedAt: null });
    const { browser } = await open(made);
    expect(Date.parse((await statusOf(id))?.lastOpenedAt ?? '')).toBeGreaterThan(Date.now() - 60_000);
    const client = await connect(server.origin, { as: 'speaker', cookie: browser.cookie });
    const closed = new Promise((resolve) => client.socket.once('disconnect', resolve));
    expect((await ask('DELETE', `/links/speaker/${id}`)).status).toBe(204);
    await closed;
    expect(await statusOf(id)).toBeNull();
    expect(codeOf((await open(made)).answer)).toBe('LINK_UNKNOWN');
  });

  it('last until after a conference that is far ahead', async () => {
    const scheduledEnd = new Date(Date.now() + 90 * 24 * 3600_000);
    await server.dataSource.query('update conference set scheduled_end = $2 where id = $1', [
      conference.id,
      scheduledEnd,
    ]);
    const [near, far] = [stranger.speakers[0]!.id, conference.speakers[0]!.id];
    await server.app.get(LinksService).make('speaker', near, stranger.id);
    await makeLink('speaker', far);
    const expiry = async (id: string): Promise<number> => {
      const [{ expires_at }] = await server.dataSource.query(
        'select expires_at from access_link where subject_id = $1',
        [id],
      );
      return expires_at.getTime();
    };
    expect(await expiry(far)).toBeGreaterThan(scheduledEnd.getTime());
    expect(await expiry(near)).toBeLessThan(Date.now() + 31 * 24 * 3600_000);
  });

  it('are made for several at once, each its own', async () => {
    const subjectIds = conference.venues.map(({ participationId }) => participationId);
    const { json } = await ask('POST', '/links/several', { kind: 'coordinator', subjectIds });
    expect(json.map(({ subjectId }: { subjectId: string }) => subjectId).sort()).toEqual(subjectIds.sort());
    for (const { link } of json) expect((await open(link)).answer.status).toBe(200);
    const records = await server.dataSource.query(
      `select after from audit_entry where action = 'link.make' and conference_id = $1`,
      [conference.id],
    );
    expect(records).toHaveLength(2);
    expect(JSON.stringify(records)).not.toContain(json[0].link.pin);
  });

  it('are made and revoked for nobody of another conference', async () => {
    const subjects = {
      speaker: stranger.speakers[0]!.id,
      coordinator: stranger.venues[0]!.participationId,
      chair: randomUUID(),
    };
    for (const [kind, subjectId] of Object.entries(subjects)) {
      const expected = kind === 'coordinator' ? 'VENUE_NOT_INVITED' : 'NOT_FOUND';
      expect(codeOf(await ask('POST', '/links', { kind, subjectId }))).toBe(expected);
      expect(codeOf(await ask('DELETE', `/links/${kind}/${subjectId}`))).toBe(expected);
    }
  });

  it('of invited units, which answer for them, are not made by whoever hands out the others', async () => {
    const [{ id }] = await server.dataSource.query(
      'select id from unit_invitation where conference_id = $1 limit 1',
      [conference.id],
    );
    cookie = await accountCookie(server, 'operator', conference);
    const several = { kind: 'invitee', subjectIds: [id] };
    expect(codeOf(await ask('POST', '/links', { kind: 'invitee', subjectId: id }))).toBe('BAD_INPUT');
    expect(codeOf(await ask('POST', '/links/several', several))).toBe('BAD_INPUT');
    expect(codeOf(await ask('DELETE', `/links/invitee/${id}`))).toBe('BAD_INPUT');
  });

  it('of a chair lead to the conference, where the board can be watched and nothing be operated', async () => {
    const { id } = (
      await ask('POST', '/people', { kind: 'chair', name: 'Ông Trần Lê Đoài', position: null, phone: null })
    ).json;
    const { browser, answer } = await open(await makeLink('chair', id));
    expect(answer.json).toEqual({ kind: 'chair', conferenceCode: conference.code, name: 'Ông Trần Lê Đoài' });
    const chair = await connect(server.origin, { as: 'chair', cookie: browser.cookie });
    expect((await chair.send('control-room:watch', {})).speakers).toHaveLength(2);
    const clearing = chair.send('stage:clear', { commandId: randomUUID() });
    expect(await refusal(clearing)).toBe('NOT_ALLOWED');
  });
});

describe('a hand-over', () => {
  const substitute = { name: 'Bùi Văn Thắng', position: null, phone: '0987654321' };
  const NO_DETAILS = {
    address: null,
    coordinatorName: null,
    coordinatorPhone: null,
    technicianName: null,
    technicianPhone: null,
    connection: 'screen',
    externalSystem: null,
    externalAddress: null,
    externalContact: null,
  };

  it('by staff names the substitute, ends the former one’s sessions at once, and gives a new link once', async () => {
    const { id, agendaItemId } = conference.speakers[0]!;
    const { browser } = await open(await makeLink('speaker', id));
    const former = await connect(server.origin, { as: 'speaker', cookie: browser.cookie });
    const watcher = await connect(server.origin, { as: 'account', code: conference.code, cookie });
    await watcher.send('conference:enter', {});
    const closed = new Promise((resolve) => former.socket.once('disconnect', resolve));

    const onAir = [{ key: `speaker:${id}`, name: 'Giảng viên 1', caption: 'Trưởng phòng' }];
    await server.dataSource.query('insert into stage (conference_id, revision, sources) values ($1, 1, $2)', [
      conference.id,
      JSON.stringify(onAir),
    ]);

    const wanted = { kind: 'speaker', subjectId: id, ...substitute, position: 'Phó phòng' };
    const answer = await ask('POST', '/people/hand-over', wanted);
    expect(answer.status).toBe(200);
    await closed;
    expect(former.payloads('identity:session-revoked')).toEqual([{ reason: 'revoked' }]);
    const back = connect(server.origin, { as: 'speaker', cookie: browser.cookie });
    expect(await refusal(back)).toBe('NOT_SIGNED_IN');

    const opened = await open(answer.json);
    expect(opened.answer.json.name).toBe(substitute.name);
    const { agenda } = await watcher.next('conference:agenda-changed');
    expect(agenda.items.find((item) => item.id === agendaItemId)?.speakers[0]?.name).toBe(substitute.name);
    expect((await watcher.next('stage:changed')).stage.sources).toEqual([
      { key: `speaker:${id}`, name: substitute.name, caption: 'Phó phòng' },
    ]);
    const [entry] = await server.dataSource.query(
      `select before, after from audit_entry where action = 'people.hand-over' and subject = $1`,
      [`speaker:${id}`],
    );
    expect([entry.before.name, entry.after.name]).toEqual(['Giảng viên 1', substitute.name]);
    expect(JSON.stringify(entry)).not.toContain(answer.json.pin);
  });

  it.each(['coordinator', 'technician'] as const)('by a %s is of the own venue alone', async (kind) => {
    const [own, other] = conference.venues.map(({ participationId }) => participationId);
    const { browser } = await open(await makeLink(kind, own!));
    const handOver = (body: object) =>
      browser.request('POST', `/api/conferences/${conference.code}/people/hand-over`, body, {
        'x-connect-as': kind,
      });
    const wrong = [
      { kind, subjectId: other },
      { kind: kind === 'coordinator' ? 'technician' : 'coordinator', subjectId: own },
      { kind: 'speaker', subjectId: conference.speakers[0]!.id },
    ];
    for (const part of wrong) expect(codeOf(await handOver({ ...part, ...substitute }))).toBe('NOT_ALLOWED');
    const done = await handOver({ kind, subjectId: own, ...substitute });
    expect(done.status).toBe(200);
    expect(codeOf(await handOver({ kind, subjectId: own, ...substitute }))).toBe('NOT_SIGNED_IN');

    const next = await open(done.json);
    const me = await next.browser.request('GET', `/api/conferences/${conference.code}/people/me`, undefined, {
      'x-connect-as': kind,
    });
    expect(me.json).toEqual({
      kind,
      subjectId: own,
      name: substitute.name,
      phone: substitute.phone,
      venue: {
        ...NO_DETAILS,
        venueName: conference.venues[0]!.name,
        [`${kind}Name`]: substitute.name,
        [`${kind}Phone`]: substitute.phone,
      },
    });
  });

  it('of another conference’s part is refused', async () => {
    const parts: [string, string, string][] = [
      ['speaker', stranger.speakers[0]!.id, 'NOT_FOUND'],
      ['chair', randomUUID(), 'NOT_FOUND'],
      ['coordinator', stranger.venues[0]!.participationId, 'VENUE_NOT_INVITED'],
    ];
    for (const [kind, subjectId, code] of parts) {
      expect(codeOf(await ask('POST', '/people/hand-over', { kind, subjectId, ...substitute }))).toBe(code);
    }
  });
});
