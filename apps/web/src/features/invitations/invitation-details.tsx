import type { StaffConference, UnitInvitation } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useFormats } from '../../lib/i18n/format';
import dialog from '../../ui/dialog.module.css';
import { PhoneLink } from '../../ui/phone-link';
import { Tag } from '../../ui/tag';
import { ANSWER_TONES, LIST_TONES } from './invitation-row';
import classes from './invitations.module.css';
import { useInvitationsTexts } from './invitations.texts';
import { mayInvite } from './may-invite';
import type { OpenedInvitation } from './opened-invitation';

interface Props {
  conference: StaffConference;
  invitation: UnitInvitation;
  onOpen: (what: OpenedInvitation['what']) => void;
}

/** All that is known of one invitation, and what the organisers can do about it. */
export function InvitationDetails({ conference, invitation, onOpen }: Props) {
  const t = useInvitationsTexts();
  const { dateTime, number } = useFormats(conference.timeZone);
  const { state, answer, venues, phone, quota, delegates, listState, reopenReason } = invitation;
  const lines: [string, ReactNode][] = [
    [
      t('answer'),
      <>
        <Tag tone={ANSWER_TONES[state]}>{t(`state.${state}`)}</Tag>
        {answer && (
          <>
            <span>
              {t('answeredBy', { way: t(`way.${answer.way}`), when: dateTime(answer.toldAt ?? answer.at) })}
              {answer.late && ` (${t('answeredLate')})`}
            </span>
            {answer.toldBy && <span>{t('toldBy', { who: answer.toldBy })}</span>}
          </>
        )}
        {invitation.note && <q>{invitation.note}</q>}
      </>,
    ],
    [t('venue'), venues.length > 0 ? venues.map(({ name }) => name).join('; ') : t('noVenue')],
    [
      t('list'),
      <>
        <span>
          {quota === null
            ? number(delegates)
            : t('ofTotal', { count: number(delegates), total: number(quota) })}{' '}
          <Tag tone={LIST_TONES[listState]}>{t(`list.${listState}`)}</Tag>
        </span>
        {invitation.submittedAt && <span>{dateTime(invitation.submittedAt)}</span>}
        {reopenReason && listState === 'open' && (
          <span>{t('reopenedBecause', { reason: reopenReason })}</span>
        )}
      </>,
    ],
    [
      t('contact'),
      phone ? (
        <>
          <span>{phone.name}</span>
          <PhoneLink phone={phone.phone} />
          {phone.from === 'coordinator' && <span className={classes.soft}>{t('coordinatorPhone')}</span>}
        </>
      ) : (
        t('noPhone')
      ),
    ],
    [t('link'), invitation.hasLink ? t('hasLink') : t('noLink')],
  ];
  const mayManage = mayInvite(conference);
  return (
    <div className={dialog.body}>
      <p className={classes.soft}>{[...invitation.unitPath].reverse().join(', ')}</p>
      <dl className={classes.details}>
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {mayManage && (
        <div className={classes.detailActions}>
          <Button variant="light" onClick={() => onOpen('answer')} data-autofocus>
            {t('recordAnswer')}
          </Button>
          <Button variant="default" onClick={() => onOpen('link')}>
            {t('makeNewLink')}
          </Button>
          <Button variant="default" onClick={() => onOpen('contact')}>
            {t('editContact')}
          </Button>
          {listState !== 'open' && (
            <Button variant="default" onClick={() => onOpen('reopen')}>
              {t('reopenList')}
            </Button>
          )}
          <Button variant="subtle" color="fault" onClick={() => onOpen('withdraw')}>
            {t('withdraw')}
          </Button>
        </div>
      )}
    </div>
  );
}
