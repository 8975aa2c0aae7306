import type { MosaicSize, SourceKey } from '@diem-cau/shared';
import type { KeptMosaic } from './mosaic-rules';

/** The page that is shown, and what it followed from. */
export interface ShownPage {
  /** From 0. */
  page: number;
  pages: number;
  size: MosaicSize;
  /** The turn by hand that it followed. */
  turn: number;
  /** When it was turned to, in milliseconds. */
  since: number;
  /** Null is a free place; a single page has none behind its last venue. */
  keys: (SourceKey | null)[];
}

type Arrangement = Pick<KeptMosaic, 'size' | 'turning' | 'secondsPerPage' | 'page' | 'turn'>;

/**
 * The page to show now. It is laid out in the tree's order when it is turned to. While it is shown nobody changes places: who
 * is gone leaves a free place, which the next venue of the order takes.
 *
 * @param before the page shown a moment ago; null when nobody looked
 * @param ordered the venues to show: connected ones, in the tree's order
 * @param now in milliseconds
 */
export function nextPage(
  before: ShownPage | null,
  arrangement: Arrangement,
  ordered: readonly SourceKey[],
  now: number,
): ShownPage {
  const { size, turning, secondsPerPage, turn } = arrangement;
  const pages = Math.max(1, Math.ceil(ordered.length / size));
  const open = (page: number): ShownPage => {
    const keys = layOut([], ordered.slice(page * size, (page + 1) * size), size, pages);
    return { page, pages, size, turn, since: now, keys };
  };
  if (before === null || before.turn !== turn) return open(arrangement.page % pages);
  // Whoever stood first stays in sight.
  if (before.size !== size) return open(Math.floor((before.page * before.size) / size) % pages);
  const isTime = turning && pages > 1 && now - before.since >= secondsPerPage * 1000;
  if (isTime) return open((before.page + 1) % pages);
  if (before.page >= pages) return open(pages - 1);
  const there = new Set(ordered);
  const kept = before.keys.map((key) => (key !== null && there.has(key) ? key : null));
  const next = ordered.slice(before.page * size).filter((key) => !kept.includes(key));
  return { ...before, pages, keys: layOut(kept, next, size, pages) };
}

function layOut(
  kept: readonly (SourceKey | null)[],
  next: readonly SourceKey[],
  size: number,
  pages: number,
): (SourceKey | null)[] {
  const waiting = [...next];
  const keys = Array.from({ length: size }, (_, place) => kept[place] ?? waiting.shift() ?? null);
  return pages > 1 ? keys : keys.slice(0, keys.findLastIndex((key) => key !== null) + 1);
}
