import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { asWireError } from '../../lib/errors/command-error';
import { ErrorState } from '../../ui/error-state';
import { LoadingState } from '../../ui/loading-state';
import { ConferenceCard } from './conference-card';
import { useProgramme } from './conferences.queries';
import { useConferencesTexts } from './conferences.texts';
import classes from './lists.module.css';
import { splitProgramme } from './programme-order';

/** What is on now and what comes next, for everyone. */
export function ProgrammeList() {
  const t = useConferencesTexts();
  const programme = useProgramme();
  if (programme.isPending) return <LoadingState />;
  if (programme.isError && programme.data === undefined) {
    return <ErrorState error={asWireError(programme.error)} onRetry={() => void programme.refetch()} />;
  }
  const { now, next } = splitProgramme(programme.data);
  return (
    <>
      <section className={classes.section} aria-labelledby="live-now">
        <h2 id="live-now" className={classes.heading}>
          {t('liveNow')}
        </h2>
        {now.length === 0 && <p className={classes.none}>{t('noneLive')}</p>}
        {now.map((conference) => (
          <ConferenceCard key={conference.id} conference={conference}>
            <Button component={Link} to={`/c/${conference.code}`} size="md">
              {t('watch')}
            </Button>
          </ConferenceCard>
        ))}
      </section>
      <section className={classes.section} aria-labelledby="coming-next">
        <h2 id="coming-next" className={classes.heading}>
          {t('next')}
        </h2>
        {next.length === 0 && <p className={classes.none}>{t('noneNext')}</p>}
        {next.map((conference) => (
          <ConferenceCard key={conference.id} conference={conference}>
            <Button component={Link} to={`/c/${conference.code}`} variant="default" size="md">
              {t('openPage')}
            </Button>
          </ConferenceCard>
        ))}
      </section>
    </>
  );
}
