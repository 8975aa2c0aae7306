import { placedTiles } from './mosaic-layout';

const tile = (number: number) => ({ sourceKey: `venue:${number}` as const, name: `Điểm cầu ${number}` });
const corners = (...tiles: Parameters<typeof placedTiles>[0]['tiles']) =>
  placedTiles({ tiles }).map(({ sourceKey, place: { x, y, width } }) => [sourceKey, x, y, width]);

describe('places of a mosaic', () => {
  it('give a single venue the whole picture, and two half of the width each', () => {
    expect(corners(tile(1))).toEqual([['venue:1', 0, 0, 1]]);
    expect(corners(tile(1), tile(2)).map(([, x]) => x)).toEqual([0, 0.5]);
  });

  it('stay where they are when a neighbour is gone', () => {
    const all = corners(tile(1), tile(2), tile(3), tile(4));
    const without = corners(tile(1), null, tile(3), tile(4));
    expect(without).toEqual(all.filter(([key]) => key !== 'venue:2'));
  });

  it('stay where they are when the fourth of three comes', () => {
    expect(corners(tile(1), tile(2), tile(3), tile(4)).slice(0, 3)).toEqual(
      corners(tile(1), tile(2), tile(3)),
    );
  });
});
