import { randomUUID } from 'node:crypto';
import { QaService } from '../../../apps/server/src/qa/qa.service';
import { connect, type TestClient } from '../../support/client';
import { accountCookie, createConference, viewerCookie, type TestConference } from '../../support/conference';
import { startServer, type TestServer } from '../../support/server';

let server: TestServer;
let conference: TestConference;

beforeAll(async () => {
  server = await startServer();
  conference = await createConference(server);
});
afterAll(() => server.stop());

const viewer = async () =>
  connect(server.origin, {
    as: 'viewer',
    code: conference.code,
    cookie: await viewerCookie(server, conference),
  });

async function staff(role: 'operator' | 'moderator'): Promise<TestClient> {
  const cookie = await accountCookie(server, role, conference);
  return connect(server.origin, { as: 'account', code: conference.code, cookie });
}

it('reads what is the same for all once, however many come in', async () => {
  const reading = jest.spyOn(server.app.get(QaService), 'visible');
  const clients = await Promise.all(Array.from({ length: 12 }, viewer));
  const snapshots = await Promise.all(clients.map((client) => client.send('conference:enter', {})));
  expect(snapshots.map(({ conference: { code }, me }) => [code, me.as])).toEqual(
    clients.map(() => [conference.code, 'viewer']),
  );
  expect(reading).toHaveBeenCalledTimes(1);
  reading.mockRestore();
  clients.forEach((client) => client.close());
});

it('tells whoever comes in next of every change at once', async () => {
  const [asker, other, operator, moderator] = [
    await viewer(),
    await viewer(),
    await staff('operator'),
    await staff('moderator'),
  ];
  const before = await asker.send('conference:enter', {});
  const asked = { commandId: randomUUID(), text: 'Làm thẻ căn cước ở đâu?', authorName: null };
  const question = await asker.send('qa:ask', asked);
  expect((await asker.send('conference:enter', {})).ownQuestions).toEqual([question]);
  expect(await other.send('conference:enter', {})).toMatchObject({ questions: [], ownQuestions: [] });

  await moderator.send('qa:approve', { commandId: randomUUID(), questionId: question.id });
  expect((await other.send('conference:enter', {})).questions).toMatchObject([{ id: question.id }]);
  await operator.send('conference:go-live', { commandId: randomUUID() });
  const after = await other.send('conference:enter', {});
  expect(after.conference.state).toBe('live');
  expect(after.seq).toBeGreaterThan(before.seq);
  [asker, other, operator, moderator].forEach((client) => client.close());
});
