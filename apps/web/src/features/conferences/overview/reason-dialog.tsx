import { CONFERENCE_LIMITS, type StaffConference } from '@diem-cau/shared';
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { asWireError } from '../../../lib/errors/command-error';
import { today } from '../../../lib/time/day';
import { DayInput } from '../../../ui/day-input';
import { FormDialog } from '../form-dialog';
import { useTakeStep } from './overview.queries';
import { useOverviewTexts } from './overview.texts';

interface Props {
  conference: StaffConference;
  step: 'postpone' | 'cancel';
  onClose: () => void;
}

/** Postpones or cancels a conference, with a reason. */
export function ReasonDialog({ conference, step, onClose }: Props) {
  const t = useOverviewTexts();
  const take = useTakeStep(conference.code);
  const [reason, setReason] = useState('');
  const [day, setDay] = useState('');
  const [tried, setTried] = useState(false);
  const earliest = today(conference.timeZone);
  const isDayWrong = day !== '' && day < earliest;

  const submit = () => {
    setTried(true);
    if (reason.trim() === '' || isDayWrong) return;
    take.mutate({ step, reason: reason.trim(), firstDay: day || null }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={t(`${step}Title`)}
      confirmText={t(step)}
      danger={step === 'cancel'}
      pending={take.isPending}
      error={take.error && asWireError(take.error)}
      onDismissError={() => take.reset()}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t(`${step}What`)}</p>
      <Textarea
        label={t('reasonLabel')}
        description={t('reasonHint')}
        rows={2}
        required
        data-autofocus
        maxLength={CONFERENCE_LIMITS.reason}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        error={tried && reason.trim() === '' && t('needReason')}
      />
      {step === 'postpone' && (
        <DayInput
          label={t('postponeDay')}
          description={t('postponeDayHint')}
          clearable
          min={earliest}
          value={day}
          onChange={setDay}
          error={tried && isDayWrong && t('needDay')}
        />
      )}
    </FormDialog>
  );
}
