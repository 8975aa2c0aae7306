import type { RollCallSummary } from '@diem-cau/shared';
import { useFormats } from '../../lib/i18n/format';
import { Tag, type TagTone } from '../../ui/tag';
import classes from './roll-call.module.css';
import { useRollCallTexts } from './roll-call.texts';

const TONES: Record<RollCallSummary['status'], TagTone> = {
  running: 'brand',
  closed: 'good',
  cancelled: 'fault',
};

/** Which roll call it is, who holds it for whom, and when. */
export function RollCallHead({ rollCall, timeZone }: { rollCall: RollCallSummary; timeZone: string }) {
  const t = useRollCallTexts();
  const { time } = useFormats(timeZone);
  const { number, status, rehearsal, startedBy, startedAt, onBehalfOf, endedAt, reason } = rollCall;
  const parts = [
    t('startedBy', { name: startedBy, time: time(startedAt) }),
    ...(onBehalfOf === null ? [] : [t('onBehalfOf', { name: onBehalfOf })]),
    ...(endedAt === null ? [] : [t('endedAt', { time: time(endedAt) })]),
    ...(reason === null ? [] : [reason]),
  ];
  return (
    <header className={classes.head}>
      <h2>{t('number', { number })}</h2>
      <Tag tone={TONES[status]}>{t(status)}</Tag>
      {rehearsal && <Tag tone="amber">{t('rehearsal')}</Tag>}
      <span className={classes.soft}>{parts.join(', ')}</span>
    </header>
  );
}
