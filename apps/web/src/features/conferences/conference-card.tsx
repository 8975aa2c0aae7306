import type { ConferenceSummary } from '@diem-cau/shared';
import type { ReactNode } from 'react';
import { useFormats } from '../../lib/i18n/format';
import { StateTag } from '../../ui/state-tag';
import classes from './conference-card.module.css';
import { useConferencesTexts } from './conferences.texts';

interface Props {
  conference: ConferenceSummary;
  /** Where the card stands among the page's headings. */
  heading?: 'h2' | 'h3';
  children: ReactNode;
}

/** One conference: what, whose, when; the page's own links go inside. */
export function ConferenceCard({ conference, heading: Heading = 'h3', children }: Props) {
  const t = useConferencesTexts();
  const { date, time } = useFormats(conference.timeZone);
  return (
    <article
      className={classes.card}
      data-live={conference.state === 'live'}
      data-poster={conference.posterUrl !== null}
    >
      <div className={classes.head}>
        <StateTag state={conference.state} />
        <span className={classes.code}>{conference.code}</span>
      </div>
      <Heading className={classes.title}>{conference.title}</Heading>
      <p className={classes.line}>
        {conference.state === 'postponed'
          ? t('whenPostponed')
          : t('when', {
              date: date(conference.scheduledStart),
              from: time(conference.scheduledStart),
              to: time(conference.scheduledEnd),
            })}
      </p>
      <p className={classes.line}>{t('host', { unit: conference.hostUnitName })}</p>
      {conference.posterUrl !== null && (
        <img src={conference.posterUrl} alt="" loading="lazy" className={classes.poster} />
      )}
      <div className={classes.actions}>{children}</div>
    </article>
  );
}
