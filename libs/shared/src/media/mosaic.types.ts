import type { SourceKey } from './media.types';

export const MOSAIC_SIZES = [4, 9, 16] as const;
/** Venues on a page. */
export type MosaicSize = (typeof MOSAIC_SIZES)[number];

export const MOSAIC_LIMITS = {
  /** How long a page stays before the next comes by itself, in seconds. */
  secondsPerPage: { min: 5, max: 60 },
  /** No page number is greater. */
  page: 999,
} as const;

/** How the venues of a conference are looked at, the same for every desk and hall. */
export interface MosaicSettings {
  /** Rises with every change; a smaller one never replaces a greater one. */
  revision: number;
  size: MosaicSize;
  /** Pages turn by themselves. */
  turning: boolean;
  secondsPerPage: number;
  /** The hall’s screen shows the mosaic while no venue is on air. */
  inHall: boolean;
  /** Venues on no page. */
  leftOut: SourceKey[];
}

export interface MosaicTile {
  sourceKey: SourceKey;
  name: string;
}

/** What everybody who looks at the mosaic sees now: venues that are connected, in the order of the tree of units. */
export interface MosaicPage {
  /** From 0. */
  page: number;
  /** At least 1. */
  pages: number;
  /** Venues on all pages. */
  venues: number;
  /** At most as many as the size; null is a place that is free. */
  tiles: (MosaicTile | null)[];
  /** When this page was turned to. */
  since: string;
}

/** What is null stays as it is. */
export interface ArrangeMosaic {
  size: MosaicSize | null;
  turning: boolean | null;
  secondsPerPage: number | null;
  inHall: boolean | null;
}
export interface TurnMosaic {
  /** From 0; behind the last page the first one comes again. */
  page: number;
}
export interface LeaveOutOfMosaic {
  sourceKey: SourceKey;
  leftOut: boolean;
}
