/** Attempts are never further apart, in milliseconds. */
export const LONGEST_MS = 15_000;

/**
 * How long to wait before the next attempt, with full jitter: after a restart thousands of pages
 * come back spread over the whole interval instead of in waves.
 *
 * @param attempt how many attempts have failed already, from 0
 * @param baseMs the longest first wait in milliseconds
 * @param random a number in [0, 1)
 * @param longestMs how far attempts may be apart
 * @returns milliseconds in [0, longestMs)
 */
export function jitteredDelay(
  attempt: number,
  baseMs = 1_000,
  random: number = Math.random(),
  longestMs = LONGEST_MS,
): number {
  return random * Math.min(longestMs, baseMs * 2 ** Math.min(attempt, 10));
}
