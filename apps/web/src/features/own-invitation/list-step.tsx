import type { OwnInvitation } from '@diem-cau/shared';
import type { ReactNode } from 'react';
import { useFormats } from '../../lib/i18n/format';
import { deadlineText } from '../../lib/time/deadline';
import { DownloadButton } from '../../ui/download-button';
import { Notice } from '../../ui/notice';
import classes from './own-invitation.module.css';
import { useOwnInvitationTexts } from './own-invitation.texts';

interface Props {
  invitation: OwnInvitation;
  /** Delegates in the list, without those who are replaced. */
  count: number;
  downloadPath: string;
  children: ReactNode;
}

/** How many delegates are asked for and until when, above the list itself. */
export function ListStep({ invitation, count, downloadPath, children }: Props) {
  const t = useOwnInvitationTexts();
  const { dateTime } = useFormats(invitation.conference.timeZone);
  const { quota, terms, state, serverTime } = invitation;
  if (state !== 'accepted') return <p className={classes.soft}>{t('listAfterAccept')}</p>;
  const { delegatesBy } = terms;
  return (
    <>
      {quota !== null && count > quota ? (
        <Notice tone="amber">{t('quotaOver', { quota, count })}</Notice>
      ) : (
        <p>{quota === null ? t('noQuota', { count }) : t('quota', { quota, count })}</p>
      )}
      {delegatesBy !== null && (
        <p>
          {t('listBy', {
            when: dateTime(delegatesBy),
            left: deadlineText(t, delegatesBy, Date.parse(serverTime)),
          })}
        </p>
      )}
      <p className={classes.soft}>{t('privacy')}</p>
      {children}
      {count > 0 && (
        <div>
          <DownloadButton path={downloadPath} as="invitee">
            {t('download')}
          </DownloadButton>
        </div>
      )}
    </>
  );
}
