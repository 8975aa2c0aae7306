import { placeOf } from './notice-place';

const place = (urgency: 'info' | 'important', seconds: number, isSeen = false) =>
  placeOf({ urgency }, 0, isSeen, seconds * 1000);

describe('a notice on a room’s screen', () => {
  it('is large at first, whenever it was sent', () => {
    expect(placeOf({ urgency: 'info' }, null, false, 9e9)).toBe('large');
    expect(place('info', 5)).toBe('large');
    expect(place('important', 5)).toBe('large');
  });

  it('gives the foot of the picture free after a while', () => {
    expect(place('info', 21)).toBe('line');
    expect(place('important', 21)).toBe('settled');
  });

  it('that is important stays on the picture until somebody presses', () => {
    expect(place('important', 3600)).toBe('settled');
    expect(place('important', 3600, true)).toBe('line');
    expect(place('info', 1, true)).toBe('line');
  });
});
