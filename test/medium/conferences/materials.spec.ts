import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { MATERIAL_LIMITS, type ManagedMaterial, type Material, type MaterialDesk } from '@diem-cau/shared';
import { Config } from '../../../apps/server/src/config/config';
import { connect } from '../../support/client';
import {
  accountCookie,
  createConference,
  sessionCookie,
  viewerCookie,
  type TestConference,
} from '../../support/conference';
import { anOfficeFile, aPdf, aPng } from '../../support/files';
import { Browser } from '../../support/http';
import { startServer, type TestServer } from '../../support/server';

let server: TestServer;
let conference: TestConference;
let organiser: string;
let topics: string[];

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  conference = await createConference(server, { speakers: 2 });
  organiser = await accountCookie(server, 'organiser', conference);
  const items = await server.dataSource.query(
    'select id from agenda_item where conference_id = $1 order by ordinal',
    [conference.id],
  );
  topics = items.map(({ id }: { id: string }) => id);
});

const ask = (
  cookie: string,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
) =>
  new Browser(server.origin).request(method, `/api/conferences/${conference.code}${path}`, body, {
    cookie,
    ...headers,
  });

function form(file: Buffer, name: string, fields: Record<string, string> = {}): FormData {
  const said = new FormData();
  const about = { title: '', agendaItemId: '', visibleFrom: 'now', ...fields };
  for (const [key, value] of Object.entries(about)) said.set(key, value);
  said.set('file', new Blob([new Uint8Array(file)]), name);
  return said;
}

async function add(
  fields: Record<string, string> = {},
  file = aPdf(String(Math.random())),
  name = 'Tài liệu.pdf',
) {
  const added = await ask(organiser, 'POST', '/materials/files', form(file, name, fields));
  expect([added.status, added.json?.error]).toEqual([201, undefined]);
  return added.json as ManagedMaterial;
}

const seenBy = async (cookie: string): Promise<string[]> =>
  ((await ask(cookie, 'GET', '/materials')).json as Material[]).map(({ title }) => title);

const deskOf = async (cookie: string, path = '/materials/desk'): Promise<MaterialDesk> =>
  (await ask(cookie, 'GET', path)).json;

describe('a material', () => {
  it('does not come back when there are as many as there may be', async () => {
    const { id } = await add();
    await ask(organiser, 'DELETE', `/materials/${id}`);
    await server.dataSource.query(
      `insert into material (conference_id, ordinal, title, visible_from, link, added_by, added_by_actor, added_at, revision)
       select $1, n, 'Bài ' || n, 'now', 'https://example.com/', '', 'test', now(), 1 from generate_series(1, $2::int) n`,
      [conference.id, MATERIAL_LIMITS.perConference],
    );
    const back = await ask(organiser, 'POST', `/materials/${id}/restore`);
    expect(back.json.error?.code).toBe('BAD_INPUT');
    expect((await deskOf(organiser)).materials).toHaveLength(MATERIAL_LIMITS.perConference);
  });

  it('is a file that viewers get under its Vietnamese name, and that nothing in it can run from', async () => {
    const content = anOfficeFile('docx');
    const added = await add(
      { title: 'Quy trình', agendaItemId: topics[0]! },
      content,
      'Quy trình xử lý đơn.docx',
    );
    expect(added).toMatchObject({
      title: 'Quy trình',
      agendaItemId: topics[0],
      file: { name: 'Quy trình xử lý đơn.docx', kind: 'docx', bytes: content.length },
      link: null,
      visible: true,
      revision: 1,
    });
    const viewer = await viewerCookie(server, conference);
    expect(await seenBy(viewer)).toEqual(['Quy trình']);

    const path = `/materials/${added.id}/file`;
    const got = await ask(viewer, 'GET', path);
    expect(got.status).toBe(200);
    expect(Object.fromEntries(got.headers)).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'content-disposition':
        `attachment; filename="Quy trinh xu ly don.docx"; ` +
        `filename*=UTF-8''Quy%20tr%C3%ACnh%20x%E1%BB%AD%20l%C3%BD%20%C4%91%C6%A1n.docx`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-cache',
      'accept-ranges': 'bytes',
      'content-length': String(content.length),
    });
    const part = await ask(viewer, 'GET', path, undefined, { range: 'bytes=0-1' });
    expect([part.status, part.text, part.headers.get('content-range')]).toEqual([
      206,
      'PK',
      `bytes 0-1/${content.length}`,
    ]);
    const again = await ask(viewer, 'GET', path, undefined, {
      'if-none-match': got.headers.get('etag')!,
      'cache-control': 'max-age=0',
    });
    expect(again.status).toBe(304);
  });

  it('is a link over https, and nothing else', async () => {
    const about = { title: 'Cổng dịch vụ công', agendaItemId: null, visibleFrom: 'now' };
    const link = async (address: string) =>
      (await ask(organiser, 'POST', '/materials/links', { ...about, link: address })).json;
    expect((await link('https://dichvucong.gov.vn')).link).toBe('https://dichvucong.gov.vn/');
    for (const bad of [
      'http://dichvucong.gov.vn/',
      'javascript:alert(1)',
      'https://dichvucong.gov.vn@evil.example/',
      'https://127.0.0.1/',
      'https://[::1]/',
      'https://localhost/',
      'data:text/html,x',
      '//evil.example',
      `https://a.vn/${'x'.repeat(2000)}`,
    ]) {
      expect((await link(bad)).error).toMatchObject({ code: 'BAD_INPUT', field: 'link' });
    }
  });

  it('stays unseen until the conference is live, or until it is over; staff see it before', async () => {
    await add({ title: 'ngay' });
    const later = await add({ title: 'khi phát', visibleFrom: 'live' });
    await add({ title: 'sau', visibleFrom: 'after' });
    const viewer = await viewerCookie(server, conference);
    const is = (state: string) =>
      server.dataSource.query('update conference set state = $2 where id = $1', [conference.id, state]);

    expect(await seenBy(viewer)).toEqual(['ngay']);
    expect((await ask(viewer, 'GET', `/materials/${later.id}/file`)).status).toBe(404);
    expect(await seenBy(await accountCookie(server, 'operator', conference))).toHaveLength(3);
    await is('live');
    expect(await seenBy(viewer)).toEqual(['ngay', 'khi phát']);
    expect((await ask(viewer, 'GET', `/materials/${later.id}/file`)).status).toBe(200);
    await is('ended');
    expect(await seenBy(viewer)).toEqual(['ngay', 'khi phát', 'sau']);
  });

  it('is counted once for each device and day, and not for those who prepare', async () => {
    const { id } = await add();
    const [one, other] = [await viewerCookie(server, conference), await viewerCookie(server, conference)];
    for (const cookie of [one, one, other, organiser]) await ask(cookie, 'GET', `/materials/${id}/file`);
    const counted = async () => (await deskOf(organiser)).materials[0]?.downloads;
    expect(await counted()).toEqual({ people: 2, total: 2 });
    await server.dataSource.query('update material_download set day = day - 1');
    await ask(one, 'GET', `/materials/${id}/file`);
    expect(await counted()).toEqual({ people: 2, total: 3 });
  });

  it('of another conference is neither read nor changed', async () => {
    const { id } = await add();
    const other = await createConference(server);
    const cookies = [await accountCookie(server, 'organiser', other), await viewerCookie(server, other)];
    for (const cookie of cookies) {
      const read = await new Browser(server.origin).request(
        'GET',
        `/api/conferences/${other.code}/materials/${id}/file`,
        undefined,
        { cookie },
      );
      expect(read.status).toBe(404);
      expect((await ask(cookie, 'DELETE', `/materials/${id}`)).status).toBeGreaterThanOrEqual(401);
    }
  });
});

describe('the organisers’ desk', () => {
  it('edits by revision, orders, replaces, removes and brings back; all of it is audited', async () => {
    const [first, second] = [await add({ title: 'một' }), await add({ title: 'hai' })];
    const edit = { title: 'Một', agendaItemId: topics[1], visibleFrom: 'live', link: null, revision: 1 };
    const edited = await ask(organiser, 'PUT', `/materials/${first.id}`, edit);
    expect(edited.json).toMatchObject({ title: 'Một', agendaItemId: topics[1], visible: false, revision: 2 });
    const stale = await ask(organiser, 'PUT', `/materials/${first.id}`, edit);
    expect(stale.json.error.code).toBe('CHANGED_MEANWHILE');
    const replaced = new FormData();
    replaced.set('revision', '2');
    replaced.set('file', new Blob([new Uint8Array(aPng())]), 'ảnh.png');
    expect((await ask(organiser, 'PUT', `/materials/${first.id}/file`, replaced)).json).toMatchObject({
      title: 'Một',
      file: { name: 'ảnh.png', kind: 'png' },
      revision: 3,
    });

    const order = (ids: string[]) => ask(organiser, 'PUT', '/material-order', { materialIds: ids });
    expect((await order([second.id])).json.error.code).toBe('CHANGED_MEANWHILE');
    expect((await order([second.id, second.id])).json.error.code).toBe('CHANGED_MEANWHILE');
    expect((await order([second.id, first.id])).status).toBe(204);
    const titles = async () => (await deskOf(organiser)).materials.map(({ title }) => title);
    expect(await titles()).toEqual(['hai', 'Một']);

    expect((await ask(organiser, 'DELETE', `/materials/${second.id}`)).status).toBe(204);
    expect(await titles()).toEqual(['Một']);
    expect((await ask(organiser, 'DELETE', `/materials/${second.id}`)).status).toBe(404);
    expect((await ask(organiser, 'POST', `/materials/${second.id}/restore`)).json.title).toBe('hai');
    expect(await titles()).toEqual(['hai', 'Một']);

    const rows = await server.dataSource.query(
      `select action, before, after from audit_entry where conference_id = $1 and action like 'material.%' order by id`,
      [conference.id],
    );
    expect(rows.map(({ action }: { action: string }) => action.split('.')[1])).toEqual([
      'add',
      'add',
      'edit',
      'replace',
      'order',
      'remove',
      'restore',
    ]);
    expect(rows[2]).toMatchObject({ before: { title: 'một' }, after: { title: 'Một', visibleFrom: 'live' } });
  });

  it('keeps the same content once, and counts it once', async () => {
    const content = aPdf('một nội dung');
    const added = [await add({ title: 'a' }, content), await add({ title: 'b' }, content)];
    const rows = await server.dataSource.query('select distinct file_id from material where id = any($1)', [
      added.map(({ id }) => id),
    ]);
    expect(rows).toHaveLength(1);
    expect((await deskOf(organiser)).usedBytes).toBe(content.length);
  });

  it('takes no more than the conference has room for, and leaves nothing of what was too much', async () => {
    await add({ title: 'lớn' });
    await server.dataSource.query(
      `update stored_file set bytes = 2147483000 where id = (select file_id from material where conference_id = $1)`,
      [conference.id],
    );
    const { dataFolder } = server.app.get(Config);
    const kept = () =>
      readdirSync(join(dataFolder, 'files'), { recursive: true }).filter((name) =>
        /[0-9a-f]{64}$/.test(String(name)),
      );
    const send = (file: Buffer) => ask(organiser, 'POST', '/materials/files', form(file, 'thêm'));
    expect((await send(aPng({ width: 9 }))).status).toBe(201);
    const before = kept();
    const tooMuch = await send(aPdf('nữa', { trailer: `/X (${'x'.repeat(4000)})` }));
    expect(tooMuch.json.error).toEqual({ code: 'FILES_FULL', params: { megabytes: 2048 }, field: null });
    expect(kept()).toEqual(before);
    expect(readdirSync(join(dataFolder, 'uploads'))).toEqual([]);
  });

  it('tells every page of the conference that the list has changed', async () => {
    const viewer = await connect(server.origin, {
      as: 'viewer',
      code: conference.code,
      cookie: await viewerCookie(server, conference),
    });
    await viewer.send('conference:enter', {});
    await add();
    await viewer.next('conference:materials-changed');
    viewer.close();
  });
});

describe('a lecturer’s desk', () => {
  const asSpeaker = { 'x-connect-as': 'speaker' };
  const cookieOf = (index: number) => sessionCookie(server, 'speaker', conference.speakers[index]?.id ?? '');

  it('reaches the own topics and nothing else, whatever is asked for', async () => {
    const foreign = await add({ title: 'của người khác', agendaItemId: topics[1]! });
    const common = await add({ title: 'chung' });
    const cookie = await cookieOf(0);
    const send = (method: string, path: string, body?: unknown) => ask(cookie, method, path, body, asSpeaker);

    const added = await send(
      'POST',
      '/own-materials/files',
      form(aPdf(), 'bài.pdf', { agendaItemId: topics[0]! }),
    );
    expect(added.json).toMatchObject({ title: 'bài', agendaItemId: topics[0], addedBy: 'Giảng viên 1' });
    for (const agendaItemId of ['', topics[1]!]) {
      const tried = await send('POST', '/own-materials/files', form(aPdf(), 'x.pdf', { agendaItemId }));
      expect(tried.json.error.code).toBe('NOT_ALLOWED');
    }
    const desk = (await send('GET', '/own-materials/desk')).json as MaterialDesk;
    expect(desk.materials.map(({ title }) => title)).toEqual(['bài']);
    expect(desk.topics.map(({ id }) => id)).toEqual([topics[0]]);
    for (const { id } of [foreign, common]) {
      expect((await send('DELETE', `/own-materials/${id}`)).json.error.code).toBe('NOT_ALLOWED');
    }
    const moved = { title: 'bài', agendaItemId: topics[1], visibleFrom: 'now', link: null, revision: 1 };
    expect((await send('PUT', `/own-materials/${added.json.id}`, moved)).json.error.code).toBe('NOT_ALLOWED');
    expect((await send('POST', '/materials/links', {})).json.error.code).toBe('NOT_ALLOWED');
    expect((await send('DELETE', `/own-materials/${added.json.id}`)).status).toBe(204);
    expect((await send('POST', `/own-materials/${added.json.id}/restore`)).status).toBe(200);
  });

  it('reads the own file before others see it', async () => {
    const { id } = await add({ agendaItemId: topics[0]!, visibleFrom: 'after' });
    const read = async (index: number) =>
      (await ask(await cookieOf(index), 'GET', `/materials/${id}/file`, undefined, asSpeaker)).status;
    expect([await read(0), await read(1)]).toEqual([200, 404]);
  });
});

describe('the poster', () => {
  const poster = (file: Buffer, name = 'áp phích.png') => {
    const said = new FormData();
    said.set('file', new Blob([new Uint8Array(file)]), name);
    return ask(organiser, 'PUT', '/poster', said);
  };

  it('is a picture that everybody with the code sees, at an address of its own', async () => {
    expect((await poster(aPdf(), 'x.png')).json.error.code).toBe('FILE_TYPE_REFUSED');
    const { posterUrl } = (await poster(aPng())).json;
    expect(posterUrl).toMatch(new RegExp(`^/api/programme/${conference.code}/poster\\?v=[0-9a-f]{8}$`));
    const seen = await new Browser(server.origin).get(posterUrl);
    expect([seen.status, seen.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect((await ask(organiser, 'DELETE', '/poster')).json.posterUrl).toBeNull();
    expect((await new Browser(server.origin).get(posterUrl)).status).toBe(404);
  });

  it('of an internal conference is seen by those in it', async () => {
    await server.dataSource.query(`update conference set visibility = 'internal' where id = $1`, [
      conference.id,
    ]);
    const { posterUrl } = (await poster(aPng())).json;
    const anybody = new Browser(server.origin);
    expect((await anybody.get(posterUrl)).json.error.code).toBe('CONFERENCE_INTERNAL');
    expect((await anybody.get(posterUrl.replace('conferences', 'programme'))).status).toBe(403);
    const invited = await sessionCookie(server, 'coordinator', conference.venues[0]?.participationId ?? '');
    expect((await anybody.request('GET', posterUrl, undefined, { cookie: invited })).status).toBe(200);
  });
});
