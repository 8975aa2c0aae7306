import type { CardsNews } from '@diem-cau/shared';
import { textOf } from '../../../apps/server/src/conferences/cards/testing/pdf-text';
import { connect } from '../../support/client';
import {
  accountCookie,
  createConference,
  sessionCookie,
  type TestConference,
} from '../../support/conference';
import { Browser } from '../../support/http';
import { startServer, type TestServer } from '../../support/server';

let server: TestServer;
let conference: TestConference;
let cookie: string;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  conference = await createConference(server, { venues: 2 });
  cookie = await accountCookie(server, 'organiser', conference);
});

async function make(participationIds: string[]): Promise<CardsNews[]> {
  const response = await fetch(`${server.origin}/api/conferences/${conference.code}/cards`, {
    method: 'POST',
    body: JSON.stringify({ participationIds }),
    headers: { cookie, origin: 'http://test.local', 'content-type': 'application/json' },
  });
  return (await response.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as CardsNews);
}

async function pdfOf(participationIds: string[]): Promise<Buffer> {
  const last = (await make(participationIds)).at(-1);
  if (last?.kind !== 'done') throw new Error(JSON.stringify(last));
  return Buffer.from(last.pdf, 'base64');
}

/** What a person reads from the card of one venue. */
async function cardOf(participationId: string) {
  const pdf = await pdfOf([participationId]);
  const text = textOf(pdf);
  return {
    text,
    token: /link#([\w-]{43})/.exec(pdf.toString('latin1'))?.[1] ?? '',
    pin: /(\d{3}) (\d{3})/.exec(text)?.slice(1).join('') ?? '',
    key: /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(text)?.[0] ?? '',
  };
}
const venue = (index = 0) => conference.venues[index]!;

describe('the card of a venue', () => {
  it('opens the coordinator’s page with its PIN, and pairs a screen with its key', async () => {
    const { text, token, pin, key } = await cardOf(venue().participationId);
    expect(text).toContain('UBND xã 1');
    expect(text).toContain('Hội nghị tập huấn');
    const phone = new Browser(server.origin);
    const wrong = await phone.post('/api/links/open', { token, pin: null });
    expect(wrong.json.error.code).toBe('PIN_NEEDED');
    const opened = await phone.post('/api/links/open', { token, pin });
    expect(opened.json).toMatchObject({ kind: 'coordinator', name: 'UBND xã 1' });
    const room = new Browser(server.origin);
    await room.post('/api/pairing');
    const paired = await room.post('/api/pairing/by-key', { venueKey: key });
    expect(paired.json).toMatchObject({ state: 'paired', venueName: 'UBND xã 1' });
  });

  it('makes the former one worthless, and ends what it opened', async () => {
    const former = await cardOf(venue().participationId);
    const coordinator = await sessionCookie(server, 'coordinator', venue().participationId);
    await server.dataSource.query(
      `update session set link_id = (select id from access_link where subject_id = $1 and revoked_at is null)
        where subject_id = $1`,
      [venue().participationId],
    );
    const client = await connect(server.origin, {
      as: 'coordinator',
      code: conference.code,
      cookie: coordinator,
    });
    const closed = new Promise((resolve) => client.socket.once('disconnect', resolve));
    await cardOf(venue().participationId);
    await closed;
    const phone = new Browser(server.origin);
    const { token, pin, key } = former;
    expect((await phone.post('/api/links/open', { token, pin })).json.error.code).toBe('LINK_UNKNOWN');
    await phone.post('/api/pairing');
    const keyed = await phone.post('/api/pairing/by-key', { venueKey: key });
    expect(keyed.json.error.code).toBe('VENUE_KEY_UNKNOWN');
  });

  it('leaves the key on another conference’s card alone', async () => {
    const { key } = await cardOf(venue().participationId);
    const home = conference;
    conference = await createConference(server, { venues: 1 });
    cookie = await accountCookie(server, 'organiser', conference);
    await server.dataSource.query('update participation set venue_id = $1 where id = $2', [
      home.venues[0]?.venueId,
      venue().participationId,
    ]);
    await cardOf(venue().participationId);
    const room = new Browser(server.origin);
    await room.post('/api/pairing');
    expect((await room.post('/api/pairing/by-key', { venueKey: key })).json.state).toBe('paired');
  });

  it('is of no use before a unit that sits there has accepted', async () => {
    const { token, pin, key } = await cardOf(venue().participationId);
    const state = (now: string) =>
      server.dataSource.query(
        `update unit_invitation set state = $2, answered_at = case when $2 = 'sent' then null else now() end
          where conference_id = $1`,
        [conference.id, now],
      );
    const open = async () =>
      (await new Browser(server.origin).post('/api/links/open', { token, pin })).status;
    const room = new Browser(server.origin);
    await room.post('/api/pairing');
    const pair = async () => (await room.post('/api/pairing/by-key', { venueKey: key })).json;
    await state('sent');
    expect(await open()).toBe(404);
    expect(await pair()).toMatchObject({ error: { code: 'VENUE_NOT_ACCEPTED' } });
    await state('accepted');
    expect(await open()).toBe(200);
    expect(await pair()).toMatchObject({ state: 'paired' });
  });
});

describe('cards of many venues', () => {
  it('are one file, with news of how far it is', async () => {
    conference = await createConference(server, { venues: 12 });
    cookie = await accountCookie(server, 'organiser', conference);
    const news = await make(conference.venues.map(({ participationId }) => participationId));
    expect(news.filter(({ kind }) => kind === 'progress')).toEqual([
      { kind: 'progress', done: 5, total: 12 },
      { kind: 'progress', done: 10, total: 12 },
      { kind: 'progress', done: 12, total: 12 },
    ]);
    expect(news.at(-1)).toMatchObject({ kind: 'done', cards: 12 });
  });

  it('are not made twice at once, nor for venues of another conference', async () => {
    const ids = [venue().participationId];
    const answers = await Promise.all([make(ids), make(ids)]);
    const last = answers.map((news) => news.at(-1));
    expect(last.map((one) => one?.kind).sort()).toEqual(['done', 'failed']);
    const foreign = (await createConference(server)).venues[0]?.participationId ?? '';
    expect(await make([foreign])).toMatchObject([{ kind: 'failed', error: { code: 'NOT_FOUND' } }]);
  });

  it('leave the former cards alone when nobody waits for them any more', async () => {
    const { token, pin } = await cardOf(venue().participationId);
    const abort = new AbortController();
    const asking = fetch(`${server.origin}/api/conferences/${conference.code}/cards`, {
      method: 'POST',
      body: JSON.stringify({ participationIds: [venue().participationId] }),
      headers: { cookie, origin: 'http://test.local', 'content-type': 'application/json' },
      signal: abort.signal,
    });
    const response = await asking;
    abort.abort();
    await expect(response.text()).rejects.toThrow();
    // Another making begins only when this one has been given up.
    const entries = async () =>
      (await server.dataSource.query(`select 1 from audit_entry where action = 'card.make'`)).length;
    const before = await entries();
    let again: CardsNews[] = [];
    do again = await make([venue(1).participationId]);
    while (again.at(-1)?.kind === 'failed');
    expect(await entries()).toBe(before + 1);
    expect((await new Browser(server.origin).post('/api/links/open', { token, pin })).status).toBe(200);
  });
});
