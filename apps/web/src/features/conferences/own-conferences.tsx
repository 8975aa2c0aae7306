import type { AccountRole } from '@diem-cau/shared';
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

interface ConferencePage {
  path: 'control' | 'moderate' | 'attendance' | 'c';
  text: 'control' | 'moderate' | 'attendance' | 'watchPage';
  /** Whom the page lets in; null for everybody. */
  roles: readonly AccountRole[] | null;
}

const PAGES: readonly ConferencePage[] = [
  { path: 'control', text: 'control', roles: ['organiser', 'operator', 'secretary', 'chair'] },
  { path: 'moderate', text: 'moderate', roles: ['organiser', 'moderator'] },
  { path: 'attendance', text: 'attendance', roles: ['organiser', 'secretary'] },
  { path: 'c', text: 'watchPage', roles: null },
];

/** The account's conferences with the ways to the pages that its roles let it use. */
export function OwnConferences({ roles: own }: { roles: readonly AccountRole[] }) {
  const t = useConferencesTexts();
  const conferences = useOwnConferences();
  if (conferences.isPending) return <LoadingState />;
  if (conferences.isError && conferences.data === undefined) {
    return <ErrorState error={asWireError(conferences.error)} onRetry={() => void conferences.refetch()} />;
  }
  if (conferences.data.length === 0) {
    return (
      <EmptyState icon={<IconCalendarEvent size={40} />} title={t('ownEmpty')}>
        <p>{t('ownEmptyHint')}</p>
      </EmptyState>
    );
  }
  const pages = PAGES.filter(({ roles }) => roles === null || roles.some((role) => own.includes(role)));
  return (
    <div className={classes.section}>
      {conferences.data.map((conference) => (
        <ConferenceCard key={conference.id} conference={conference} heading="h2">
          <nav aria-label={t('links', { title: conference.title })} className={classes.links}>
            {pages.map(({ path, text }, index) => (
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
