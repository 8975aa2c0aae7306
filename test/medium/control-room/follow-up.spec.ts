import { randomUUID } from 'node:crypto';
import type { LogCall } from '@diem-cau/shared';
import { accountCookie } from '../../support/conference';
import { anOfficeFile, aJpeg, aPng } from '../../support/files';
import { Browser } from '../../support/http';
import { startServer, type TestServer } from '../../support/server';
import { Desk, WatchedBoard } from './support/desk';

let server: TestServer;
let desk: Desk;

beforeAll(async () => {
  server = await startServer();
});
beforeEach(async () => {
  desk = await Desk.open(server);
});
afterEach(() => desk.close());
afterAll(() => server.stop());

const MINUTE = 60_000;
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * MINUTE).toISOString();
const call = (overrides: Partial<LogCall> = {}): { commandId: string } & LogCall => ({
  commandId: randomUUID(),
  participationId: desk.participationId(),
  called: 'coordinator',
  whom: 'Nguyễn Văn An',
  phone: '0912 345 678',
  reached: true,
  agreed: 'Đang thay dây mạng, 10 phút nữa kết nối lại',
  about: ['not-connected'],
  waitUntil: null,
  correctsId: null,
  ...overrides,
});
const mark = (participationId: string, connected: boolean, evidence = 'Kỹ thuật viên gọi xác nhận') => ({
  commandId: randomUUID(),
  participationId,
  connected,
  evidence,
});
const actions = async () =>
  (
    await server.dataSource.query('select action from audit_entry where conference_id = $1 order by id', [
      desk.conference.id,
    ])
  ).map(({ action }: { action: string }) => action);

describe('a venue that is missing while the conference is on', () => {
  it('must be telephoned until a call has settled it for a while, and again when the while is over', async () => {
    const operator = await desk.staff();
    const board = await WatchedBoard.open(operator);
    const id = desk.participationId();
    expect(board.venue(id).callReasons).toEqual(['not-connected']);
    await operator.send('venue-call:log', call({ waitUntil: inMinutes(10) }));
    const called = await board.until(id, ({ callReasons }) => callReasons.length === 0);
    expect(called.lastCall).toMatchObject({ calledBy: 'operator', reached: true });
    await operator.send('venue-call:log', call({ waitUntil: new Date(Date.now() + 1_500).toISOString() }));
    await board.until(id, ({ lastCall }) => Date.parse(lastCall?.waitUntil ?? '') < Date.now());
    await board.until(id, ({ callReasons }) => callReasons.includes('not-connected'));
  });

  it('has a log of calls: who called whom, when, and what was agreed', async () => {
    const [operator, secretary] = [await desk.staff(), await desk.staff('secretary')];
    const first = await operator.send('venue-call:log', call({ reached: false, agreed: null }));
    await secretary.send('venue-call:log', call());
    const { calls } = await operator.send('control-room:venue', { participationId: desk.participationId() });
    expect(calls).toMatchObject([
      { calledBy: 'secretary', reached: true, agreed: 'Đang thay dây mạng, 10 phút nữa kết nối lại' },
      { id: first.id, calledBy: 'operator', reached: false, whom: 'Nguyễn Văn An', phone: '0912 345 678' },
    ]);
    expect(await actions()).toEqual(['venue-call.log', 'venue-call.log']);
  });

  it('has a log that is corrected by a further entry; the former stays and counts no more', async () => {
    const operator = await desk.staff();
    const board = await WatchedBoard.open(operator);
    const wrong = await operator.send('venue-call:log', call({ waitUntil: inMinutes(60) }));
    const right = call({ agreed: 'Mất điện cả xã', correctsId: wrong.id });
    await operator.send('venue-call:log', right);
    const venue = await board.until(
      desk.participationId(),
      ({ lastCall }) => lastCall?.agreed === 'Mất điện cả xã',
    );
    expect(venue.callReasons).toEqual(['not-connected']);
    const { calls } = await operator.send('control-room:venue', { participationId: desk.participationId() });
    expect(calls.map(({ agreed }) => agreed)).toEqual(['Mất điện cả xã', wrong.agreed]);
    await expect(operator.send('venue-call:log', call({ correctsId: wrong.id }))).rejects.toThrow(
      'CHANGED_MEANWHILE',
    );
    expect(await actions()).toEqual(['venue-call.log', 'venue-call.correct']);
  });

  it('is kept once, however often it is sent', async () => {
    const operator = await desk.staff();
    const command = call();
    const [first, again] = await Promise.all([
      operator.send('venue-call:log', command),
      operator.send('venue-call:log', command),
    ]);
    expect(again).toEqual(first);
  });

  it.each([
    ['a venue of nowhere', { participationId: randomUUID() }, 'VENUE_NOT_INVITED'],
    ['an unknown reason', { about: ['boredom'] }, 'BAD_INPUT'],
    ['a wait of days', { waitUntil: inMinutes(25 * 60) }, 'BAD_INPUT'],
    ['a wait that is no time', { waitUntil: 'soon' }, 'BAD_INPUT'],
    ['an entry that does not exist', { correctsId: randomUUID() }, 'NOT_FOUND'],
    ['too long an agreement', { agreed: 'a'.repeat(501) }, 'BAD_INPUT'],
  ])('keeps no call with %s', async (_, bad, code) => {
    const operator = await desk.staff();
    await expect(
      operator.send('venue-call:log', { ...call(), ...bad } as LogCall & { commandId: string }),
    ).rejects.toThrow(code);
  });

  it('of another conference is not this desk’s', async () => {
    const foreign = desk.participationId();
    desk.close();
    desk = await Desk.open(server);
    const operator = await desk.staff();
    await expect(operator.send('venue-call:log', call({ participationId: foreign }))).rejects.toThrow(
      'VENUE_NOT_INVITED',
    );
    await expect(operator.send('control-room:venue', { participationId: foreign })).rejects.toThrow(
      'VENUE_NOT_INVITED',
    );
  });

  it('is telephoned by those who may; the chair only looks', async () => {
    const chair = await desk.staff('chair');
    await expect(chair.send('venue-call:log', call())).rejects.toThrow('NOT_ALLOWED');
    await chair.send('control-room:venue', { participationId: desk.participationId() });
  });
});

describe('a venue outside this system', () => {
  it('is connected when somebody says so and how they know, until it is taken back', async () => {
    const id = await desk.external();
    const operator = await desk.staff();
    const board = await WatchedBoard.open(operator);
    expect(board.venue(id)).toMatchObject({ external: null, callReasons: ['not-connected'] });
    await operator.send('external-mark:set', mark(id, true));
    const marked = await board.until(id, ({ external }) => external !== null);
    expect(marked).toMatchObject({
      state: 'not-connected',
      external: { connected: true, markedBy: 'operator', evidence: 'Kỹ thuật viên gọi xác nhận' },
      callReasons: [],
    });
    const lost = await operator.send('external-mark:set', mark(id, false, 'Mất đường truyền VNPT'));
    await board.until(id, ({ external }) => external?.connected === false);
    await operator.send('external-mark:undo', { commandId: randomUUID(), markId: lost.id });
    await board.until(id, ({ external }) => external?.connected === true);
    const { marks } = await operator.send('control-room:venue', { participationId: id });
    expect(marks).toMatchObject([
      { connected: false, undoneBy: 'operator' },
      { connected: true, undoneBy: null },
    ]);
    expect(await actions()).toEqual(['external-mark.set', 'external-mark.set', 'external-mark.undo']);
  });

  it('is told in the figures apart, and never among the connected', async () => {
    const id = await desk.external();
    const operator = await desk.staff();
    await operator.send('attendance:watch-figures', {});
    const marked = await operator.send('external-mark:set', mark(id, true));
    await operator.next(
      'attendance:figures-changed',
      ({ venuesExternalConnected }) => venuesExternalConnected === 1,
    );
    const told = operator.payloads('attendance:figures-changed').at(-1);
    expect(told).toMatchObject({ venuesExternal: 1, venuesConnected: 0 });
    const before = operator.payloads('attendance:figures-changed').length;
    await operator.send('external-mark:undo', { commandId: randomUUID(), markId: marked.id });
    await operator.next('attendance:figures-changed', (figures) => {
      const later = operator.payloads('attendance:figures-changed').indexOf(figures) >= before;
      return later && figures.venuesExternalConnected === 0;
    });
  });

  it('has only its last mark taken back, and once', async () => {
    const id = await desk.external();
    const operator = await desk.staff();
    const first = await operator.send('external-mark:set', mark(id, true));
    const second = await operator.send('external-mark:set', mark(id, false));
    const undo = (markId: string) => operator.send('external-mark:undo', { commandId: randomUUID(), markId });
    await expect(undo(first.id)).rejects.toThrow('CHANGED_MEANWHILE');
    await undo(second.id);
    await expect(undo(second.id)).rejects.toThrow('CHANGED_MEANWHILE');
    await undo(first.id);
    const board = await WatchedBoard.open(operator);
    expect(board.venue(id).external).toBeNull();
  });

  it('is not marked without evidence, and no venue with a screen of ours is', async () => {
    const id = await desk.external();
    const operator = await desk.staff();
    await expect(operator.send('external-mark:set', mark(id, true, '  '))).rejects.toThrow('BAD_INPUT');
    await expect(operator.send('external-mark:set', mark(desk.participationId(0), true))).rejects.toThrow(
      'BAD_INPUT',
    );
  });
});

describe('the picture of a mark', () => {
  const browserOf = async (role: 'operator' | 'chair' | 'secretary', of = desk.conference) =>
    new Browser(server.origin).hold(await accountCookie(server, role, of));
  const pathOf = (markId: string) =>
    `/api/conferences/${desk.conference.code}/external-marks/${markId}/picture`;
  const send = (browser: Browser, markId: string, bytes: Buffer) => {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(bytes)]), 'a.jpg');
    return browser.request('PUT', pathOf(markId), form);
  };

  it('is kept as evidence, told on the board, shown to those who watch it, and gone with the mark', async () => {
    const id = await desk.external();
    const operator = await desk.staff();
    const board = await WatchedBoard.open(operator);
    const { id: markId } = await operator.send('external-mark:set', mark(id, true));
    const picture = aPng();
    const browser = await browserOf('operator');
    expect((await send(browser, markId, picture)).status).toBe(204);
    await board.until(id, ({ external }) => external?.picture === `/external-marks/${markId}/picture`);
    const seen = await (await browserOf('chair')).get(pathOf(markId));
    expect([seen.status, seen.headers.get('content-type')]).toEqual([200, 'image/png']);
    await operator.send('external-mark:undo', { commandId: randomUUID(), markId });
    expect((await browser.get(pathOf(markId))).status).toBe(404);
    const { marks } = await operator.send('control-room:venue', { participationId: id });
    expect(marks).toMatchObject([{ undoneBy: 'operator', picture: null }]);
    expect(await actions()).toEqual(['external-mark.set', 'external-mark.picture', 'external-mark.undo']);
  });

  it('is one: sent again it changes nothing, another one needs a mark of its own', async () => {
    const operator = await desk.staff();
    const { id: markId } = await operator.send('external-mark:set', mark(await desk.external(), true));
    const browser = await browserOf('secretary');
    const picture = aJpeg();
    expect((await send(browser, markId, picture)).status).toBe(204);
    expect((await send(browser, markId, picture)).status).toBe(204);
    expect((await send(browser, markId, aPng())).json).toMatchObject({
      error: { code: 'CHANGED_MEANWHILE' },
    });
    expect(await actions()).toEqual(['external-mark.set', 'external-mark.picture']);
  });

  it('is refused when it is none, from those who may not mark, and for a mark of elsewhere or taken back', async () => {
    const operator = await desk.staff();
    const { id: markId } = await operator.send('external-mark:set', mark(await desk.external(), true));
    const browser = await browserOf('operator');
    const document = anOfficeFile('docx');
    expect((await send(browser, markId, document)).json).toMatchObject({
      error: { code: 'FILE_TYPE_REFUSED' },
    });
    const large = Buffer.concat([aJpeg(), Buffer.alloc(2 * 1024 * 1024)]);
    expect((await send(browser, markId, large)).json).toMatchObject({ error: { code: 'FILE_TOO_LARGE' } });
    expect((await send(await browserOf('chair'), markId, aPng())).status).toBe(403);
    expect((await send(browser, randomUUID(), aPng())).status).toBe(404);
    const there = await Desk.open(server);
    const stranger = await browserOf('operator', there.conference);
    expect((await stranger.get(pathOf(markId))).status).toBe(403);
    await operator.send('external-mark:undo', { commandId: randomUUID(), markId });
    expect((await send(browser, markId, aPng())).json).toMatchObject({
      error: { code: 'CHANGED_MEANWHILE' },
    });
  });
});

describe('a venue that has called for help', () => {
  it('is marked on the board until the call is closed, also whether somebody has taken it', async () => {
    const operator = await desk.staff();
    const board = await WatchedBoard.open(operator);
    const id = desk.participationId();
    const room = await desk.screen();
    const said = { reason: 'no-sound' as const, text: null };
    const { id: callId } = await room.send('support:call', { commandId: randomUUID(), ...said });
    const marked = await board.until(id, ({ help }) => help?.state === 'open');
    expect(Date.parse(marked.help?.since ?? '')).toBeLessThanOrEqual(Date.now());
    await operator.send('support:take', { commandId: randomUUID(), callId });
    await board.until(id, ({ help }) => help?.state === 'answering');
    await operator.send('support:close', { commandId: randomUUID(), callId });
    await board.until(id, ({ help }) => help === null);
  });
});

describe('a count that is telephoned in', () => {
  it('is entered from the board by the secretary, and is on the line with its source and time', async () => {
    const secretary = await desk.staff('secretary');
    const board = await WatchedBoard.open(secretary);
    const id = desk.participationId();
    const toldAt = new Date(Date.now() - MINUTE).toISOString();
    await secretary.send('attendance:record-count', {
      commandId: randomUUID(),
      participationId: id,
      count: 14,
      note: null,
      informant: 'Nguyễn Văn An',
      toldAt,
    });
    const venue = await board.until(id, ({ delegates }) => delegates === 14);
    expect(venue).toMatchObject({ countSource: 'telephoned', countedAt: toldAt });
    const { counts } = await secretary.send('control-room:venue', { participationId: id });
    expect(counts).toMatchObject([{ count: 14, informant: 'Nguyễn Văn An' }]);
  });
});
