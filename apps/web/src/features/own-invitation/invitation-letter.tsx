import type { OwnInvitation } from '@diem-cau/shared';
import { useFormats } from '../../lib/i18n/format';
import { Notice } from '../../ui/notice';
import classes from './own-invitation.module.css';
import { useOwnInvitationTexts } from './own-invitation.texts';

/** Who invites whom, to what and when; as a letter would say it. */
export function InvitationLetter({ invitation }: { invitation: OwnInvitation }) {
  const t = useOwnInvitationTexts();
  const { conference, unitName, terms } = invitation;
  const { date, time, dateTime } = useFormats(conference.timeZone);
  const { scheduledStart: start, scheduledEnd: end } = conference;
  const contact = [terms.contactName, terms.contactPhone].filter(Boolean).join(' – ');
  return (
    <header className={classes.letter}>
      <p className={classes.host}>{t('invites', { host: conference.hostUnitName })}</p>
      <p className={classes.unit}>{unitName}</p>
      <p className={classes.host}>{t('toAttend')}</p>
      <h1>{conference.title}</h1>
      <p className={classes.when}>
        {date(start) === date(end)
          ? t('when', { from: time(start), to: time(end), date: date(start) })
          : t('whenDays', { from: dateTime(start), to: dateTime(end) })}
      </p>
      {terms.message && (
        <blockquote className={classes.message} aria-label={t('messageFrom')}>
          {terms.message}
        </blockquote>
      )}
      {contact !== '' && (
        <p>
          {terms.contactPhone ? (
            <a href={`tel:${terms.contactPhone.replace(/[^\d+]/g, '')}`}>{t('questions', { contact })}</a>
          ) : (
            t('questions', { contact })
          )}
        </p>
      )}
      {conference.state === 'postponed' && <Notice tone="amber">{t('postponed')}</Notice>}
    </header>
  );
}
