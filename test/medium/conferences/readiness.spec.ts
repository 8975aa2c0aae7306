import { createConference } from '../../support/conference';
import { startServer, type TestServer } from '../../support/server';
import { SignedIn } from '../../support/signed-in';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

describe('the readiness of a conference', () => {
  it('is told part by part, and reached when the last required part is there', async () => {
    const conference = await createConference(server, { state: 'scheduled' });
    const organiser = await SignedIn.as(server, 'organiser', conference);
    const read = () => organiser.done('GET', `/conferences/${conference.code}/readiness`);
    const before = await read();
    expect(before).toMatchObject({ isReady: false, obstacles: [] });
    expect(before.items).toContainEqual({
      topic: 'speakers',
      done: 0,
      total: 1,
      isDone: false,
      isRequired: true,
    });
    expect(before.items).toContainEqual({
      topic: 'invitations',
      done: 2,
      total: 2,
      isDone: true,
      isRequired: false,
    });
    await organiser.done('POST', `/conferences/${conference.code}/links`, {
      kind: 'speaker',
      subjectId: conference.speakers[0]?.id,
    });
    expect((await read()).isReady).toBe(true);
  });
});
