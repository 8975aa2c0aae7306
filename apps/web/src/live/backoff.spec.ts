import { jitteredDelay } from './backoff';

it('spreads attempts over the whole of a growing interval, at most 15 seconds', () => {
  expect(jitteredDelay(0, 1_000, 0)).toBe(0);
  expect(jitteredDelay(0, 1_000, 0.5)).toBe(500);
  expect(jitteredDelay(3, 1_000, 0.5)).toBe(4_000);
  expect(jitteredDelay(50, 1_000, 0.999)).toBeLessThan(15_000);
});
