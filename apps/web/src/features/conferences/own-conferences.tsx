import { Button } from '@mantine/core';
import { IconCalendarEvent } from '@tabler/icons-react';
import { Link } from 'react-router';
import { asWireError } from '../../lib/errors/command-error';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { LoadingState } from '../../ui/loading-state';
import { ConferenceCard } from './conference-card';
import { useOwnConferences } from './conferences.queries';
import { useConferencesTexts } from './conferences.texts';
import classes from './lists.module.css';

const PAGES = [
  { path: 'control', text: 'control' },
  { path: 'moderate', text: 'moderate' },
  { path: 'attendance', text: 'attendance' },
  { path: 'c', text: 'watchPage' },
] as const;

/** The account's conferences with the ways to their pages. */
export function OwnConferences() {
  const t = useConferencesTexts();
  const own = useOwnConferences();
  if (own.isPending) return <LoadingState />;
  if (own.isError && own.data === undefined) {
    return <ErrorState error={asWireError(own.error)} onRetry={() => void own.refetch()} />;
  }
  if (own.data.length === 0) {
    return (
      <EmptyState icon={<IconCalendarEvent size={40} />} title={t('ownEmpty')}>
        <p>{t('ownEmptyHint')}</p>
      </EmptyState>
    );
  }
  return (
    <div className={classes.section}>
      {own.data.map((conference) => (
        <ConferenceCard key={conference.id} conference={conference} heading="h2">
          <nav aria-label={t('links', { title: conference.title })} className={classes.links}>
            {PAGES.map(({ path, text }, index) => (
              <Button
                key={path}
                component={Link}
                to={`/${path}/${conference.code}`}
                variant={index === 0 ? 'filled' : 'default'}
                size="md"
              >
                {t(text)}
              </Button>
            ))}
          </nav>
        </ConferenceCard>
      ))}
    </div>
  );
}
