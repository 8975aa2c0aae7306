import { CONTRACT_VERSION } from '@diem-cau/shared';
import { wireError, CommandError } from '../lib/errors/command-error';
import { LiveConnection } from './connection';
import { FakeServer, settled } from './testing/fake-socket';
import { aQuestion, aSnapshot, aStage } from './testing/snapshots';

const LONGEST_WAIT_MS = 15_000;

function setUp({ reloads = true } = {}) {
  const server = new FakeServer();
  const reload = jest.fn(() => reloads);
  const connection = new LiveConnection(
    { as: 'viewer', conferenceCode: 'ABC' },
    { openSocket: server.openSocket, reload },
  );
  connection.open();
  return { server, connection, reload };
}

async function enter(server: FakeServer, snapshot = aSnapshot()): Promise<void> {
  server.accept();
  await server.answer('conference:enter', snapshot);
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('entering', () => {
  it('says who it is, enters, and shows what the server knows', async () => {
    const { server, connection } = setUp();
    expect(connection.getSnapshot().status).toBe('connecting');
    await enter(server);
    expect(server.handshake).toMatchObject({
      as: 'viewer',
      conferenceCode: 'ABC',
      contractVersion: CONTRACT_VERSION,
    });
    expect(server.handshake?.tabId).toMatch(/^[0-9a-f-]{36}$/);
    expect(connection.getSnapshot()).toMatchObject({ status: 'online', entryNo: 1, entered: { seq: 10 } });
  });

  it('measures the server clock', async () => {
    jest.setSystemTime(new Date('2026-11-22T00:59:00Z'));
    const { server, connection } = setUp();
    await enter(server);
    expect(connection.getSnapshot().clockOffsetMs).toBe(60_000);
  });

  it('applies what was broadcast while it was entering', async () => {
    const { server, connection } = setUp();
    server.accept();
    server.broadcast('stage:changed', { seq: 11, stage: aStage(2, 'speaker:1') });
    await server.answer('conference:enter', aSnapshot());
    expect(connection.getSnapshot().entered?.stage.revision).toBe(2);
  });

  it('replaces everything after a reconnect, and says so to those who subscribed', async () => {
    const { server, connection } = setUp();
    const entries = jest.fn();
    connection.onEnter(entries);
    await enter(server, aSnapshot({ stage: aStage(5, 'speaker:1') }));
    server.drop();
    expect(connection.getSnapshot()).toMatchObject({
      status: 'offline',
      entered: { stage: { revision: 5 } },
    });
    await enter(server, aSnapshot({ stage: aStage(6) }));
    expect(connection.getSnapshot()).toMatchObject({ status: 'online', entered: { stage: { sources: [] } } });
    expect(entries).toHaveBeenCalledTimes(2);
  });

  it('does not listen to the answer of a connection that is gone', async () => {
    const { server, connection } = setUp();
    server.accept();
    const [asked] = server.asked.splice(0);
    server.drop();
    asked?.answer({ ok: true, data: aSnapshot() });
    await settled();
    expect(connection.getSnapshot().status).toBe('offline');
  });

  it('survives being closed and opened again at once', async () => {
    const { server, connection } = setUp();
    connection.close();
    connection.open();
    await enter(server);
    expect(connection.getSnapshot()).toMatchObject({ status: 'online', entryNo: 1 });
  });
});

describe('what arrives twice, late or out of order', () => {
  it('never goes back to an older stage or conference', async () => {
    const { server, connection } = setUp();
    await enter(server, aSnapshot({ stage: aStage(5, 'speaker:1') }));
    server.broadcast('stage:changed', { seq: 11, stage: aStage(4) });
    const { conference } = aSnapshot();
    server.broadcast('conference:changed', { seq: 12, conference: { ...conference, state: 'ended' } });
    expect(connection.getSnapshot().entered).toMatchObject({
      stage: { revision: 5 },
      conference: { state: 'live' },
    });
  });

  it('keeps the newest state of each question', async () => {
    const { server, connection } = setUp();
    await enter(server);
    server.broadcast('qa:question-changed', { seq: 10, question: aQuestion({ id: 'old' }) });
    server.broadcast('qa:question-changed', { seq: 13, question: aQuestion({ state: 'answered' }) });
    server.broadcast('qa:question-changed', { seq: 12, question: aQuestion({ state: 'approved' }) });
    server.broadcast('qa:question-changed', { seq: 11, question: aQuestion({ id: 'q2' }) });
    const shown = connection.getSnapshot().entered?.questions.map(({ id, state }) => `${id} ${state}`);
    expect(shown).toEqual(['q1 answered', 'q2 approved']);
    server.broadcast('qa:question-removed', { seq: 14, questionId: 'q1' });
    server.broadcast('qa:question-changed', { seq: 13, question: aQuestion() });
    expect(connection.getSnapshot().entered?.questions.map(({ id }) => id)).toEqual(['q2']);
  });
});

describe('a lost connection', () => {
  it('never stops trying, and never waits longer than 15 seconds', async () => {
    const { server } = setUp();
    for (let attempt = 1; attempt <= 30; attempt += 1) {
      expect(server.connects).toBe(attempt);
      server.refuse(null);
      jest.advanceTimersByTime(LONGEST_WAIT_MS);
    }
  });

  it('gives up an attempt that nobody answers', () => {
    const { server, connection } = setUp();
    jest.advanceTimersByTime(LONGEST_WAIT_MS);
    expect(connection.getSnapshot().status).toBe('offline');
    jest.advanceTimersByTime(LONGEST_WAIT_MS);
    expect(server.connects).toBe(2);
  });

  it('does not disturb an attempt that is on its way', () => {
    const { server, connection } = setUp();
    connection.retry();
    window.dispatchEvent(new Event('online'));
    jest.advanceTimersByTime(1_000);
    expect(server.connects).toBe(1);
  });

  it('comes back within a second when the network does', () => {
    const { server } = setUp();
    for (let attempt = 0; attempt < 6; attempt += 1) {
      server.refuse(null);
      jest.advanceTimersByTime(LONGEST_WAIT_MS);
    }
    server.refuse(null);
    const before = server.connects;
    window.dispatchEvent(new Event('online'));
    jest.advanceTimersByTime(1_000);
    expect(server.connects).toBe(before + 1);
  });

  it('shows a refusal, and tries again only what may pass', async () => {
    const { server, connection } = setUp();
    server.refuse(wireError('CONFERENCE_UNKNOWN'));
    expect(connection.getSnapshot()).toMatchObject({
      status: 'refused',
      error: { code: 'CONFERENCE_UNKNOWN' },
    });
    jest.advanceTimersByTime(10 * LONGEST_WAIT_MS);
    expect(server.connects).toBe(1);
    connection.retry();
    expect(server.connects).toBe(2);
    server.refuse(wireError('UNAVAILABLE'));
    expect(connection.getSnapshot()).toMatchObject({ status: 'refused', error: { code: 'UNAVAILABLE' } });
    jest.advanceTimersByTime(LONGEST_WAIT_MS);
    expect(server.connects).toBe(3);
  });

  it('treats a refused entry like a refused connection', async () => {
    const { server, connection } = setUp();
    server.accept();
    await server.reject('conference:enter', wireError('NOT_ALLOWED'));
    expect(connection.getSnapshot()).toMatchObject({ status: 'refused', error: { code: 'NOT_ALLOWED' } });
    jest.advanceTimersByTime(10 * LONGEST_WAIT_MS);
    expect(server.connects).toBe(1);
  });
});

describe('an outdated page', () => {
  it('reloads by itself', () => {
    const { server, reload } = setUp();
    server.refuse(wireError('OUTDATED_PAGE'));
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('waits while its own source is on air, then reloads all the same', async () => {
    const { server, reload } = setUp();
    const me = { ...aSnapshot().me, sourceKey: 'speaker:1' };
    await enter(server, aSnapshot({ me, stage: aStage(1, 'speaker:1') }));
    server.drop();
    server.refuse(wireError('OUTDATED_PAGE'));
    expect(reload).not.toHaveBeenCalled();
    jest.advanceTimersByTime(LONGEST_WAIT_MS);
    server.refuse(wireError('OUTDATED_PAGE'));
    expect(reload).toHaveBeenCalledTimes(1);
  });
});

describe('commands', () => {
  const ask = (connection: LiveConnection, text = 'Hỏi') =>
    connection.send('qa:ask', { text, authorName: null });

  it('gives the answer, and the refusal as an error', async () => {
    const { server, connection } = setUp();
    await enter(server);
    const given = ask(connection);
    await server.answer('qa:ask', { id: 'q1' });
    await expect(given).resolves.toEqual({ id: 'q1' });
    const refused = ask(connection);
    const seen = expect(refused).rejects.toEqual(new CommandError(wireError('BAD_INPUT')));
    await server.reject('qa:ask', wireError('BAD_INPUT'));
    await seen;
  });

  it('sends what changes something again after a reconnect, under the same id', async () => {
    const { server, connection } = setUp();
    await enter(server);
    const asked = ask(connection);
    const [first] = server.asked;
    server.drop();
    await settled();
    expect(connection.getSnapshot().unsent).toBe(1);
    await enter(server);
    const again = await server.answer('qa:ask', { id: 'q1' });
    expect(first?.request).toMatchObject({
      text: 'Hỏi',
      commandId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(again).toEqual(first?.request);
    await expect(asked).resolves.toEqual({ id: 'q1' });
    expect(connection.getSnapshot().unsent).toBe(0);
  });

  it('keeps what was done while offline, in its order', async () => {
    const { server, connection } = setUp();
    const both = Promise.all([ask(connection, 'một'), ask(connection, 'hai')]);
    await enter(server);
    expect(await server.answer('qa:ask', 1)).toMatchObject({ text: 'một' });
    expect(await server.answer('qa:ask', 2)).toMatchObject({ text: 'hai' });
    await expect(both).resolves.toEqual([1, 2]);
  });

  it('tries again when the server could not store it, or did not answer', async () => {
    const { server, connection } = setUp();
    await enter(server);
    const asked = ask(connection);
    await server.reject('qa:ask', wireError('UNAVAILABLE'));
    jest.advanceTimersByTime(2_000);
    server.asked.shift()?.fail();
    await settled();
    jest.advanceTimersByTime(2_000);
    await server.answer('qa:ask', 'kept');
    await expect(asked).resolves.toBe('kept');
  });

  it('fails a question to the server at once when there is no connection', async () => {
    const { connection } = setUp();
    await expect(connection.send('qa:watch', {})).rejects.toEqual(new CommandError(wireError('UNREACHABLE')));
  });
});

describe('a connection that is out of date', () => {
  it('begins a new one at once, without waiting until the old one is found dead', async () => {
    const { server, connection } = setUp();
    await enter(server);
    connection.renew();
    expect(connection.getSnapshot().status).toBe('offline');
    expect(server.connects).toBe(2);
    await enter(server);
    expect(connection.getSnapshot()).toMatchObject({ status: 'online', entryNo: 2 });
    await jest.advanceTimersByTimeAsync(LONGEST_WAIT_MS);
    expect(server.connects).toBe(2);
  });

  it('does not disturb an attempt that is under way', async () => {
    const { server, connection } = setUp();
    connection.renew();
    expect(server.connects).toBe(1);
    await enter(server);
    expect(connection.getSnapshot().status).toBe('online');
  });
});

it('lets the screens of venues come back sooner than the citizens', async () => {
  const server = new FakeServer();
  const screen = new LiveConnection(
    { as: 'screen', conferenceCode: 'ABC' },
    { openSocket: server.openSocket, reload: () => false },
  );
  screen.open();
  for (let failure = 0; failure < 8; failure += 1) {
    server.refuse(null);
    const before = server.connects;
    await jest.advanceTimersByTimeAsync(3_000);
    expect(server.connects).toBe(before + 1);
  }
  screen.close();
});
