import type { UnitInvitation } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { memo } from 'react';
import type { Formats } from '../../lib/i18n/format';
import { PhoneLink } from '../../ui/phone-link';
import { Tag, type TagTone } from '../../ui/tag';
import classes from './invitations.module.css';
import { useInvitationsTexts } from './invitations.texts';

export const ANSWER_TONES: Record<UnitInvitation['state'], TagTone> = {
  sent: 'amber',
  accepted: 'good',
  declined: 'plain',
};
export const LIST_TONES: Record<UnitInvitation['listState'], TagTone> = {
  open: 'amber',
  submitted: 'good',
  late: 'amber',
};

interface Props {
  invitation: UnitInvitation;
  formats: Formats;
  mayManage: boolean;
  onOpen: (id: string, what: 'details' | 'answer') => void;
}

/** One unit: what it answered, where it sits, how far its list is, whom to telephone. */
export const InvitationRow = memo(function InvitationRow({ invitation, formats, mayManage, onOpen }: Props) {
  const t = useInvitationsTexts();
  const { id, unitName, unitPath, state, answer, venues, phone, quota, delegates, listState } = invitation;
  return (
    <tr>
      <th scope="row">
        <button type="button" className={classes.unitName} onClick={() => onOpen(id, 'details')}>
          {unitName}
        </button>
        <span className={classes.soft}>{[...unitPath].reverse().join(', ')}</span>
      </th>
      <td data-label={t('answer')}>
        <Tag tone={ANSWER_TONES[state]}>{t(`state.${state}`)}</Tag>
        <span className={classes.soft}>
          {answer
            ? t('answeredBy', {
                way: t(`way.${answer.way}`),
                when: formats.shortDate(answer.toldAt ?? answer.at),
              })
            : !invitation.hasLink && t('noLink')}
        </span>
      </td>
      <td data-label={t('venue')} data-empty={state !== 'accepted'}>
        {venues.length > 0
          ? venues.map(({ name }) => name).join('; ')
          : state === 'accepted' && <span className={classes.missing}>{t('noVenue')}</span>}
      </td>
      <td data-label={t('list')} data-empty={state !== 'accepted'}>
        {state === 'accepted' && (
          <>
            <span className={classes.number}>
              {quota === null
                ? formats.number(delegates)
                : t('ofTotal', { count: formats.number(delegates), total: formats.number(quota) })}
            </span>{' '}
            <Tag tone={LIST_TONES[listState]}>{t(`list.${listState}`)}</Tag>
          </>
        )}
      </td>
      <td data-label={t('contact')}>
        {phone ? (
          <>
            {phone.name && <span>{phone.name} </span>}
            <PhoneLink phone={phone.phone} className={classes.number} />
            {phone.from === 'coordinator' && <span className={classes.soft}>{t('coordinatorPhone')}</span>}
          </>
        ) : (
          <span className={classes.soft}>{t('noPhone')}</span>
        )}
      </td>
      <td className={classes.rowActions}>
        {mayManage && state === 'sent' && (
          <Button
            variant="light"
            size="xs"
            aria-label={`${t('recordAnswer')}: ${unitName}`}
            onClick={() => onOpen(id, 'answer')}
          >
            {t('recordAnswer')}
          </Button>
        )}
        <Button
          variant="subtle"
          size="xs"
          aria-label={t('detailsOf', { unit: unitName })}
          onClick={() => onOpen(id, 'details')}
        >
          {t('details')}
        </Button>
      </td>
    </tr>
  );
});
