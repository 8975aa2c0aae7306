import { LineTurns } from './line-turns';

const LIMITS = { atOnce: 2, perConference: 2 };
const PATIENCE_MS = 9_000;
let turns: LineTurns;
const ask = (id: string, running: string[], now = 0, limits = LIMITS, conferenceId = 'one') =>
  turns.ask({ id, conferenceId }, running, limits, now);

beforeEach(() => {
  turns = new LineTurns(PATIENCE_MS);
});

it('lets a device begin while there is room', () => {
  expect(ask('a', [])).toBe(0);
  expect(ask('b', ['one'])).toBe(0);
});

it('keeps the order in which devices came, also when a later one asks first', () => {
  const full = ['one', 'one'];
  expect(ask('a', full)).toBe(1);
  expect(ask('b', full)).toBe(2);
  expect(ask('b', ['one'])).toBe(1);
  expect(ask('a', ['one'])).toBe(0);
  expect(ask('b', ['one'])).toBe(0);
});

it('gives the place of one who no longer asks to the next', () => {
  const full = ['one', 'one'];
  ask('a', full, 0);
  ask('b', full, 5_000);
  expect(ask('b', full, PATIENCE_MS)).toBe(2);
  expect(ask('b', full, PATIENCE_MS + 1)).toBe(1);
});

it('gives the place of one who left to the next at once', () => {
  const full = ['one', 'one'];
  ask('a', full);
  ask('b', full);
  turns.leave('a');
  expect(ask('b', full)).toBe(1);
});

it('does not let the queue of one conference hold up another', () => {
  const limits = { atOnce: 4, perConference: 1 };
  expect(ask('a', ['one'], 0, limits)).toBe(1);
  expect(ask('b', ['one'], 0, limits, 'two')).toBe(0);
});

it('holds a turn back for one who came earlier and may begin', () => {
  ask('a', ['one', 'one']);
  expect(ask('b', ['one', 'two'], 0, LIMITS, 'two')).toBe(2);
  expect(ask('b', ['two'], 0, LIMITS, 'two')).toBe(1);
});
