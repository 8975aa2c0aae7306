import { randomUUID } from 'node:crypto';
import { IDENTITY_LIMITS } from '@diem-cau/shared';
import { LinksService } from '../../../apps/server/src/identity/links.service';
import { connect, type TestClient } from '../../support/client';
import {
  accountCookie,
  createAccount,
  sessionCookie,
  TEST_PASSWORD,
  viewerCookie,
} from '../../support/conference';
import { Browser } from '../../support/http';
import { startServer, type TestServer } from '../../support/server';
import { Studio } from '../media/support/studio';

let server: TestServer;
let studio: Studio;
const clients: TestClient[] = [];

beforeAll(async () => {
  server = await startServer();
});
beforeEach(async () => {
  studio = await Studio.open(server);
});
afterEach(async () => {
  clients.splice(0).forEach((client) => client.close());
  await studio.close();
});
afterAll(() => server.stop());

interface Row {
  action: string;
  actor: string;
  subject: string | null;
  before: unknown;
  after: unknown;
}

/** What the audit kept of the conference, oldest first. */
const kept = (): Promise<Row[]> =>
  server.dataSource.query(
    'select action, actor, subject, before, after from audit_entry where conference_id = $1 order by id',
    [studio.conference.id],
  );

async function staff(role: 'moderator' | 'secretary' | 'operator'): Promise<TestClient> {
  const { conference } = studio;
  const cookie = await accountCookie(server, role, conference);
  const client = await connect(server.origin, { as: 'account', code: conference.code, cookie });
  clients.push(client);
  return client;
}

const command = () => ({ commandId: randomUUID() });

describe('a command of an account leaves one row of audit', () => {
  it('for each step of the conference', async () => {
    const operator = await staff('operator');
    await operator.send('conference:end', command());
    await operator.send('conference:reopen', command());
    expect(await kept()).toMatchObject([
      { action: 'conference.end', before: { state: 'live' }, after: { state: 'ended' } },
      { action: 'conference.reopen', before: { state: 'ended' }, after: { state: 'live' } },
    ]);
  });

  it('for what is put on air and taken off, and none for what changes nothing', async () => {
    const [operator, lecturer] = [await studio.operator(), await studio.lecturer()];
    await lecturer.join();
    const subject = `speaker:${studio.conference.speakers[0]!.id}`;
    await studio.putOnAir(operator, studio.speakerKey());
    await studio.putOnAir(operator, studio.speakerKey());
    await studio.takeOffAir(operator, studio.speakerKey());
    expect(await kept()).toMatchObject([
      { action: 'stage.put-on-air', subject, before: { sources: [] }, after: { sources: [{}] } },
      { action: 'stage.take-off-air', subject, before: { sources: [{}] }, after: { sources: [] } },
    ]);
  });

  it('for each step of a question, but not for asking', async () => {
    const cookie = await viewerCookie(server, studio.conference);
    const viewer = await connect(server.origin, { as: 'viewer', code: studio.conference.code, cookie });
    clients.push(viewer);
    const { id: questionId } = await viewer.send('qa:ask', {
      ...command(),
      text: 'Ở đâu?',
      authorName: null,
    });
    const moderator = await staff('moderator');
    const approve = { ...command(), questionId };
    await moderator.send('qa:approve', approve);
    await moderator.send('qa:approve', approve);
    await moderator.send('qa:mark-answered', { ...command(), questionId });
    await moderator.send('qa:hide', { ...command(), questionId });
    const subject = `question:${questionId}`;
    expect(await kept()).toMatchObject([
      { action: 'question.approve', subject, before: { state: 'pending' }, after: { state: 'approved' } },
      { action: 'question.mark-answered', before: { state: 'approved' }, after: { state: 'answered' } },
      { action: 'question.hide', before: { state: 'answered' }, after: { state: 'hidden' } },
    ]);
  });

  it('for each head count, with the one before it', async () => {
    const { participationId } = studio.conference.venues[0]!;
    const secretary = await staff('secretary');
    const told = {
      participationId,
      note: null,
      informant: 'Trần Văn Bình',
      toldAt: new Date().toISOString(),
    };
    await secretary.send('attendance:record-count', { ...command(), ...told, count: 9 });
    await secretary.send('attendance:record-count', { ...command(), ...told, count: 11 });
    const cookie = await sessionCookie(server, 'coordinator', participationId);
    const room = await connect(server.origin, { as: 'coordinator', code: studio.conference.code, cookie });
    clients.push(room);
    await room.send('attendance:declare-count', { ...command(), count: 12, note: null });
    expect(await kept()).toMatchObject([
      { action: 'head-count.record', before: null, after: { count: 9, informant: 'Trần Văn Bình' } },
      { action: 'head-count.record', before: { count: 9 }, after: { count: 11 } },
      {
        action: 'head-count.declare',
        actor: `coordinator:${participationId}`,
        before: null,
        after: { count: 12 },
      },
    ]);
  });

  it('for a personal link, without its token and PIN', async () => {
    const { conference } = studio;
    const subjectId = conference.speakers[0]!.id;
    const cookie = await accountCookie(server, 'operator', conference);
    const { json: made } = await new Browser(server.origin).request(
      'POST',
      `/api/conferences/${conference.code}/links`,
      { kind: 'speaker', subjectId },
      { cookie },
    );
    const rows = await kept();
    expect(rows).toMatchObject([{ action: 'link.make', subject: `speaker:${subjectId}` }]);
    expect(JSON.stringify(rows)).not.toContain(made.pin);
    expect(JSON.stringify(rows)).not.toContain(made.url.split('#')[1]);
  });

  it('for coming in by a personal link, and for a link that wrong PINs have locked', async () => {
    const { conference } = studio;
    const { participationId } = conference.venues[0]!;
    const { url, pin } = await server.app
      .get(LinksService)
      .make('coordinator', participationId, studio.conference.id);
    const token = new URL(url).hash.slice(1);
    const open = (tried: string) => new Browser(server.origin).post('/api/links/open', { token, pin: tried });
    const wrong = (pin.startsWith('0') ? '1' : '0').repeat(pin.length);
    const answers: number[] = [(await open(pin)).status];
    for (let index = 0; index < IDENTITY_LIMITS.pinTries; index += 1)
      answers.push((await open(wrong)).status);
    expect([answers[0], answers.at(-1)]).toEqual([200, 429]);
    const subject = `coordinator:${participationId}`;
    expect(await kept()).toMatchObject([
      { action: 'session.open', actor: subject },
      { action: 'link.lock', actor: 'visitor', subject },
    ]);
  });
});

describe('signing in leaves', () => {
  const rowsOf = (accountId: string): Promise<Row[]> =>
    server.dataSource.query(
      'select action, actor, subject, after from audit_entry where actor = $1 or subject = $1 order by id',
      [`account:${accountId}`],
    );
  const logIn = (browser: Browser, loginName: string, password: string) =>
    browser.post('/api/login', { loginName, password });

  it('one row for the login and one for the logout', async () => {
    const loginName = await createAccount(server, 'operator', studio.conference);
    const [{ id }] = await server.dataSource.query('select id from account where login_name = $1', [
      loginName,
    ]);
    const browser = new Browser(server.origin);
    await logIn(browser, loginName, TEST_PASSWORD);
    await browser.post('/api/logout');
    expect((await rowsOf(id)).map(({ action }) => action)).toEqual(['session.open', 'session.close']);
  });

  it('one row for a whole burst of wrong passwords, without what was typed', async () => {
    const loginName = await createAccount(server, 'operator', studio.conference);
    const [{ id }] = await server.dataSource.query('select id from account where login_name = $1', [
      loginName,
    ]);
    const browser = new Browser(server.origin);
    const answers: number[] = [];
    while (!answers.includes(429)) {
      answers.push((await logIn(browser, loginName, 'khong phai mat khau')).status);
    }
    const rows = await rowsOf(id);
    expect(rows).toMatchObject([{ action: 'session.refuse', actor: 'visitor', subject: `account:${id}` }]);
    expect(JSON.stringify(rows)).not.toContain('khong phai');
  });
});
