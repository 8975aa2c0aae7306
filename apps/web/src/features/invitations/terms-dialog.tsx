import { INVITATION_LIMITS, isPhone, type InvitationTerms, type StaffConference } from '@diem-cau/shared';
import { Button, Modal, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { useCommonTexts } from '../../lib/i18n/common.texts';
import { useErrorText } from '../../lib/i18n/error-text';
import { fromLocalInput, toLocalInput } from '../../lib/time/zoned';
import dialog from '../../ui/dialog.module.css';
import { MomentInput } from '../../ui/moment-input';
import { Notice } from '../../ui/notice';
import { countIn } from './count-in';
import { useSetTerms } from './invitations.queries';
import { useInvitationsTexts } from './invitations.texts';

/** Offices close at this hour. */
const END_OF_WORK = '17:00';

interface Props {
  conference: StaffConference;
  terms: InvitationTerms;
  onClose: () => void;
}

export function TermsDialog({ conference: { code, timeZone }, terms, onClose }: Props) {
  const t = useInvitationsTexts();
  const common = useCommonTexts();
  const errorText = useErrorText();
  const save = useSetTerms(code);
  const local = (moment: string | null) => (moment === null ? '' : toLocalInput(moment, timeZone));
  const [answerBy, setAnswerBy] = useState(local(terms.answerBy));
  const [delegatesBy, setDelegatesBy] = useState(local(terms.delegatesBy));
  const [perUnit, setPerUnit] = useState(terms.delegatesPerUnit?.toString() ?? '');
  const [message, setMessage] = useState(terms.message ?? '');
  const [contactName, setContactName] = useState(terms.contactName ?? '');
  const [contactPhone, setContactPhone] = useState(terms.contactPhone ?? '');
  const [revision] = useState(terms.revision);
  const [tried, setTried] = useState(false);

  const count = countIn(perUnit);
  const phoneWrong = contactPhone.trim() !== '' && !isPhone(contactPhone.trim());
  const moment = (typed: string) => (typed === '' ? null : fromLocalInput(typed, timeZone));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (count === 'wrong' || phoneWrong) return;
    save.mutate(
      {
        answerBy: moment(answerBy),
        delegatesBy: moment(delegatesBy),
        delegatesPerUnit: count,
        message,
        contactName,
        contactPhone,
        revision,
      },
      { onSuccess: onClose },
    );
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('terms')}
      size="lg"
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <form onSubmit={submit} noValidate className={dialog.body}>
        <MomentInput
          label={t('answerBy')}
          timeLabel={t('timeOfDay', { label: t('answerBy') })}
          value={answerBy}
          onChange={setAnswerBy}
          defaultTime={END_OF_WORK}
          clearable
        />
        <MomentInput
          label={t('delegatesBy')}
          timeLabel={t('timeOfDay', { label: t('delegatesBy') })}
          value={delegatesBy}
          onChange={setDelegatesBy}
          defaultTime={END_OF_WORK}
          clearable
        />
        <TextInput
          label={t('delegatesPerUnit')}
          inputMode="numeric"
          value={perUnit}
          onChange={(event) => setPerUnit(event.currentTarget.value)}
          error={tried && count === 'wrong' && t('countWrong')}
        />
        <Textarea
          label={t('message')}
          description={t('messageHint')}
          autosize
          minRows={3}
          maxLength={INVITATION_LIMITS.message}
          value={message}
          onChange={(event) => setMessage(event.currentTarget.value)}
        />
        <TextInput
          label={t('organiserContact')}
          maxLength={INVITATION_LIMITS.contactName}
          value={contactName}
          onChange={(event) => setContactName(event.currentTarget.value)}
        />
        <TextInput
          label={t('organiserPhone')}
          type="tel"
          maxLength={INVITATION_LIMITS.phone}
          value={contactPhone}
          onChange={(event) => setContactPhone(event.currentTarget.value)}
          error={tried && phoneWrong && t('phoneWrong')}
        />
        {save.isError && <Notice tone="fault">{errorText(asWireError(save.error))}</Notice>}
        <div className={dialog.actions}>
          <Button variant="default" size="md" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button type="submit" size="md" loading={save.isPending}>
            {t('save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
