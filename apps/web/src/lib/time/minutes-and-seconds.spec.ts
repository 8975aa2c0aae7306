import { minutesAndSeconds } from './minutes-and-seconds';

it.each([
  [0, '0:00'],
  [9, '0:09'],
  [60, '1:00'],
  [125, '2:05'],
  [600, '10:00'],
])('writes %i seconds as %s', (seconds, text) => {
  expect(minutesAndSeconds(seconds)).toBe(text);
});
