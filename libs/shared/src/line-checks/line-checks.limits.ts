/** What one test of a line may cost. */
export const LINE_TEST = {
  /** Sent each way at most, in kilobits per second. */
  kbps: 2_500,
  /** Copies of the own picture that come back at once, at most. */
  copies: 6,
  /** Whoever sends or gets more than so many times `kbps`, for as many seconds, is no page of ours: the test ends. */
  excess: { times: 3, seconds: 3 },
  /** It closes by itself after this long. */
  seconds: 60,
  /** Tests at once in one server, and among them of one conference. */
  atOnce: 8,
  atOncePerConference: 6,
  /** The same while somebody is on air: together they stay below 5 Mbit/s each way. */
  atOnceWhileOnAir: 2,
  /** Whoever waits asks again this often; who has not asked for three times as long has gone. */
  askAgainSeconds: 3,
} as const;

/** Checks of one venue that are kept within a minute, whichever of its devices makes them. */
export const LINE_CHECKS_PER_MINUTE = 10;

/** What can be true of a measure; anything else is refused. */
export const LINE_RANGES = {
  kbps: { min: 0, max: 10_000 },
  lossPercent: { min: 0, max: 100 },
  milliseconds: { min: 0, max: 60_000 },
  cameraLines: { min: 1, max: 8_640 },
  peakDb: { min: -100, max: 0 },
  marginDb: { min: -100, max: 100 },
  deviceName: 200,
} as const;

/** How many checks of a venue are listed. */
export const LINE_HISTORY = 50;
