import type {
  CheckedDevices,
  LineGrade,
  LineJudgement,
  LineMeasure,
  LineMeasures,
  LineReason,
} from './line-checks.types';

/**
 * Above which a measure is not good, and not even fair. Loss in per cent, round trip and jitter in milliseconds; good
 * is below its bound, fair goes up to its own and includes it.
 */
export const LINE_CHECK_BOUNDS = {
  loss: { good: 1, fair: 2.5 },
  roundTrip: { good: 50, fair: 150 },
  jitter: { good: 30, fair: 80 },
} as const;

/**
 * From which bandwidth a way is good, and still fair, in kilobits per second. Good carries a camera in high definition.
 * Fair carries a picture of 360 lines (500 kbit/s) with its sound and room for retransmissions; below it the picture
 * falls to 180 lines or stops.
 */
export const LINE_CHECK_BANDWIDTH = { good: 1_500, fair: 600 } as const;

/** Quieter than this, in decibels below full scale, nobody has spoken into the microphone. */
export const MICROPHONE_HEARD_DB = -50;

/** Tones that rise this far above the room's noise were heard, in decibels. */
export const SPEAKER_HEARD_DB = 10;

type Rule = (value: number) => LineGrade;

const below =
  ({ good, fair }: { good: number; fair: number }): Rule =>
  (value) =>
    value < good ? 'good' : value <= fair ? 'fair' : 'poor';
const bandwidth: Rule = (kbps) =>
  kbps >= LINE_CHECK_BANDWIDTH.good ? 'good' : kbps >= LINE_CHECK_BANDWIDTH.fair ? 'fair' : 'poor';

const RULES: Record<LineMeasure, { rule: Rule; reason: LineReason }> = {
  upKbps: { rule: bandwidth, reason: 'up-bandwidth' },
  downKbps: { rule: bandwidth, reason: 'down-bandwidth' },
  upLossPercent: { rule: below(LINE_CHECK_BOUNDS.loss), reason: 'loss' },
  downLossPercent: { rule: below(LINE_CHECK_BOUNDS.loss), reason: 'loss' },
  upJitterMs: { rule: below(LINE_CHECK_BOUNDS.jitter), reason: 'jitter' },
  downJitterMs: { rule: below(LINE_CHECK_BOUNDS.jitter), reason: 'jitter' },
  roundTripMs: { rule: below(LINE_CHECK_BOUNDS.roundTrip), reason: 'round-trip' },
};
const MEASURES = Object.keys(RULES) as LineMeasure[];

/** Without these nothing can be said of a line; a browser that does not tell its jitter can still be judged. */
const NEEDED: readonly LineMeasure[] = ['upKbps', 'downKbps', 'upLossPercent', 'downLossPercent'];

const SEVERITY: Record<LineGrade, number> = { good: 0, fair: 1, poor: 2 };

export function gradeOf(measure: LineMeasure, value: number | null): LineGrade | null {
  return value === null ? null : RULES[measure].rule(value);
}

export const microphoneHeard = ({ microphonePeakDb: peak }: CheckedDevices): boolean =>
  peak !== null && peak >= MICROPHONE_HEARD_DB;

export const speakerHeard = ({ speakerMarginDb: margin }: CheckedDevices): boolean =>
  margin !== null && margin >= SPEAKER_HEARD_DB;

/**
 * The verdict on a device and its line: the worst grade of any measure. A fault of a device makes it fair at best, and
 * never poor by itself: a room without a camera still sees and hears, and can be helped by telephone. A line that could
 * not be measured is poor. A speaker that nobody wanted to try changes nothing, and is named.
 */
export function judgeLine(line: LineMeasures, devices: CheckedDevices): LineJudgement {
  const found = new Map<LineReason, LineGrade>();
  const note = (reason: LineReason, grade: LineGrade) => {
    const known = found.get(reason);
    if (known === undefined || SEVERITY[known] < SEVERITY[grade]) found.set(reason, grade);
  };
  if (NEEDED.some((measure) => line[measure] === null)) note('not-measured', 'poor');
  const grades = {} as Record<LineMeasure, LineGrade | null>;
  for (const measure of MEASURES) {
    const grade = gradeOf(measure, line[measure]);
    grades[measure] = grade;
    if (grade !== null && grade !== 'good') note(RULES[measure].reason, grade);
  }
  if (devices.cameraLines === null) note('no-camera', 'fair');
  if (devices.microphonePeakDb === null) note('no-microphone', 'fair');
  else if (!microphoneHeard(devices)) note('silent-microphone', 'fair');
  if (devices.speakerMarginDb === null) note('speaker-not-tried', 'good');
  else if (!speakerHeard(devices)) note('speaker-not-heard', 'fair');

  const reasons = [...found].sort(([, one], [, other]) => SEVERITY[other] - SEVERITY[one]);
  return { verdict: reasons[0]?.[1] ?? 'good', grades, reasons: reasons.map(([reason]) => reason) };
}
