import { CONFERENCE_LIMITS, type Conference } from '@diem-cau/shared';
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { asWireError } from '../../../lib/errors/command-error';
import { today } from '../../../lib/time/day';
import { useNow } from '../../../lib/time/use-now';
import { fromLocalInput, toLocalInput } from '../../../lib/time/zoned';
import { DateTimeField } from '../../../ui/date-time-field';
import { Notice } from '../../../ui/notice';
import { FormDialog } from '../form-dialog';
import classes from './official-times.module.css';
import { useCorrectLiveTimes } from './official-times.queries';
import { useOfficialTimesTexts } from './official-times.texts';

interface Props {
  conference: Conference;
  wentLiveAt: string;
  clockOffsetMs: number;
  onCorrected: () => void;
  onClose: () => void;
}

/** Puts right when somebody pressed early or late. */
export function CorrectTimesDialog({ conference, wentLiveAt, clockOffsetMs, onCorrected, onClose }: Props) {
  const t = useOfficialTimesTexts();
  const { code, timeZone, endedAt, revision } = conference;
  const correct = useCorrectLiveTimes(code, onCorrected);
  const [from, setFrom] = useState(() => toLocalInput(wentLiveAt, timeZone));
  const [to, setTo] = useState(() => (endedAt === null ? null : toLocalInput(endedAt, timeZone)));
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const error = correct.error && asWireError(correct.error);
  const changedMeanwhile = error?.code === 'CHANGED_MEANWHILE';

  const now = useNow(10_000) + clockOffsetMs;
  const start = exact(from, wentLiveAt, timeZone);
  const end = to === null ? null : exact(to, endedAt, timeZone);
  const faultOf = (moment: string | null) =>
    moment === null ? t('needTime') : Date.parse(moment) > now ? t('needPast') : null;
  const startFault = faultOf(start);
  const endFault =
    to === null
      ? null
      : (faultOf(end) ?? (start !== null && end !== null && end <= start ? t('needOrder') : null));

  const submit = () => {
    setTried(true);
    if (start === null || startFault !== null || endFault !== null || reason.trim() === '') return;
    correct.mutate(
      { wentLiveAt: start, endedAt: end, reason: reason.trim(), revision },
      { onSuccess: onClose },
    );
  };
  return (
    <FormDialog
      title={t('dialogTitle')}
      confirmText={t('save')}
      pending={correct.isPending}
      error={changedMeanwhile ? null : error}
      onDismissError={() => correct.reset()}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('dialogWhat')}</p>
      {changedMeanwhile && <Notice tone="amber">{t('changedMeanwhile')}</Notice>}
      <div className={classes.fields}>
        <DateTimeField
          label={t('wentLive')}
          value={from}
          onChange={setFrom}
          maxDay={today(timeZone)}
          error={tried && startFault}
        />
        {to !== null && (
          <DateTimeField
            label={t('ended')}
            value={to}
            onChange={setTo}
            maxDay={today(timeZone)}
            error={tried && endFault}
          />
        )}
      </div>
      <Textarea
        label={t('reason')}
        description={t('reasonHint')}
        rows={2}
        required
        maxLength={CONFERENCE_LIMITS.reason}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        error={tried && reason.trim() === '' && t('needReason')}
      />
    </FormDialog>
  );
}

/** The moment that was typed; one that nobody touched keeps the seconds that the field does not show. */
function exact(typed: string, stored: string | null, timeZone: string): string | null {
  return stored !== null && typed === toLocalInput(stored, timeZone)
    ? stored
    : fromLocalInput(typed, timeZone);
}
