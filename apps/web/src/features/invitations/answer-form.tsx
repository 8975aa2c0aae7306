import {
  INVITATION_LIMITS,
  TOLD_WAYS,
  UNIT_ANSWERS,
  type ToldWay,
  type UnitAnswer,
  type UnitInvitation,
} from '@diem-cau/shared';
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { useCommonTexts } from '../../lib/i18n/common.texts';
import { useErrorText } from '../../lib/i18n/error-text';
import { fromLocalInput, toLocalInput } from '../../lib/time/zoned';
import { Choice } from '../../ui/choice';
import dialog from '../../ui/dialog.module.css';
import { MomentInput } from '../../ui/moment-input';
import { Notice } from '../../ui/notice';
import { useRecordAnswer } from './invitations.queries';
import { useInvitationsTexts } from './invitations.texts';

interface Props {
  code: string;
  invitation: UnitInvitation;
  timeZone: string;
  onCancel: () => void;
  onSaved: () => void;
}

/** What a unit said by telephone or letter. */
export function AnswerForm({ code, invitation, timeZone, onCancel, onSaved }: Props) {
  const t = useInvitationsTexts();
  const common = useCommonTexts();
  const errorText = useErrorText();
  const record = useRecordAnswer(code, invitation.id);
  const [state, setState] = useState<UnitAnswer>('accepted');
  const [way, setWay] = useState<ToldWay>('telephone');
  const [toldBy, setToldBy] = useState('');
  const [toldAt, setToldAt] = useState(() => toLocalInput(new Date().toISOString(), timeZone));
  const [note, setNote] = useState('');
  const [revision] = useState(invitation.revision);
  const error = record.isError ? asWireError(record.error) : null;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    record.mutate(
      {
        state,
        way,
        toldBy,
        toldAt: fromLocalInput(toldAt, timeZone) ?? '',
        note,
        revision,
      },
      { onSuccess: onSaved },
    );
  };
  return (
    <form onSubmit={submit} noValidate className={dialog.body}>
      <p>{t('recordHint')}</p>
      <Choice
        label={t('answerIs')}
        value={state}
        onChange={setState}
        options={UNIT_ANSWERS.map((value) => ({ value, text: t(`answer.${value}`) }))}
      />
      {state === 'declined' && invitation.state === 'accepted' && (
        <Notice tone="amber">{t('declineWarning')}</Notice>
      )}
      <NativeSelect
        label={t('toldVia')}
        value={way}
        onChange={(event) => {
          const { value } = event.currentTarget;
          setWay(TOLD_WAYS.find((one) => one === value) ?? 'telephone');
        }}
        data={TOLD_WAYS.map((value) => ({ value, label: t(`told.${value}`) }))}
      />
      <TextInput
        label={t('whoTold')}
        required
        maxLength={INVITATION_LIMITS.toldBy}
        value={toldBy}
        onChange={(event) => setToldBy(event.currentTarget.value)}
        error={error?.field === 'toldBy' && errorText(error)}
      />
      <MomentInput
        label={t('toldAt')}
        timeLabel={t('timeOfDay', { label: t('toldAt') })}
        value={toldAt}
        onChange={setToldAt}
        defaultTime="08:00"
        error={error?.field === 'toldAt' && errorText(error)}
      />
      <Textarea
        label={t('note')}
        autosize
        minRows={2}
        maxLength={INVITATION_LIMITS.note}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {error !== null && error.field === null && <Notice tone="fault">{errorText(error)}</Notice>}
      <div className={dialog.actions}>
        <Button variant="default" size="md" onClick={onCancel}>
          {common('cancel')}
        </Button>
        <Button type="submit" size="md" loading={record.isPending} disabled={toldBy.trim() === ''}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
