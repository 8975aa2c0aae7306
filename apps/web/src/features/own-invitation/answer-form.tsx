import { INVITATION_LIMITS, isPhone, type OwnInvitation, type UnitAnswer } from '@diem-cau/shared';
import { Button, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { useCommonTexts } from '../../lib/i18n/common.texts';
import { useErrorText } from '../../lib/i18n/error-text';
import { Notice } from '../../ui/notice';
import classes from './own-invitation.module.css';
import { useAnswer } from './own-invitation.queries';
import { useOwnInvitationTexts } from './own-invitation.texts';

interface Props {
  code: string;
  invitation: OwnInvitation;
  state: UnitAnswer;
  onSaved: () => void;
  onCancel: () => void;
}

export function AnswerForm({ code, invitation, state, onSaved, onCancel }: Props) {
  const t = useOwnInvitationTexts();
  const common = useCommonTexts();
  const errorText = useErrorText();
  const answer = useAnswer(code);
  const [contactName, setContactName] = useState(invitation.contactName ?? '');
  const [contactPhone, setContactPhone] = useState(invitation.contactPhone ?? '');
  const [note, setNote] = useState(invitation.note ?? '');
  const [revision] = useState(invitation.revision);
  const [tried, setTried] = useState(false);
  const phoneWrong = contactPhone.trim() !== '' && !isPhone(contactPhone.trim());

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (phoneWrong) return;
    answer.mutate({ state, note, contactName, contactPhone, revision }, { onSuccess: onSaved });
  };
  const accepts = state === 'accepted';
  return (
    <form
      onSubmit={submit}
      noValidate
      className={classes.form}
      aria-label={t(accepts ? 'accept' : 'decline')}
    >
      <h3>{t(accepts ? 'accept' : 'decline')}</h3>
      {!accepts && invitation.state === 'accepted' && <Notice tone="amber">{t('declineAfter')}</Notice>}
      {!accepts && (
        <Textarea
          label={t('whyNot')}
          size="md"
          autosize
          minRows={2}
          maxLength={INVITATION_LIMITS.note}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          autoFocus
        />
      )}
      <TextInput
        label={t('contactName')}
        description={t('contactHint')}
        size="md"
        autoComplete="name"
        maxLength={INVITATION_LIMITS.contactName}
        value={contactName}
        onChange={(event) => setContactName(event.currentTarget.value)}
        autoFocus={accepts}
      />
      <TextInput
        label={t('contactPhone')}
        size="md"
        type="tel"
        autoComplete="tel"
        maxLength={INVITATION_LIMITS.phone}
        value={contactPhone}
        onChange={(event) => setContactPhone(event.currentTarget.value)}
        error={tried && phoneWrong && t('phoneWrong')}
      />
      {accepts && (
        <Textarea
          label={t('note')}
          size="md"
          autosize
          minRows={2}
          maxLength={INVITATION_LIMITS.note}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      )}
      {answer.isError && (
        <Notice tone="fault">
          <strong>{t('notSaved')}:</strong> {errorText(asWireError(answer.error))}
        </Notice>
      )}
      <div className={classes.buttons}>
        <Button type="submit" size="md" color={accepts ? 'brand' : 'fault'} loading={answer.isPending}>
          {t(accepts ? 'sendAccept' : 'sendDecline')}
        </Button>
        <Button variant="default" size="md" onClick={onCancel}>
          {common('cancel')}
        </Button>
      </div>
    </form>
  );
}
