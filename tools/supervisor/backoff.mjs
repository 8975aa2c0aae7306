const shortestMs = 200;
const longestMs = 10_000;
const healthyMs = 60_000;

/**
 * How long to wait before starting again something that ended: from 0.2 s, doubling up to 10 s, and from the beginning again
 * after it has run for a minute.
 */
export function createBackoff() {
  let failures = 0;
  return {
    get failures() {
      return failures;
    },
    delayAfter(ranMs) {
      failures = ranMs >= healthyMs ? 1 : failures + 1;
      return Math.min(longestMs, shortestMs * 2 ** (failures - 1));
    },
  };
}
