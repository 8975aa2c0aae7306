export const FLOOR_LIMITS = {
  /** Characters. */
  topic: 120,
  name: 80,
  word: 200,
  /** How long somebody may speak; `usual` where the agenda says nothing. */
  minutes: { min: 1, max: 180, usual: 5 },
  /** Requests that wait at the same time. */
  waiting: 500,
  /** What one source may ask for within a minute. */
  requestsPerMinute: 5,
  /** Finished requests that the desk still shows. */
  finishedShown: 30,
} as const;
