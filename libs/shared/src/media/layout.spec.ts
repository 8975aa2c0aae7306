import { gridTiles, shownSources, tilesOf } from './layout';
import { STAGE_LAYOUTS } from './media.types';

const rectangles = (layout: Parameters<typeof tilesOf>[0], count: number) =>
  tilesOf(layout, count, 1280, 720).map(({ x, y, width, height }) => ({ x, y, width, height }));

describe('layout of the stage', () => {
  it.each(STAGE_LAYOUTS)('%s has no tile for the holding picture', (layout) => {
    expect(tilesOf(layout, 0, 1280, 720)).toEqual([]);
  });

  it.each(STAGE_LAYOUTS)('%s lets a single source fill the picture', (layout) => {
    expect(rectangles(layout, 1)).toEqual([{ x: 0, y: 0, width: 1280, height: 720 }]);
  });

  it('shows only the first of a scene for one', () => {
    expect(rectangles('one', 3)).toEqual([{ x: 0, y: 0, width: 1280, height: 720 }]);
    expect(shownSources('one', 3)).toBe(1);
  });

  it('stands two side by side in the middle, in the proportions of the picture', () => {
    expect(rectangles('side-by-side', 2)).toEqual([
      { x: 0, y: 180, width: 640, height: 360 },
      { x: 640, y: 180, width: 640, height: 360 },
    ]);
  });

  it('gives a shared screen most of the picture, its speaker the rest, and the letters a band below both', () => {
    const [screen, speaker] = tilesOf('screen-and-speaker', 2, 1280, 720);
    expect(screen?.width).toBeGreaterThan(0.7 * 1280);
    expect((screen?.y ?? 0) + (screen?.height ?? 0)).toBeLessThan(0.78 * 720);
    expect(speaker?.x).toBe((screen?.x ?? 0) + (screen?.width ?? 0));
  });

  it('lays the small picture over the large one', () => {
    const [large, small] = tilesOf('picture-in-picture', 2, 1280, 720);
    expect(large).toEqual({ x: 0, y: 0, width: 1280, height: 720 });
    expect(small?.width).toBeLessThan(0.3 * 1280);
  });

  it('centres the last row of three', () => {
    expect(gridTiles(3, 100, 100).map(({ x, y }) => ({ x, y }))).toEqual([
      { x: 0, y: 0 },
      { x: 50, y: 0 },
      { x: 25, y: 50 },
    ]);
  });

  it.each(STAGE_LAYOUTS)('%s gives each camera its own proportions, so that nobody is cut off', (layout) => {
    for (const { width, height } of tilesOf(layout, 4, 1600, 900)) expect(width / height).toBeCloseTo(16 / 9);
  });

  it.each(STAGE_LAYOUTS)('%s keeps every tile inside the picture', (layout) => {
    for (const tile of tilesOf(layout, 4, 1600, 900)) {
      expect(tile.x).toBeGreaterThanOrEqual(0);
      expect(tile.y).toBeGreaterThanOrEqual(0);
      expect(tile.x + tile.width).toBeLessThanOrEqual(1600 + 1e-6);
      expect(tile.y + tile.height).toBeLessThanOrEqual(900 + 1e-6);
    }
  });

  it.each([2, 4, 5, 9, 16])('keeps %i tiles of a grid apart', (count) => {
    const tiles = gridTiles(count, 1600, 900);
    for (const [index, tile] of tiles.entries()) {
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
