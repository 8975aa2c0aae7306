import { INVITATION_LIMITS, isPhone, type InvitationTerms, type UnitInvitation } from '@diem-cau/shared';
import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { useCommonTexts } from '../../lib/i18n/common.texts';
import { useErrorText } from '../../lib/i18n/error-text';
import dialog from '../../ui/dialog.module.css';
import { Notice } from '../../ui/notice';
import { countIn } from './count-in';
import { useChangeInvitation } from './invitations.queries';
import { useInvitationsTexts } from './invitations.texts';

interface Props {
  code: string;
  invitation: UnitInvitation;
  terms: InvitationTerms;
  onCancel: () => void;
  onSaved: () => void;
}

/** Whom to ask in the unit, and how many delegates are asked of it. */
export function ContactForm({ code, invitation, terms, onCancel, onSaved }: Props) {
  const t = useInvitationsTexts();
  const common = useCommonTexts();
  const errorText = useErrorText();
  const change = useChangeInvitation(code, invitation.id);
  const [contactName, setContactName] = useState(invitation.contactName ?? '');
  const [contactPhone, setContactPhone] = useState(invitation.contactPhone ?? '');
  const [requested, setRequested] = useState(invitation.requestedCount?.toString() ?? '');
  const [revision] = useState(invitation.revision);
  const [tried, setTried] = useState(false);
  const requestedCount = countIn(requested);
  const phoneWrong = contactPhone.trim() !== '' && !isPhone(contactPhone.trim());

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (requestedCount === 'wrong' || phoneWrong) return;
    change.mutate({ contactName, contactPhone, requestedCount, revision }, { onSuccess: onSaved });
  };
  return (
    <form onSubmit={submit} noValidate className={dialog.body}>
      <TextInput
        label={t('contactName')}
        maxLength={INVITATION_LIMITS.contactName}
        value={contactName}
        onChange={(event) => setContactName(event.currentTarget.value)}
        data-autofocus
      />
      <TextInput
        label={t('contactPhone')}
        type="tel"
        maxLength={INVITATION_LIMITS.phone}
        value={contactPhone}
        onChange={(event) => setContactPhone(event.currentTarget.value)}
        error={tried && phoneWrong && t('phoneWrong')}
      />
      <TextInput
        label={t('requestedCount')}
        description={t('requestedHint', { count: terms.delegatesPerUnit ?? t('notSet') })}
        inputMode="numeric"
        value={requested}
        onChange={(event) => setRequested(event.currentTarget.value)}
        error={tried && requestedCount === 'wrong' && t('countWrong')}
      />
      {change.isError && <Notice tone="fault">{errorText(asWireError(change.error))}</Notice>}
      <div className={dialog.actions}>
        <Button variant="default" size="md" onClick={onCancel}>
          {common('cancel')}
        </Button>
        <Button type="submit" size="md" loading={change.isPending}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
