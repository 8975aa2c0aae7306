import type { InvitationTerms, StaffConference, UnitInvitation } from '@diem-cau/shared';
import { Button, Modal, Progress } from '@mantine/core';
import { useState } from 'react';
import { useCommonTexts } from '../../lib/i18n/common.texts';
import { useErrorText } from '../../lib/i18n/error-text';
import { Choice } from '../../ui/choice';
import dialog from '../../ui/dialog.module.css';
import { Notice } from '../../ui/notice';
import { useInvitationsTexts } from './invitations.texts';
import { LinkSheet } from './link-sheet';
import { useLinkMaking, type LinkMaking } from './use-link-making';

interface Props {
  conference: StaffConference;
  terms: InvitationTerms;
  /** The units that links may be made for. */
  shown: readonly UnitInvitation[];
  onClose: () => void;
}

/** Makes links for one unit or many, and shows them once. Once made, only the sheet's own button closes the dialog. */
export function LinksDialog({ conference, terms, shown, onClose }: Props) {
  const t = useInvitationsTexts();
  const common = useCommonTexts();
  const [making, make] = useLinkMaking(conference.code);
  const closable = making.state === 'idle';
  const only = shown.length === 1 ? shown[0] : undefined;
  const chooseTitle = only ? t('makeLinkOf', { unit: only.unitName }) : t('makeLinksTitle');
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={closable}
      closeOnEscape={closable}
      withCloseButton={closable}
      size={making.state === 'made' ? '64rem' : 'lg'}
      title={making.state === 'made' ? t('linksMade', { count: making.links.length }) : chooseTitle}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      {making.state === 'made' ? (
        <LinkSheet conference={conference} terms={terms} making={making} onClose={onClose} />
      ) : (
        <ChooseUnits shown={shown} making={making} onMake={(ids) => void make(ids)} onClose={onClose} />
      )}
    </Modal>
  );
}

interface ChooseProps {
  shown: readonly UnitInvitation[];
  making: LinkMaking;
  onMake: (invitationIds: string[]) => void;
  onClose: () => void;
}

function ChooseUnits({ shown, making, onMake, onClose }: ChooseProps) {
  const t = useInvitationsTexts();
  const common = useCommonTexts();
  const errorText = useErrorText();
  const missing = shown.filter(({ hasLink }) => !hasLink);
  const [which, setWhich] = useState<'missing' | 'shown'>(missing.length > 0 ? 'missing' : 'shown');
  const chosen = which === 'missing' ? missing : shown;
  const replaced = chosen.filter(({ hasLink }) => hasLink).length;
  const { error } = making;
  if (making.state === 'making') {
    const { total } = making;
    const done = making.links.length;
    return (
      <div className={dialog.body}>
        <p role="status">{t('linksMaking', { done, total })}</p>
        <Progress value={Math.max(5, (100 * done) / total)} animated aria-label={t('makeLinks')} />
      </div>
    );
  }
  return (
    <div className={dialog.body}>
      <p>{t('makeLinksHint')}</p>
      {shown.length > 1 && missing.length > 0 && (
        <Choice
          label={t('linksWhich')}
          value={which}
          onChange={setWhich}
          options={[
            { value: 'missing', text: t('linksForMissing', { count: missing.length }) },
            { value: 'shown', text: t('linksForShown', { count: shown.length }) },
          ]}
        />
      )}
      {shown.length > 1 && missing.length === 0 && <p>{t('linksNone')}</p>}
      {replaced > 0 && (
        <Notice tone="amber">
          {shown.length === 1 ? t('linkReplace') : t('linksReplace', { count: replaced })}
        </Notice>
      )}
      {error !== null && <Notice tone="fault">{errorText(error)}</Notice>}
      <div className={dialog.actions}>
        <Button variant="default" size="md" onClick={onClose}>
          {common('cancel')}
        </Button>
        <Button size="md" onClick={() => onMake(chosen.map(({ id }) => id))} data-autofocus>
          {t('makeCount', { count: chosen.length })}
        </Button>
      </div>
    </div>
  );
}
