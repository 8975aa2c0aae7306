import { LINE_ADVICE_EN } from './line-advice.en';
import { LINE_ADVICE_VI } from './line-advice.vi';
import {
  LINE_REASONS,
  type CheckedDevices,
  type LineGrade,
  type LineMeasure,
  type LineMeasures,
} from './line-checks.types';
import { judgeLine } from './line-verdict';

const GOOD_LINE: LineMeasures = {
  upKbps: 2_400,
  downKbps: 2_400,
  upLossPercent: 0,
  downLossPercent: 0,
  upJitterMs: 2,
  downJitterMs: 2,
  roundTripMs: 10,
};
const GOOD_DEVICES: CheckedDevices = {
  cameraName: 'Camera USB',
  cameraLines: 720,
  microphoneName: 'Micrô USB',
  microphonePeakDb: -20,
  speakerMarginDb: 25,
};

const BOUNDARIES: [LineMeasure, number, LineGrade][] = [
  ['upKbps', 1_500, 'good'],
  ['upKbps', 1_499, 'fair'],
  ['upKbps', 600, 'fair'],
  ['upKbps', 599, 'poor'],
  ['downKbps', 1_500, 'good'],
  ['downKbps', 1_499, 'fair'],
  ['downKbps', 600, 'fair'],
  ['downKbps', 599, 'poor'],
  ['upLossPercent', 0.99, 'good'],
  ['upLossPercent', 1, 'fair'],
  ['upLossPercent', 2.5, 'fair'],
  ['upLossPercent', 2.51, 'poor'],
  ['downLossPercent', 0.99, 'good'],
  ['downLossPercent', 1, 'fair'],
  ['downLossPercent', 2.5, 'fair'],
  ['downLossPercent', 2.51, 'poor'],
  ['upJitterMs', 29.9, 'good'],
  ['upJitterMs', 30, 'fair'],
  ['upJitterMs', 80, 'fair'],
  ['upJitterMs', 80.1, 'poor'],
  ['downJitterMs', 29.9, 'good'],
  ['downJitterMs', 30, 'fair'],
  ['downJitterMs', 80, 'fair'],
  ['downJitterMs', 80.1, 'poor'],
  ['roundTripMs', 49.9, 'good'],
  ['roundTripMs', 50, 'fair'],
  ['roundTripMs', 150, 'fair'],
  ['roundTripMs', 150.1, 'poor'],
];

it('finds nothing against a good line with working devices', () => {
  const { verdict, reasons, grades } = judgeLine(GOOD_LINE, GOOD_DEVICES);
  expect({ verdict, reasons }).toEqual({ verdict: 'good', reasons: [] });
  expect(new Set(Object.values(grades))).toEqual(new Set(['good']));
});

it.each(BOUNDARIES)('%s of %d is %s, and so is the verdict', (measure, value, grade) => {
  const { verdict, grades } = judgeLine({ ...GOOD_LINE, [measure]: value }, GOOD_DEVICES);
  expect(grades[measure]).toBe(grade);
  expect(verdict).toBe(grade);
});

it('follows the worst measure, names the worst reason first and each reason once', () => {
  const { verdict, reasons } = judgeLine(
    { ...GOOD_LINE, roundTripMs: 100, upLossPercent: 1.5, downLossPercent: 6 },
    GOOD_DEVICES,
  );
  expect(verdict).toBe('poor');
  expect(reasons).toEqual(['loss', 'round-trip']);
});

it.each<LineMeasure>(['upKbps', 'downKbps', 'upLossPercent', 'downLossPercent'])(
  'is poor when %s could not be measured',
  (measure) => {
    const { verdict, reasons, grades } = judgeLine({ ...GOOD_LINE, [measure]: null }, GOOD_DEVICES);
    expect(verdict).toBe('poor');
    expect(reasons[0]).toBe('not-measured');
    expect(grades[measure]).toBeNull();
  },
);

it.each<LineMeasure>(['upJitterMs', 'downJitterMs', 'roundTripMs'])(
  'judges by the rest when a browser does not tell %s',
  (measure) => {
    expect(judgeLine({ ...GOOD_LINE, [measure]: null }, GOOD_DEVICES).verdict).toBe('good');
  },
);

it.each<[Partial<CheckedDevices>, LineGrade, string]>([
  [{ cameraLines: null }, 'fair', 'no-camera'],
  [{ microphonePeakDb: null }, 'fair', 'no-microphone'],
  [{ microphonePeakDb: -51 }, 'fair', 'silent-microphone'],
  [{ speakerMarginDb: 9 }, 'fair', 'speaker-not-heard'],
  [{ speakerMarginDb: null }, 'good', 'speaker-not-tried'],
])('devices %j make it %s at best', (change, verdict, reason) => {
  expect(judgeLine(GOOD_LINE, { ...GOOD_DEVICES, ...change })).toMatchObject({ verdict, reasons: [reason] });
});

it.each([{ microphonePeakDb: -50 }, { speakerMarginDb: 10 }])('%j is enough', (change) => {
  expect(judgeLine(GOOD_LINE, { ...GOOD_DEVICES, ...change }).verdict).toBe('good');
});

it('has advice for every reason in both languages', () => {
  for (const advice of [LINE_ADVICE_VI, LINE_ADVICE_EN]) {
    expect(Object.keys(advice).sort()).toEqual([...LINE_REASONS].sort());
    expect(Object.values(advice).every((text) => text.length > 20)).toBe(true);
  }
});
