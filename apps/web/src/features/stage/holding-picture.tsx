import type { ConferenceSnapshot } from '@diem-cau/shared';
import type { ReactNode } from 'react';
import { useFormats } from '../../lib/i18n/format';
import { agendaNow } from '../../lib/time/agenda-now';
import { until } from '../../lib/time/until';
import { useNow } from '../../lib/time/use-now';
import classes from './holding-picture.module.css';
import { useStageTexts } from './stage.texts';

interface Props {
  entered: Pick<ConferenceSnapshot, 'conference' | 'agenda' | 'stage'>;
  clockOffsetMs: number;
  /** Sources are on air and nothing of them arrives. */
  isFault?: boolean;
  /** What can be done here, under the text. */
  children?: ReactNode;
}

/** What everybody sees while no source is on air, or before they asked for the picture: which conference, what comes, and when. */
export function HoldingPicture({ entered, clockOffsetMs, isFault = false, children }: Props) {
  const t = useStageTexts();
  const { conference, agenda } = entered;
  const { time } = useFormats(conference.timeZone);
  const now = useNow() + clockOffsetMs;
  const headline = useHeadline(entered, now, isFault);
  const { current, next } = agendaNow(agenda.items, conference.state, now);
  return (
    <div className={classes.picture} data-testid="holding-picture">
      <p className={classes.host}>{conference.hostUnitName}</p>
      <p className={classes.title}>{conference.title}</p>
      <p className={classes.headline}>{headline.main}</p>
      {headline.countdown !== null && <p className={classes.countdown}>{headline.countdown}</p>}
      {headline.more !== null && <p className={classes.more}>{headline.more}</p>}
      {conference.state === 'rehearsal' && <p className={classes.more}>{t('rehearsal')}</p>}
      {current && conference.state !== 'paused' && (
        <p className={classes.more}>
          {t(current.actualStart === null ? 'nowItem' : 'onItem', { title: current.title })}
        </p>
      )}
      {next && headline.countdown === null && (
        <p className={classes.more}>{t('nextItem', { time: time(next.plannedStart), title: next.title })}</p>
      )}
      {children}
    </div>
  );
}

interface Headline {
  main: string;
  more: string | null;
  /** How long until it begins. */
  countdown: string | null;
}

function useHeadline(
  { conference, agenda, stage }: Props['entered'],
  now: number,
  isFault: boolean,
): Headline {
  const t = useStageTexts();
  const { time, date } = useFormats(conference.timeZone);
  const left = Date.parse(conference.scheduledStart) - now;
  const { days, hours, minutes } = until(left);
  if (isFault) return { main: t('fault'), more: t('faultHint'), countdown: null };
  switch (conference.state) {
    case 'live':
      if (stage.sources.length === 0 && agendaNow(agenda.items, 'live', now).current?.kind === 'break') {
        return { main: t('break'), more: t('pauseHint'), countdown: null };
      }
      // Somebody is on air, and this viewer has not asked for the picture yet.
      return { main: t(stage.sources.length > 0 ? 'onNow' : 'moment'), more: null, countdown: null };
    case 'paused':
      return { main: t('pause'), more: t('pauseHint'), countdown: null };
    case 'ended':
    case 'sealed':
      return { main: t('ended'), more: t('thanks'), countdown: null };
    case 'postponed':
      return { main: t('postponed'), more: t('postponedHint'), countdown: null };
    case 'cancelled':
      return { main: t('cancelled'), more: t('cancelledHint'), countdown: null };
    case 'draft':
    case 'scheduled':
    case 'rehearsal': {
      if (left <= 0) return { main: t('startsSoon'), more: null, countdown: null };
      const { scheduledStart } = conference;
      const countdown =
        days > 0
          ? t('inDays', { days, hours })
          : hours > 0
            ? t('inHours', { hours, minutes })
            : minutes > 0
              ? t('inMinutes', { minutes })
              : t('inLessThanAMinute');
      return {
        main: t('startsAt', { time: time(scheduledStart), date: date(scheduledStart) }),
        more: null,
        countdown,
      };
    }
  }
}
