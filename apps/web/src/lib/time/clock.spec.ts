import { parseClock } from './clock';

describe('a time of day', () => {
  it.each([
    ['8', '08:00'],
    ['8h', '08:00'],
    ['8h30', '08:30'],
    ['8g05', '08:05'],
    ['8 giờ 30', '08:30'],
    ['8 giờ 30 phút', '08:30'],
    [' 08:30 ', '08:30'],
    ['13.45', '13:45'],
    ['830', '08:30'],
    ['0830', '08:30'],
    ['23:59', '23:59'],
    ['0:00', '00:00'],
  ])('typed as %p is %p', (typed, clock) => {
    expect(parseClock(typed)).toBe(clock);
  });

  it.each(['', 'sáng', '24:00', '8:60', '860', '12345', '8:30:15', '-8'])(
    'is none when %p was typed',
    (typed) => {
      expect(parseClock(typed)).toBeNull();
    },
  );
});
