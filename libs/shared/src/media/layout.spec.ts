import { layout } from './layout';

describe('layout of the stage', () => {
  it('has no tile for the holding picture', () => {
    expect(layout(0, 1280, 720)).toEqual([]);
  });

  it('lets a single source fill the picture', () => {
    expect(layout(1, 1280, 720)).toEqual([{ x: 0, y: 0, width: 1280, height: 720 }]);
  });

  it('stands two side by side in the middle, in the proportions of the picture', () => {
    expect(layout(2, 1280, 720)).toEqual([
      { x: 0, y: 180, width: 640, height: 360 },
      { x: 640, y: 180, width: 640, height: 360 },
    ]);
  });

  it('centres the last row of three', () => {
    expect(layout(3, 100, 100)).toEqual([
      { x: 0, y: 0, width: 50, height: 50 },
      { x: 50, y: 0, width: 50, height: 50 },
      { x: 25, y: 50, width: 50, height: 50 },
    ]);
  });

  it.each([2, 4, 5, 9, 16])('keeps %i tiles inside the picture and apart', (count) => {
    const tiles = layout(count, 1600, 900);
    for (const [index, tile] of tiles.entries()) {
      expect(tile.x).toBeGreaterThanOrEqual(0);
      expect(tile.x + tile.width).toBeLessThanOrEqual(1600 + 1e-6);
      expect(tile.y + tile.height).toBeLessThanOrEqual(900 + 1e-6);
      for (const other of tiles.slice(index + 1)) {
        const apart =
          tile.x + tile.width <= other.x + 1e-6 ||
          other.x + other.width <= tile.x + 1e-6 ||
          tile.y + tile.height <= other.y + 1e-6;
        expect(apart).toBe(true);
      }
    }
  });
});
