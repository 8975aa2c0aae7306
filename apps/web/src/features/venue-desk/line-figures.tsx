import type { LineOnBoard, VenueOnBoard } from '@diem-cau/shared';
import type { Formats } from '../../lib/i18n/format';
import { useVenueDeskTexts } from './venue-desk.texts';
import { Grade } from './venue-line';
import classes from './venue-sheet.module.css';

/** The line now and as it was checked. */
export function LineFigures({ venue: { line, check }, formats }: { venue: VenueOnBoard; formats: Formats }) {
  const t = useVenueDeskTexts();
  return (
    <section aria-labelledby="venue-line">
      <h3 id="venue-line">
        {t('sectionLine')} {line !== null && <Grade grade={line.quality} />}
      </h3>
      {line === null ? (
        <p className={classes.quiet}>{t('noLine')}</p>
      ) : (
        <LineTable line={line} formats={formats} />
      )}
      <p>
        {t('sectionChecks')}:{' '}
        {check === null ? (
          <span className={classes.quiet}>{t('noCheck')}</span>
        ) : (
          t('checkVerdict', {
            grade: t(`grade.${check.verdict}`),
            by: t(`checker.${check.by}`),
            time: formats.dateTime(check.checkedAt),
          })
        )}
      </p>
    </section>
  );
}

function LineTable({ line, formats: { number } }: { line: LineOnBoard; formats: Formats }) {
  const t = useVenueDeskTexts();
  const show = (value: number | null, unit = '') =>
    value === null ? t('unknown') : `${number(value)}${unit}`;
  const figures: [string, string][] = [
    [t('figureLoss'), show(line.lossPercent, ' %')],
    [t('figureSentLoss'), show(line.sentLossPercent, ' %')],
    [t('figureRoundTrip'), show(line.roundTripMs, ' ms')],
    [t('figureJitter'), show(line.jitterMs, ' ms')],
    [t('figureHeight'), line.height === null ? t('unknown') : `${line.height}p`],
    [t('figureFrames'), show(line.framesPerSecond)],
    [
      t('figureFreezes'),
      line.freezes === 0 && line.frozenMs === 0
        ? t('freezesNone')
        : t('freezes', { count: line.freezes, seconds: number(line.frozenMs / 1000) }),
    ],
    [t('figureSound'), line.sound === null ? t('unknown') : t(line.sound ? 'soundArrives' : 'soundMissing')],
  ];
  return (
    <dl className={classes.figures}>
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
