export const FLOOR_LIMITS = {
  /** Characters. */
  topic: 120,
  name: 80,
  word: 200,
  /** How long somebody may speak; `usual` where the agenda says nothing. */
  minutes: { min: 1, max: 180, usual: 5 },
  /** Rooms' requests that wait at the same time. */
  waiting: 500,
  /** The same of viewers, of whom there may be any number: they never take the rooms' places. */
  waitingViewers: 200,
  /** What one source may ask for within a minute. */
  requestsPerMinute: 5,
  /** Finished requests that the desk still shows. */
  finishedShown: 30,
} as const;
