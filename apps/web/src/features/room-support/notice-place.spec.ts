import { placeAll, placeOf } from './notice-place';

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

  it('is large alone: of several only the newest, the others stand where they cover less', () => {
    const on = [
      { id: 'one', urgency: 'info' },
      { id: 'two', urgency: 'important' },
      { id: 'three', urgency: 'info' },
    ] as const;
    const places = placeAll(on, new Map(), new Set(), 0).map(({ place }) => place);
    expect(places).toEqual(['line', 'settled', 'large']);
  });
});
