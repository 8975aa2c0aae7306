import { LineReports } from '../../../apps/server/src/control-room/lines/line-reports';
import { viewerCookie } from '../../support/conference';
import { startServer, type TestServer } from '../../support/server';
import { eventually } from '../media/support/eventually';
import { Desk, REPORT, WatchedBoard } from './support/desk';

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

const kept = () => server.app.get(LineReports).size;

describe('what a screen says of its line', () => {
  it('is on the board within a tick, with what it means', async () => {
    const [screen, operator] = [await desk.screen(), await desk.staff()];
    const board = await WatchedBoard.open(operator);
    await screen.send('line:report', REPORT);
    expect(await board.until(desk.participationId(), ({ line }) => line !== null)).toMatchObject({
      state: 'present',
      line: { ...REPORT, quality: 'good' },
    });
    await screen.send('line:report', { ...REPORT, lossPercent: 7.3, frozenMs: 1_200, freezes: 2 });
    const poor = await board.until(desk.participationId(), ({ line }) => line?.quality === 'poor');
    expect(poor.line).toMatchObject({ lossPercent: 7, frozenMs: 1200, freezes: 2 });
  });

  it('is forgotten with its connection, and is nowhere but in memory', async () => {
    const [screen, operator] = [await desk.screen(), await desk.staff()];
    const board = await WatchedBoard.open(operator);
    await screen.send('line:report', REPORT);
    await board.until(desk.participationId(), ({ line }) => line !== null);
    expect(kept()).toBe(1);
    screen.close();
    const gone = await board.until(desk.participationId(), ({ line }) => line === null);
    expect(gone.state).not.toBe('present');
    await eventually('the report is forgotten', () => kept() === 0);
  });

  it('of several screens of a venue is the worst', async () => {
    const [first, second, operator] = [await desk.screen(), await desk.screen(), await desk.staff()];
    const board = await WatchedBoard.open(operator);
    await second.send('line:report', { ...REPORT, roundTripMs: 400 });
    await first.send('line:report', REPORT);
    const venue = await board.until(desk.participationId(), ({ line }) => line !== null);
    expect(venue.line?.quality).toBe('poor');
  });

  it.each([
    ['nothing', {}],
    ['a figure missing', { ...REPORT, height: undefined }],
    ['a figure too many', { ...REPORT, venue: 'x' }],
    ['a negative loss', { ...REPORT, lossPercent: -1 }],
    ['more than everything lost', { ...REPORT, lossPercent: 101 }],
    ['a text', { ...REPORT, jitterMs: '5' }],
    ['no number', { ...REPORT, roundTripMs: Number.NaN, freezes: null }],
    ['a sound that is a number', { ...REPORT, sound: 1 }],
    ['a picture as tall as a house', { ...REPORT, height: 1e9 }],
    ['freezes without an end', { ...REPORT, freezes: 1e12 }],
  ])('is refused with %s', async (_, body) => {
    const screen = await desk.screen();
    expect(await screen.ask('line:report', body)).toMatchObject({ ok: false, error: { code: 'BAD_INPUT' } });
    expect(kept()).toBe(0);
  });

  it('is not taken from viewers, nor from staff', async () => {
    const viewer = await desk.connect('viewer', await viewerCookie(server, desk.conference));
    await expect(viewer.send('line:report', REPORT)).rejects.toThrow('NOT_ALLOWED');
    await expect((await desk.staff()).send('line:report', REPORT)).rejects.toThrow('NOT_ALLOWED');
    expect(kept()).toBe(0);
  });

  it('is told to those who watch at most once a second, all venues together', async () => {
    const [one, other, operator] = [await desk.screen(0), await desk.screen(1), await desk.staff()];
    const board = await WatchedBoard.open(operator);
    await board.until(desk.participationId(0), ({ state }) => state === 'present');
    await board.until(desk.participationId(1), ({ state }) => state === 'present');
    const before = operator.payloads('control-room:board-changed').length;
    const begun = performance.now();
    for (let loss = 1; loss <= 40; loss += 1) {
      await Promise.all(
        [one, other].map((screen) => screen.send('line:report', { ...REPORT, lossPercent: loss })),
      );
    }
    await board.until(desk.participationId(0), ({ line }) => line?.lossPercent === 40);
    await board.until(desk.participationId(1), ({ line }) => line?.lossPercent === 40);
    const seconds = (performance.now() - begun) / 1000;
    const told = operator.payloads('control-room:board-changed').length - before;
    expect(told).toBeLessThanOrEqual(Math.ceil(seconds) + 1);
  });
});
