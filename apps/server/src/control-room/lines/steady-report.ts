import type { LineReport } from '@diem-cau/shared';

const toStep = (value: number | null, step: number): number | null =>
  value === null ? null : Math.round(value / step) * step;

/** Losses that decide are told exactly to a tenth; large ones need no tenths. */
const loss = (value: number | null): number | null =>
  value === null ? null : value < 3 ? Math.round(value * 10) / 10 : Math.round(value);

/** The report as the board shows it: noise that nobody would act upon changes nothing. */
export function steadyReport(report: LineReport): LineReport {
  return {
    lossPercent: loss(report.lossPercent),
    jitterMs: toStep(report.jitterMs, 5),
    roundTripMs: toStep(report.roundTripMs, 10),
    height: report.height === null ? null : Math.round(report.height),
    framesPerSecond: toStep(report.framesPerSecond, 5),
    freezes: report.freezes,
    frozenMs: Math.round(report.frozenMs / 100) * 100,
    sound: report.sound,
    sentLossPercent: loss(report.sentLossPercent),
  };
}
