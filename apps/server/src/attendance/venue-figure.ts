import type { HeadCount, HeadCountSource } from '@diem-cau/shared';

/** Which kind of count a venue's figure is taken from: what its coordinator declared outranks what it said by telephone. */
const RANKING: readonly HeadCountSource[] = ['declared', 'telephoned'];

/**
 * A venue's figure.
 *
 * @param counts counts of one venue, of any age; within one source the newest supersedes the others
 * @returns the count that the venue's figure is, or null when nobody has counted
 */
export function venueFigure(counts: HeadCount[]): HeadCount | null {
  for (const source of RANKING) {
    const newest = counts
      .filter((count) => count.source === source)
      .toSorted((a, b) => b.enteredAt.localeCompare(a.enteredAt))[0];
    if (newest) return newest;
  }
  return null;
}
