import { randomUUID } from 'node:crypto';
import type { Agenda, SaveAgendaItem } from '@diem-cau/shared';
import { connect, Refused, type TestClient } from '../../support/client';
import {
  accountCookie,
  createConference,
  viewerCookie,
  type ConferenceOverrides,
  type TestConference,
} from '../../support/conference';
import { Browser } from '../../support/http';
import { startServer, type TestServer } from '../../support/server';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

interface Office {
  conference: TestConference;
  path: string;
  get(path?: string): ReturnType<Browser['request']>;
  put(body: object, path?: string): ReturnType<Browser['request']>;
  read(): Promise<Agenda>;
  client(): Promise<TestClient>;
  viewer(): Promise<TestClient>;
}

async function office(overrides: ConferenceOverrides = {}): Promise<Office> {
  const conference = await createConference(server, { speakers: 3, ...overrides });
  const cookie = await accountCookie(server, 'organiser', conference);
  const browser = new Browser(server.origin);
  const path = `/api/conferences/${conference.code}/agenda`;
  const { code } = conference;
  return {
    conference,
    path,
    get: (below = '') => browser.request('GET', path + below, undefined, { cookie }),
    put: (body, below = '') => browser.request('PUT', path + below, body, { cookie }),
    read: async () => (await browser.request('GET', path, undefined, { cookie })).json.agenda,
    client: () => connect(server.origin, { as: 'account', code, cookie }),
    viewer: async () =>
      connect(server.origin, { as: 'viewer', code, cookie: await viewerCookie(server, conference) }),
  };
}

const anItem = (change: Partial<SaveAgendaItem> = {}): SaveAgendaItem => ({
  id: randomUUID(),
  kind: 'topic',
  title: 'Chuyên đề mới',
  sittingId: null,
  speakerIds: [],
  participationId: null,
  fixedStart: null,
  plannedMinutes: 30,
  ...change,
});

const saved = ({ items }: Agenda): SaveAgendaItem[] =>
  items.map(({ id, kind, title, sittingId, speakers, venue, fixedStart, plannedMinutes }) => ({
    id,
    kind,
    title,
    sittingId,
    speakerIds: speakers.map((speaker) => speaker.id),
    participationId: venue?.participationId ?? null,
    fixedStart,
    plannedMinutes,
  }));

const minutesAfterStart = ({ items }: Agenda) => {
  const first = Date.parse(items[0]?.plannedStart ?? '');
  return items.map(({ plannedStart }) => (Date.parse(plannedStart) - first) / 60_000);
};
const codeOf = ({ json }: { json: { error: { code: string } } }) => json.error.code;
const refusal = (sending: Promise<unknown>) =>
  sending.then(
    () => 'done',
    (error: unknown) => (error instanceof Refused ? error.wire.code : String(error)),
  );

describe('the agenda', () => {
  it('is saved as a whole: what follows shifts, every page is told, and the audit names what changed', async () => {
    const { conference, put, read, viewer } = await office();
    const watcher = await viewer();
    await watcher.send('conference:enter', {});
    const before = await read();
    expect(minutesAfterStart(before)).toEqual([0, 60, 120]);

    const [first, second, third] = saved(before);
    const { sittingId } = first!;
    const panel = anItem({
      sittingId,
      kind: 'panel',
      title: 'Tọa đàm',
      speakerIds: [conference.speakers[2]!.id, conference.speakers[0]!.id],
    });
    const contribution = anItem({
      sittingId,
      kind: 'contribution',
      title: 'Tham luận',
      participationId: conference.venues[0]!.participationId,
    });
    const items = [{ ...first!, plannedMinutes: 45 }, panel, third!, second!, contribution];
    const answer = await put({ revision: before.revision, items });
    expect(answer.status).toBe(200);
    const agenda: Agenda = answer.json;
    expect(minutesAfterStart(agenda)).toEqual([0, 45, 75, 135, 195]);
    expect(agenda.items[1]?.speakers.map(({ name }) => name)).toEqual(['Giảng viên 3', 'Giảng viên 1']);
    expect(agenda.items[4]?.venue?.name).toBe(conference.venues[0]!.name);
    expect(await read()).toEqual(agenda);

    const told = await watcher.next('conference:agenda-changed');
    expect(told.agenda).toEqual(agenda);
    expect((await watcher.send('conference:enter', {})).agenda).toEqual(agenda);

    const [entry] = await server.dataSource.query(
      `select before, after from audit_entry where conference_id = $1 and action = 'agenda.save'`,
      [conference.id],
    );
    expect(entry.before.agenda).toEqual([
      '1. Chuyên đề 1 (chuyên đề) · Buổi 1 · 60′ · Giảng viên 1',
      '2. Chuyên đề 2 (chuyên đề) · Buổi 1 · 60′ · Giảng viên 2',
    ]);
    expect(entry.after.agenda).toEqual([
      '1. Chuyên đề 1 (chuyên đề) · Buổi 1 · 45′ · Giảng viên 1',
      '2. Tọa đàm (tọa đàm) · Buổi 1 · 30′ · Giảng viên 3 · Giảng viên 1',
      '4. Chuyên đề 2 (chuyên đề) · Buổi 1 · 60′ · Giảng viên 2',
      `5. Tham luận (tham luận) · Buổi 1 · 30′ · ${conference.venues[0]!.name}`,
    ]);
  });

  it('tells the audit also that an item is now of another kind or at no sitting', async () => {
    const { conference, put, read } = await office();
    const seen = await read();
    const [first, ...others] = saved(seen);
    await put({ revision: seen.revision, items: [{ ...first!, kind: 'panel', sittingId: null }, ...others] });
    const [entry] = await server.dataSource.query(
      `select before, after from audit_entry where conference_id = $1 and action = 'agenda.save'`,
      [conference.id],
    );
    expect(entry.before.agenda).toEqual(['1. Chuyên đề 1 (chuyên đề) · Buổi 1 · 60′ · Giảng viên 1']);
    expect(entry.after.agenda).toEqual(['1. Chuyên đề 1 (tọa đàm) · 60′ · Giảng viên 1']);
  });

  it('is not overwritten by one who has seen an older one', async () => {
    const { put, read } = await office();
    const seen = await read();
    const [first, ...others] = saved(seen);
    const one = await put({ revision: seen.revision, items: others });
    expect(one.status).toBe(200);
    const late = await put({ revision: seen.revision, items: [{ ...first!, title: 'Tên khác' }, ...others] });
    expect([late.status, codeOf(late)]).toEqual([409, 'CHANGED_MEANWHILE']);
    expect(await read()).toEqual(one.json);
  });

  it('gets a removed item back under its own id', async () => {
    const { put, read } = await office();
    const before = await read();
    const without = (await put({ revision: before.revision, items: saved(before).slice(1) })).json as Agenda;
    const again = (await put({ revision: without.revision, items: saved(before) })).json as Agenda;
    expect(again.items).toEqual(before.items);
  });

  it('takes nothing of another conference', async () => {
    const { put, read } = await office();
    const stranger = await office();
    const { revision, items } = await read();
    const [foreign] = saved(await stranger.read());
    const attempts: Partial<SaveAgendaItem>[] = [
      { id: foreign!.id },
      { speakerIds: [stranger.conference.speakers[0]!.id] },
      { kind: 'contribution', participationId: stranger.conference.venues[0]!.participationId },
      { sittingId: foreign!.sittingId },
    ];
    for (const attempt of attempts) {
      const answer = await put({ revision, items: [anItem(attempt)] });
      expect([answer.status, codeOf(answer)]).toEqual([404, 'NOT_FOUND']);
    }
    expect((await read()).items).toEqual(items);
    expect(saved(await stranger.read())[0]).toEqual(foreign);
    const answer = await put({}, `/${foreign!.id}/official-times`);
    expect(codeOf(answer)).toBe('BAD_INPUT');
  });

  it('refuses what makes no sense, and says which field', async () => {
    const { conference, put } = await office();
    const speakerIds = [conference.speakers[0]!.id];
    const { participationId } = conference.venues[0]!;
    const wrong: [Partial<SaveAgendaItem>, string][] = [
      [{ plannedMinutes: 0 }, 'items.0.plannedMinutes'],
      [{ title: ' ' }, 'items.0.title'],
      [{ fixedStart: 'sáng mai' }, 'items.0.fixedStart'],
      [{ kind: 'break', speakerIds }, 'items.0.speakerIds'],
      [{ kind: 'topic', participationId }, 'items.0.participationId'],
    ];
    for (const [change, field] of wrong) {
      const { json } = await put({ revision: 1, items: [anItem(change)] });
      expect(json.error).toMatchObject({ code: 'BAD_INPUT', field });
    }
    const many = Array.from({ length: 201 }, () => anItem());
    expect(codeOf(await put({ revision: 1, items: many }))).toBe('BAD_INPUT');
    const item = anItem();
    expect(codeOf(await put({ revision: 1, items: [item, item] }))).toBe('BAD_INPUT');
  });
});

describe('while the conference runs', () => {
  const command = (itemId: string) => ({ commandId: randomUUID(), itemId });
  const actual = ({ items }: Agenda) =>
    items.map(({ actualStart, actualEnd }) =>
      actualStart === null ? 'to come' : actualEnd === null ? 'on' : 'over',
    );

  it('an item begins by one press, the former one ends at that instant, and everybody is told', async () => {
    const { conference, client, viewer } = await office({ state: 'live' });
    const [first, second] = conference.speakers.map(({ agendaItemId }) => agendaItemId);
    const [operator, watcher] = [await client(), await viewer()];
    await watcher.send('conference:enter', {});
    expect(actual(await operator.send('agenda:start-item', command(first!)))).toEqual([
      'on',
      'to come',
      'to come',
    ]);
    const pressed = command(second!);
    const after = await operator.send('agenda:start-item', pressed);
    expect(actual(after)).toEqual(['over', 'on', 'to come']);
    expect(after.items[0]?.actualEnd).toBe(after.items[1]?.actualStart);
    const told = await watcher.next(
      'conference:agenda-changed',
      ({ agenda }) => agenda.revision === after.revision,
    );
    expect(told.agenda).toEqual(after);

    // A repeat of the command, and a second press of what goes on already, change nothing.
    expect(await operator.send('agenda:start-item', pressed)).toEqual(after);
    expect(await operator.send('agenda:start-item', command(second!))).toEqual(after);
    const end = await operator.send('agenda:finish-item', command(second!));
    expect(actual(end)).toEqual(['over', 'over', 'to come']);
  });

  it('a wrong press can be taken back until something else changes', async () => {
    const { conference, client } = await office({ state: 'live' });
    const [first, second] = conference.speakers.map(({ agendaItemId }) => agendaItemId);
    const operator = await client();
    const before = await operator.send('agenda:start-item', command(first!));
    const { revision } = await operator.send('agenda:start-item', command(second!));
    const undo = (of: number) =>
      operator.send('agenda:undo-press', { commandId: randomUUID(), revision: of });
    expect(await refusal(undo(before.revision))).toBe('CHANGED_MEANWHILE');
    const undone = await undo(revision);
    expect(undone.items).toEqual(before.items);
    expect(await refusal(undo(revision))).toBe('CHANGED_MEANWHILE');
    expect(await refusal(undo(undone.revision))).toBe('CHANGED_MEANWHILE');
  });

  it('another conference’s item, a watcher, and a conference that does not run are refused', async () => {
    const running = await office({ state: 'live' });
    const waiting = await office();
    const item = waiting.conference.speakers[0]!.agendaItemId;
    const own = running.conference.speakers[0]!.agendaItemId;
    const [here, there] = [await running.client(), await waiting.client()];
    expect(await refusal(here.send('agenda:start-item', command(item)))).toBe('NOT_FOUND');
    expect(await refusal(there.send('agenda:start-item', command(item)))).toBe('STATE_CONFLICT');
    const watcher = await running.viewer();
    expect(await refusal(watcher.send('agenda:start-item', command(own)))).toBe('NOT_ALLOWED');
  });

  it('what has begun is not taken off the agenda', async () => {
    const { conference, client, put, read } = await office({ state: 'live' });
    await (await client()).send('agenda:start-item', command(conference.speakers[0]!.agendaItemId));
    const { revision, ...agenda } = await read();
    const answer = await put({ revision, items: saved({ revision, ...agenda }).slice(1) });
    expect(answer.json.error).toMatchObject({
      code: 'AGENDA_ITEM_STARTED',
      params: { title: 'Chuyên đề 1' },
    });
  });
});

describe('official times', () => {
  const hourAgo = () => new Date(Date.now() - 3600_000).toISOString();

  it('are corrected with a reason, and every former time stays to be seen', async () => {
    const { conference, client, put, get, read } = await office({ state: 'live' });
    const { agendaItemId } = conference.speakers[0]!;
    await (await client()).send('agenda:start-item', { commandId: randomUUID(), itemId: agendaItemId });
    const before = await read();
    const times = `/${agendaItemId}/official-times`;
    const corrected = { actualStart: hourAgo(), actualEnd: null, reason: 'Bấm muộn một giờ' };
    const answer = await put({ revision: before.revision, ...corrected }, times);
    expect(answer.status).toBe(200);
    expect(answer.json.items[0].actualStart).toBe(corrected.actualStart);

    const stale = await put({ revision: before.revision, ...corrected }, times);
    expect(codeOf(stale)).toBe('CHANGED_MEANWHILE');

    const history = (await get(times)).json;
    expect(history).toMatchObject([
      {
        action: 'corrected',
        byName: 'organiser',
        before: { actualStart: before.items[0]?.actualStart },
        after: { actualStart: corrected.actualStart },
        reason: corrected.reason,
      },
      { action: 'started', before: { actualStart: null }, reason: null },
    ]);
    const [entry] = await server.dataSource.query(
      `select before, after from audit_entry where action = 'agenda.corrected' and subject = $1`,
      [`agenda-item:${agendaItemId}`],
    );
    expect(entry).toMatchObject({
      before: { actualStart: before.items[0]?.actualStart },
      after: { actualStart: corrected.actualStart, reason: corrected.reason },
    });
  });

  it('are refused without a reason, out of order, to come, by those who may not, and when figures are sealed', async () => {
    const { conference, put, path } = await office({ state: 'ended', endedAt: new Date() });
    const times = `/${conference.speakers[0]!.agendaItemId}/official-times`;
    const correct = (change: object) =>
      put({ revision: 1, actualStart: hourAgo(), actualEnd: null, reason: 'Bấm muộn', ...change }, times);
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    expect((await correct({ reason: ' ' })).json.error.field).toBe('reason');
    expect((await correct({ actualStart: tomorrow })).json.error.field).toBe('actualStart');
    expect((await correct({ actualEnd: '2020-01-01T00:00:00Z' })).json.error.field).toBe('actualEnd');
    expect((await correct({ actualStart: null, actualEnd: hourAgo() })).json.error.field).toBe('actualEnd');
    const moderator = await accountCookie(server, 'moderator', conference);
    const refused = await new Browser(server.origin).request('PUT', path + times, {}, { cookie: moderator });
    expect(codeOf(refused)).toBe('NOT_ALLOWED');

    await server.dataSource.query(`update conference set state = 'sealed' where id = $1`, [conference.id]);
    expect(codeOf(await correct({}))).toBe('STATE_CONFLICT');
  });
});
