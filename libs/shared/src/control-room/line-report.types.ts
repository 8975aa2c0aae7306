/** How well a line carries a conference. */
export const LINE_QUALITIES = ['good', 'fair', 'poor'] as const;
export type LineQuality = (typeof LINE_QUALITIES)[number];

/**
 * What a venue's screen or a lecturer's page received and sent since its former report, some five seconds ago. A figure is
 * null where there was nothing to measure: nobody on air, nothing sent, or a browser that does not say.
 */
export interface LineReport {
  /** Of the packets that should have come, in percent. */
  lossPercent: number | null;
  jitterMs: number | null;
  roundTripMs: number | null;
  /** Of the tallest picture received, in pixels: tells the layer that the line bears. */
  height: number | null;
  /** Of the picture that runs worst. */
  framesPerSecond: number | null;
  freezes: number;
  frozenMs: number;
  /** Whether sound arrives; null when nothing that sounds is on air. */
  sound: boolean | null;
  /** Of the packets sent, as the server tells; null while nothing is sent. */
  sentLossPercent: number | null;
}

export const LINE_REPORT_LIMITS = {
  percent: 100,
  jitterMs: 60_000,
  roundTripMs: 60_000,
  height: 8640,
  framesPerSecond: 240,
  freezes: 1000,
  frozenMs: 60_000,
} as const;

/** How often a page reports, in milliseconds. */
export const LINE_REPORT_EVERY_MS = 5_000;

/** Up to these values, and below the loss, a line is good or fair; beyond those of `fair` it is poor. */
export const LINE_BOUNDS = {
  good: { lossPercent: 1, roundTripMs: 50, jitterMs: 30, frozenMs: 0 },
  fair: { lossPercent: 2.5, roundTripMs: 150, jitterMs: 80, frozenMs: 500 },
} as const;

type Bounds = { [Name in keyof typeof LINE_BOUNDS.good]: number };

function fits(report: LineReport, bounds: Bounds): boolean {
  const loss = Math.max(report.lossPercent ?? 0, report.sentLossPercent ?? 0);
  return (
    loss <= bounds.lossPercent &&
    (report.roundTripMs ?? 0) <= bounds.roundTripMs &&
    (report.jitterMs ?? 0) <= bounds.jitterMs &&
    report.frozenMs <= bounds.frozenMs &&
    report.sound !== false
  );
}

/** What a report says of the line; a picture that stands still or a sound that does not come are part of it. */
export function lineQuality(report: LineReport): LineQuality {
  if (fits(report, LINE_BOUNDS.good)) return 'good';
  return fits(report, LINE_BOUNDS.fair) ? 'fair' : 'poor';
}
