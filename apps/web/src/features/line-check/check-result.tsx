import type { LineCheck } from '@diem-cau/shared';
import { useFormats } from '../../lib/i18n/format';
import classes from './line-check.module.css';
import { useLineCheckTexts } from './line-check.texts';
import { MeasureList } from './measure-list';
import { useAdvice } from './use-advice';
import { VERDICT_ICONS } from './verdict-mark';

/** The verdict in large words, what to do, and what it rests on. */
export function CheckResult({ check, timeZone }: { check: LineCheck; timeZone: string }) {
  const t = useLineCheckTexts();
  const { dateTime } = useFormats(timeZone);
  const Icon = VERDICT_ICONS[check.verdict];
  return (
    <section className={classes.result} aria-label={t('result')} role="status">
      <div className={classes.verdict} data-grade={check.verdict}>
        <Icon size={56} aria-hidden />
        <div>
          <strong>{t(`verdict.${check.verdict}`)}</strong>
          <p>{t(`verdictLong.${check.verdict}`)}</p>
        </div>
      </div>
      <Advice check={check} />
      <h3>{t('measures')}</h3>
      <MeasureList check={check} />
      <p className={classes.when}>{t('checkedAt', { time: dateTime(check.checkedAt) })}</p>
    </section>
  );
}

export function Advice({ check }: { check: LineCheck }) {
  const t = useLineCheckTexts();
  const advice = useAdvice();
  if (check.reasons.length === 0) return <p className={classes.nothing}>{t('nothingToDo')}</p>;
  return (
    <>
      <h3>{t('advice')}</h3>
      <ul className={classes.advice}>
        {check.reasons.map((reason) => (
          <li key={reason}>{advice(reason)}</li>
        ))}
      </ul>
    </>
  );
}
