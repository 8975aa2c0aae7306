import type { InvitationTerms, StaffConference, UnitInvitation } from '@diem-cau/shared';
import { Modal } from '@mantine/core';
import { useCommonTexts } from '../../lib/i18n/common.texts';
import { AnswerForm } from './answer-form';
import { ContactForm } from './contact-form';
import { InvitationDetails } from './invitation-details';
import { useInvitationsTexts } from './invitations.texts';
import { LinksDialog } from './links-dialog';
import type { OpenedInvitation } from './opened-invitation';
import { ReopenForm, WithdrawForm } from './reason-forms';

interface Props {
  conference: StaffConference;
  terms: InvitationTerms;
  invitation: UnitInvitation;
  what: OpenedInvitation['what'];
  onOpen: (what: OpenedInvitation['what']) => void;
  onDone: (text: string) => void;
  onClose: () => void;
}

const TITLES = {
  details: null,
  answer: 'recordAnswerOf',
  contact: 'editContactOf',
  reopen: 'reopenListOf',
  withdraw: 'withdrawOf',
} as const;

/** What can be looked at and done about one invitation, one thing at a time. */
export function InvitationDialogs({ conference, terms, invitation, what, onOpen, onDone, onClose }: Props) {
  const t = useInvitationsTexts();
  const common = useCommonTexts();
  const { code, timeZone } = conference;
  const { unitName: unit } = invitation;
  if (what === 'link') {
    return <LinksDialog conference={conference} terms={terms} shown={[invitation]} onClose={onClose} />;
  }
  const title = TITLES[what];
  const form = { code, invitation, onCancel: () => onOpen('details') };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={title === null ? unit : t(title, { unit })}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      {what === 'details' && (
        <InvitationDetails conference={conference} invitation={invitation} onOpen={onOpen} />
      )}
      {what === 'answer' && (
        <AnswerForm
          {...form}
          timeZone={timeZone}
          onCancel={onClose}
          onSaved={() => onDone(t('answerSaved', { unit }))}
        />
      )}
      {what === 'contact' && <ContactForm {...form} terms={terms} onSaved={() => onOpen('details')} />}
      {what === 'reopen' && <ReopenForm {...form} onSaved={() => onOpen('details')} />}
      {what === 'withdraw' && <WithdrawForm {...form} onSaved={() => onDone(t('withdrawn', { unit }))} />}
    </Modal>
  );
}
