import type { StageLayout } from './media.types';

/** A rectangle in the unit of the picture it lies in (pixels, or 1 × 1 for fractions). The whole source is shown in it. */
export interface Tile {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How many sources an arrangement shows; those behind them are heard and not seen. */
const SHOWN: Readonly<Record<StageLayout, number>> = {
  one: 1,
  'side-by-side': 2,
  'screen-and-speaker': 2,
  'picture-in-picture': 2,
  grid: 4,
};

/** Share of the width that a shared screen takes beside its speaker. */
const SCREEN_SHARE = 0.76;

/** Share of the height above the screen. */
const SCREEN_MARGIN = 0.01;

/** Share of the width that the small picture takes, and of the margin around it. */
const SMALL_SHARE = 0.24;
const SMALL_MARGIN = 0.02;

/**
 * Says how many of a scene's sources are seen.
 *
 * @param count number of sources, 0 or more
 * @returns at most `count`; the sources behind that number are only heard
 */
export const shownSources = (layout: StageLayout, count: number): number => Math.min(count, SHOWN[layout]);

/**
 * Where each source of a scene stands in a picture of 16 : 9. An arrangement of two that has one source lets it fill the
 * picture.
 *
 * @param count number of sources, 0 or more
 * @param width width of the picture, in any unit
 * @param height height of the picture, in the same unit
 * @returns `shownSources` tiles in the sources' order, the later ones above the earlier; they lie within the picture and
 *   overlap only in `picture-in-picture`
 */
export function tilesOf(layout: StageLayout, count: number, width: number, height: number): Tile[] {
  const shown = shownSources(layout, count);
  if (shown === 2 && layout === 'screen-and-speaker') return screenAndSpeaker(width, height);
  if (shown === 2 && layout === 'picture-in-picture') return pictureInPicture(width, height);
  return gridTiles(shown, width, height);
}

/**
 * A square grid whose last row is centred; one tile fills the picture, two stand side by side. Tiles have the picture's own
 * proportions.
 *
 * @param count number of tiles, 0 or more
 */
export function gridTiles(count: number, width: number, height: number): Tile[] {
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

/**
 * The screen at the left, its speaker at its lower right, so that the page's buttons in the upper corner cover neither; the
 * letters have the band below both.
 */
function screenAndSpeaker(width: number, height: number): Tile[] {
  const bottom = height * (SCREEN_MARGIN + SCREEN_SHARE);
  const tile = (x: number, share: number): Tile => ({
    x: x * width,
    y: bottom - share * height,
    width: share * width,
    height: share * height,
  });
  return [tile(0, SCREEN_SHARE), tile(SCREEN_SHARE, 1 - SCREEN_SHARE)];
}

/** The small picture stands in the upper right corner, where no name and no caption of a slide is. */
function pictureInPicture(width: number, height: number): Tile[] {
  const small = { width: width * SMALL_SHARE, height: height * SMALL_SHARE };
  return [
    { x: 0, y: 0, width, height },
    { x: width - small.width - width * SMALL_MARGIN, y: height * SMALL_MARGIN, ...small },
  ];
}
