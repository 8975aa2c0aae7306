import { lineState, type LineSigns } from './line-state';

const signs = (change: Partial<LineSigns>): LineSigns => ({
  status: 'online',
  wasThere: true,
  joined: true,
  lasts: false,
  ...change,
});

it('is connected only when pictures can come as well', () => {
  expect(lineState(signs({}))).toBe('connected');
  expect(lineState(signs({ joined: false }))).toBe('rejoining');
  expect(lineState(signs({ joined: null }))).toBe('connected');
});

it('does not speak of a lost network before it has lasted', () => {
  const lost = signs({ status: 'offline', joined: false });
  expect(lineState(lost)).toBe('rejoining');
  expect(lineState({ ...lost, lasts: true })).toBe('lost');
  expect(lineState({ ...lost, status: 'connecting', lasts: true })).toBe('lost');
});

it('connects for the first time', () => {
  expect(lineState(signs({ status: 'connecting', wasThere: false, joined: false }))).toBe('connecting');
});

it('says when the server does not want it', () => {
  expect(lineState(signs({ status: 'refused', lasts: true }))).toBe('refused');
});
