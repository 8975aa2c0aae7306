/** A rectangle in the unit of the picture it lies in (pixels, or 1 × 1 for fractions). */
export interface Tile {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * Where each source of the stage stands in a picture: one fills it, two stand side by side,
 * more in a square grid whose last row is centred. Tiles have the picture's own proportions.
 *
 * @param count number of sources, 0 or more
 * @param width width of the picture, in any unit
 * @param height height of the picture, in the same unit
 * @returns `count` tiles in the sources' order; they do not overlap and lie within the picture
 */
export function layout(count: number, width: number, height: number): Tile[] {
  const columns = Math.ceil(Math.sqrt(count));
  const rows = columns === 0 ? 0 : Math.ceil(count / columns);
  const tileWidth = width / columns;
  const tileHeight = height / columns;
  const top = (height - rows * tileHeight) / 2;
  return Array.from({ length: count }, (_, index) => {
    const row = Math.floor(index / columns);
    const inThisRow = Math.min(columns, count - row * columns);
    const indent = ((columns - inThisRow) * tileWidth) / 2;
    return {
      x: indent + (index % columns) * tileWidth,
      y: top + row * tileHeight,
      width: tileWidth,
      height: tileHeight,
    };
  });
}
