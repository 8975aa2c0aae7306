import {
  judgeLine,
  microphoneHeard,
  speakerHeard,
  type LineCheck,
  type LineGrade,
  type LineMeasure,
} from '@diem-cau/shared';
import classes from './line-check.module.css';
import { useLineCheckTexts } from './line-check.texts';
import { useMeasureText } from './use-measure-text';
import { VERDICT_ICONS } from './verdict-mark';

const MEASURES: readonly LineMeasure[] = [
  'upKbps',
  'downKbps',
  'upLossPercent',
  'downLossPercent',
  'upJitterMs',
  'downJitterMs',
  'roundTripMs',
];

/** Every measure with its grade in words, and what was found of the devices. */
export function MeasureList({ check: { line, devices } }: { check: LineCheck }) {
  const t = useLineCheckTexts();
  const measureText = useMeasureText();
  const { grades } = judgeLine(line, devices);
  const camera = devices.cameraLines !== null;
  const microphone = devices.microphonePeakDb !== null;
  const heard = microphoneHeard(devices);
  return (
    <dl className={classes.measures} aria-label={t('measures')}>
      {MEASURES.map((measure) => {
        const grade = grades[measure];
        return (
          <Line
            key={measure}
            name={t(`measure.${measure}`)}
            value={measureText(measure, line[measure])}
            grade={grade}
            words={t(`grade.${grade ?? 'none'}`)}
          />
        );
      })}
      <Line
        name={t('device.camera')}
        value={devices.cameraName}
        grade={camera ? 'good' : 'fair'}
        words={t(camera ? 'found.camera' : 'missing.camera')}
      />
      <Line
        name={t('device.microphone')}
        value={devices.microphoneName}
        grade={heard ? 'good' : 'fair'}
        words={t(heard ? 'found.microphone' : microphone ? 'silent.microphone' : 'missing.microphone')}
      />
      <Line
        name={t('device.speaker')}
        value={null}
        grade={devices.speakerMarginDb === null ? null : speakerHeard(devices) ? 'good' : 'fair'}
        words={t(
          devices.speakerMarginDb === null
            ? 'notTried.speaker'
            : speakerHeard(devices)
              ? 'found.speaker'
              : 'silent.speaker',
        )}
      />
    </dl>
  );
}

function Line(props: { name: string; value: string | null; grade: LineGrade | null; words: string }) {
  const Icon = props.grade && VERDICT_ICONS[props.grade];
  return (
    <div className={classes.measure}>
      <dt>{props.name}</dt>
      <dd>
        {props.value !== null && <span className={classes.value}>{props.value}</span>}
        <span className={classes.grade} data-grade={props.grade}>
          {Icon && <Icon size={18} aria-hidden />}
          {props.words}
        </span>
      </dd>
    </div>
  );
}
