import { isTimeZone } from './time-zone';

it.each([
  ['Asia/Ho_Chi_Minh', true],
  ['UTC', true],
  ['+07:00', false],
  ['Sao/Hoa', false],
  ['', false],
])('knows the time zone %p: %p', (name, known) => {
  expect(isTimeZone(name)).toBe(known);
});
