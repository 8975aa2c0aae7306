import { timeIn } from './time-in';

describe('a typed time of day', () => {
  it.each([
    ['17:00', '17:00'],
    ['7:05', '07:05'],
    ['7h', '07:00'],
    ['7g30', '07:30'],
    [' 8.15 ', '08:15'],
    ['9', '09:00'],
  ])('%p is %p', (typed, time) => expect(timeIn(typed)).toBe(time));

  it.each(['', '24:00', '12:60', '5 giờ chiều', '123:4'])('%p is none', (typed) =>
    expect(timeIn(typed)).toBeNull(),
  );
});
