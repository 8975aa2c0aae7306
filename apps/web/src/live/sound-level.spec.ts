import { loudness } from './sound-level';

it.each([
  [0, 0],
  [0.001, 0],
  [0.01, 0.4],
  [0.1, 0.8],
  [1, 1],
])('a constant %d shows %d', (amplitude, level) => {
  expect(loudness(new Float32Array(64).fill(amplitude))).toBeCloseTo(level, 1);
});
