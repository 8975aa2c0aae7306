import type { OwnInvitation } from '@diem-cau/shared';
import { useFormats } from '../../lib/i18n/format';
import { Notice } from '../../ui/notice';
import { PhoneLink } from '../../ui/phone-link';
import classes from './own-invitation.module.css';
import { useOwnInvitationTexts } from './own-invitation.texts';

/** Who invites whom, to what and when; as a letter would say it. */
export function InvitationLetter({ invitation }: { invitation: OwnInvitation }) {
  const t = useOwnInvitationTexts();
  const { conference, unitName, terms, sittings } = invitation;
  const { date, time, dateTime } = useFormats(conference.timeZone);
  const hours = ({ start, end }: { start: string; end: string }) =>
    date(start) === date(end)
      ? t('when', { from: time(start), to: time(end), date: date(start) })
      : t('whenDays', { from: dateTime(start), to: dateTime(end) });
  const { contactName, contactPhone } = terms;
  return (
    <header className={classes.letter}>
      <p className={classes.host}>{t('invites', { host: conference.hostUnitName })}</p>
      <p className={classes.unit}>{unitName}</p>
      <p className={classes.host}>{t('toAttend')}</p>
      <h1>{conference.title}</h1>
      {sittings.length > 1 ? (
        <ul className={classes.sittings}>
          {sittings.map((sitting) => (
            <li key={sitting.id}>
              <strong>{sitting.name}:</strong> {hours(sitting)}
            </li>
          ))}
        </ul>
      ) : (
        <p className={classes.when}>
          {hours({ start: conference.scheduledStart, end: conference.scheduledEnd })}
        </p>
      )}
      {terms.message && (
        <blockquote className={classes.message} aria-label={t('messageFrom')}>
          {terms.message}
        </blockquote>
      )}
      {(contactName ?? contactPhone) !== null && (
        <p>
          {t('questions', { contact: contactName ?? '' })}{' '}
          {contactPhone && <PhoneLink phone={contactPhone} />}
        </p>
      )}
      <LetterAgenda invitation={invitation} />
      {conference.state === 'postponed' && <Notice tone="amber">{t('postponed')}</Notice>}
    </header>
  );
}

/** What the conference is about, for those who want to know. */
function LetterAgenda({ invitation: { agenda, conference } }: { invitation: OwnInvitation }) {
  const t = useOwnInvitationTexts();
  const { time, shortDate } = useFormats(conference.timeZone);
  const days = new Set(agenda.map(({ start }) => shortDate(start)));
  if (agenda.length === 0) return null;
  return (
    <details className={classes.agenda}>
      <summary>{t('agenda')}</summary>
      <ol>
        {agenda.map(({ id, title, start, speakers }) => (
          <li key={id}>
            <span className={classes.time}>
              {time(start)}
              {days.size > 1 && ` ${shortDate(start)}`}
            </span>
            <span>
              {title}
              {speakers.length > 0 && <span className={classes.speakers}>{speakers.join(', ')}</span>}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
