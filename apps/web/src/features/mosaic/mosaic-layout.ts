import { gridTiles, type MosaicPage, type MosaicTile, type Tile } from '@diem-cau/shared';

export interface PlacedTile extends MosaicTile {
  place: Tile;
}

/**
 * Where the venues of a page stand in a picture of 1 × 1: rows that fill the width, in the middle of the height. A free place
 * moves nobody.
 */
export function placedTiles({ tiles }: Pick<MosaicPage, 'tiles'>): PlacedTile[] {
  const columns = Math.ceil(Math.sqrt(tiles.length));
  const rows = columns === 0 ? 0 : Math.ceil(tiles.length / columns);
  const places = gridTiles(columns * rows, 1, 1);
  return tiles.flatMap((tile, index) => {
    const place = places[index];
    return tile && place ? [{ ...tile, place }] : [];
  });
}

/** Percentages for a style: nothing of it depends on how large the picture is. */
export function styleOf({ x, y, width, height }: Tile) {
  const percent = (fraction: number) => `${fraction * 100}%`;
  return { left: percent(x), top: percent(y), width: percent(width), height: percent(height) };
}
