import { gradeOf } from '../line-checks/line-verdict';
import type { LineGrade } from '../line-checks/line-checks.types';

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

/** A picture that stands still for longer within one report spoils the room's attention. */
const FROZEN_FAIR_MS = 500;

const SEVERITY: Record<LineGrade, number> = { good: 0, fair: 1, poor: 2 };

/** Whether one line is worse than another. */
export const isWorse = (one: LineGrade, other: LineGrade): boolean => SEVERITY[one] > SEVERITY[other];

/**
 * What a report says of the line: the worst grade of any figure, by the bounds of a check. Sound that does not come is
 * no fault of the line: whoever is on air may be muted.
 */
export function lineQuality(report: LineReport): LineGrade {
  const frozen = report.frozenMs === 0 ? 'good' : report.frozenMs <= FROZEN_FAIR_MS ? 'fair' : 'poor';
  const grades: (LineGrade | null)[] = [
    gradeOf('downLossPercent', report.lossPercent),
    gradeOf('upLossPercent', report.sentLossPercent),
    gradeOf('downJitterMs', report.jitterMs),
    gradeOf('roundTripMs', report.roundTripMs),
    frozen,
  ];
  return grades.reduce<LineGrade>(
    (worst, grade) => (grade !== null && isWorse(grade, worst) ? grade : worst),
    'good',
  );
}
