import { randomUUID } from 'node:crypto';
import { QUESTION_LIMITS } from '@diem-cau/shared';
import { connect, type TestClient } from '../../support/client';
import {
  accountCookie,
  createConference,
  viewerCookie,
  type ConferenceOverrides,
  type TestConference,
} from '../../support/conference';
import { startServer, type TestServer } from '../../support/server';

let server: TestServer;
let conference: TestConference;
let moderator: TestClient;
const clients: TestClient[] = [];

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

async function open(overrides: ConferenceOverrides = { state: 'live' }): Promise<void> {
  conference = await createConference(server, overrides);
  const cookie = await accountCookie(server, 'moderator', conference);
  moderator = await connect(server.origin, { as: 'account', code: conference.code, cookie });
  clients.push(moderator);
}
beforeEach(() => open());
afterEach(() => clients.splice(0).forEach((client) => client.close()));

async function viewer(deviceId: string = randomUUID()): Promise<TestClient> {
  const cookie = await viewerCookie(server, conference, deviceId);
  const client = await connect(server.origin, { as: 'viewer', code: conference.code, cookie });
  clients.push(client);
  return client;
}

const question = (text = 'Bao giờ có tài liệu?', authorName: string | null = null) => ({
  commandId: randomUUID(),
  text,
  authorName,
});
const about = (questionId: string) => ({ commandId: randomUUID(), questionId });

describe('a question', () => {
  it('goes from its asker to moderators, to everyone, and is answered', async () => {
    const deviceId = randomUUID();
    const [asker, askersPhone, other] = [await viewer(deviceId), await viewer(deviceId), await viewer()];
    for (const client of [asker, askersPhone, other]) await client.send('conference:enter', {});
    expect(await moderator.send('qa:watch', {})).toEqual([]);

    const own = await asker.send('qa:ask', question('  Tài liệu ở đâu?  ', 'Bà Lan, xã Hải An'));
    expect(own).toMatchObject({ text: 'Tài liệu ở đâu?', state: 'pending' });
    const { question: seen } = await moderator.next('qa:question-moderated');
    expect(seen).toMatchObject({
      id: own.id,
      authorName: 'Bà Lan, xã Hải An',
      state: 'pending',
      revision: 1,
    });
    await askersPhone.next('qa:own-question-changed', (payload) => payload.question.id === own.id);

    await moderator.send('qa:approve', about(own.id));
    const { question: shown } = await other.next('qa:question-changed');
    expect(shown).toEqual({ ...seen, state: 'approved', revision: undefined });
    await asker.next('qa:own-question-changed', (payload) => payload.question.state === 'approved');

    await moderator.send('qa:mark-answered', about(own.id));
    const answered = await other.next(
      'qa:question-changed',
      (payload) => payload.question.state === 'answered',
    );
    expect(answered.question.answeredAt).not.toBeNull();
    const late = await viewer();
    expect((await late.send('conference:enter', {})).questions).toEqual([answered.question]);
    expect((await asker.send('conference:enter', {})).ownQuestions).toEqual([{ ...own, state: 'answered' }]);
  });

  it('is not seen by anybody else while it waits', async () => {
    const [asker, other] = [await viewer(), await viewer()];
    await other.send('conference:enter', {});
    await asker.send('qa:ask', question());
    const approved = await asker.send('qa:ask', question('Câu thứ hai'));
    await moderator.send('qa:approve', about(approved.id));
    await other.next('qa:question-changed');
    expect(other.payloads('qa:question-changed').map((payload) => payload.question.text)).toEqual([
      'Câu thứ hai',
    ]);
    expect(other.payloads('qa:own-question-changed')).toEqual([]);
    expect((await other.send('conference:enter', {})).questions).toHaveLength(1);
  });

  it('that everyone saw is taken from everyone when it is hidden', async () => {
    const [asker, other] = [await viewer(), await viewer()];
    await other.send('conference:enter', {});
    const { id } = await asker.send('qa:ask', question());
    await moderator.send('qa:approve', about(id));
    await moderator.send('qa:hide', about(id));
    expect((await other.next('qa:question-removed')).questionId).toBe(id);
    expect((await other.send('conference:enter', {})).questions).toEqual([]);
    expect(await moderator.send('qa:watch', {})).toEqual([expect.objectContaining({ id, state: 'hidden' })]);
  });

  it('that nobody saw is hidden without a word to everyone', async () => {
    const [asker, other] = [await viewer(), await viewer()];
    await other.send('conference:enter', {});
    const { id } = await asker.send('qa:ask', question());
    await moderator.send('qa:hide', about(id));
    const second = await asker.send('qa:ask', question());
    await moderator.send('qa:approve', about(second.id));
    await other.next('qa:question-changed');
    expect(other.payloads('qa:question-removed')).toEqual([]);
  });

  it('asked twice with one command is one', async () => {
    const asker = await viewer();
    const command = question();
    const [first, again] = await Promise.all([asker.send('qa:ask', command), asker.send('qa:ask', command)]);
    expect(again).toEqual(first);
    expect(await moderator.send('qa:watch', {})).toHaveLength(1);
  });

  it('is not approved after it was hidden, by whoever comes second', async () => {
    const { id } = await (await viewer()).send('qa:ask', question());
    await moderator.send('qa:hide', about(id));
    expect(await moderator.ask('qa:approve', about(id))).toMatchObject({
      error: { code: 'STATE_CONFLICT', params: { state: 'hidden' } },
    });
  });

  it('waits for room when too many of its asker wait already', async () => {
    const asker = await viewer();
    const many = Array.from({ length: QUESTION_LIMITS.pendingPerAsker + 3 }, (_, index) =>
      asker.ask<{ id: string }>('qa:ask', question(`Câu ${index}`)),
    );
    const answers = await Promise.all(many);
    const kept = answers.filter((answer) => answer.ok);
    expect(kept).toHaveLength(QUESTION_LIMITS.pendingPerAsker);
    expect(answers.find((answer) => !answer.ok)).toMatchObject({
      error: { code: 'TOO_MANY_REQUESTS', params: { seconds: expect.any(Number) } },
    });
    const [first] = kept;
    if (first?.ok) await moderator.send('qa:approve', about(first.data.id));
    await asker.send('qa:ask', question());
    await (await viewer()).send('qa:ask', question());
  });

  it.each([
    ['no text', question('   ')],
    ['too long a text', question('a'.repeat(QUESTION_LIMITS.text + 1))],
    ['control characters', question('a\0b')],
    ['too long a name', question('a', 'a'.repeat(QUESTION_LIMITS.authorName + 1))],
    ['no command id', { text: 'a', authorName: null }],
  ])('is refused with %s', async (_, request) => {
    const asker = await viewer();
    expect(await asker.ask('qa:ask', request)).toMatchObject({ ok: false, error: { code: 'BAD_INPUT' } });
    expect(await moderator.send('qa:watch', {})).toEqual([]);
  });

  it('comes too late after the end, but a repeat of one that was kept does not', async () => {
    const asker = await viewer();
    const command = question();
    const first = await asker.send('qa:ask', command);
    await server.dataSource.query(`update conference set state = 'ended' where id = $1`, [conference.id]);
    expect(await asker.send('qa:ask', command)).toEqual(first);
    expect(await asker.ask('qa:ask', question())).toMatchObject({
      error: { code: 'STATE_CONFLICT', params: { state: 'ended' } },
    });
  });

  it('is moderated by moderators of its conference alone', async () => {
    const asker = await viewer();
    const { id } = await asker.send('qa:ask', question());
    for (const command of ['qa:approve', 'qa:hide', 'qa:mark-answered', 'qa:watch']) {
      const request = command === 'qa:watch' ? {} : about(id);
      expect(await asker.ask(command, request)).toMatchObject({ error: { code: 'NOT_ALLOWED' } });
    }
    await open();
    expect(await moderator.ask('qa:approve', about(id))).toMatchObject({
      error: { code: 'QUESTION_NOT_FOUND' },
    });
  });
});
