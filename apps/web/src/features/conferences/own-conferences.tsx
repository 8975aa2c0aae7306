import type { AccountRole, ConferenceSummary } from '@diem-cau/shared';
import { Button, Select, TextInput } from '@mantine/core';
import '@mantine/core/styles/Combobox.css';
import '@mantine/core/styles/ScrollArea.css';
import { IconCalendarEvent, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { asWireError } from '../../lib/errors/command-error';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { LoadingState } from '../../ui/loading-state';
import { ConferenceCard } from './conference-card';
import { useOwnConferences } from './conferences.queries';
import { useConferencesTexts } from './conferences.texts';
import classes from './lists.module.css';
import { groupOwn, OWN_GROUPS, yearsOf } from './own-groups';

interface ConferencePage {
  path: (code: string) => string;
  text: 'prepare' | 'control' | 'moderate' | 'attendance' | 'watchPage';
  /** Whom the page lets in; null for everybody. */
  roles: readonly AccountRole[] | null;
}

const STAFF: readonly AccountRole[] = ['organiser', 'operator', 'secretary', 'moderator', 'chair'];
const PAGES: readonly ConferencePage[] = [
  { path: (code) => `/admin/conferences/${code}`, text: 'prepare', roles: STAFF },
  {
    path: (code) => `/control/${code}`,
    text: 'control',
    roles: ['organiser', 'operator', 'secretary', 'chair'],
  },
  { path: (code) => `/moderate/${code}`, text: 'moderate', roles: ['organiser', 'moderator'] },
  { path: (code) => `/attendance/${code}`, text: 'attendance', roles: ['organiser', 'secretary'] },
  { path: (code) => `/c/${code}`, text: 'watchPage', roles: null },
];
/** Fewer are seen at a glance. */
const SEARCHED_FROM = 5;

/** The account's conferences with the ways to the pages that its roles let it use. */
export function OwnConferences({ roles: own }: { roles: readonly AccountRole[] }) {
  const t = useConferencesTexts();
  const conferences = useOwnConferences();
  const [query, setQuery] = useState('');
  const [year, setYear] = useState<string | null>(null);
  if (conferences.isPending) return <LoadingState />;
  if (conferences.isError && conferences.data === undefined) {
    return <ErrorState error={asWireError(conferences.error)} onRetry={() => void conferences.refetch()} />;
  }
  const all = conferences.data;
  if (all.length === 0) {
    return (
      <EmptyState icon={<IconCalendarEvent size={40} />} title={t('ownEmpty')}>
        <p>{own.includes('organiser') ? t('ownEmptyCreate') : t('ownEmptyHint')}</p>
      </EmptyState>
    );
  }
  const years = yearsOf(all);
  const groups = groupOwn(all, query, year);
  const shown = OWN_GROUPS.filter((group) => groups[group].length > 0);
  const pages = PAGES.filter(({ roles }) => roles === null || roles.some((role) => own.includes(role)));
  return (
    <div className={classes.groups}>
      {all.length >= SEARCHED_FROM && (
        <div className={classes.filters} role="search">
          <TextInput
            label={t('ownSearch')}
            type="search"
            leftSection={<IconSearch size={18} aria-hidden />}
            value={query}
            onChange={({ currentTarget }) => setQuery(currentTarget.value)}
          />
          {years.length > 1 && (
            <Select
              label={t('ownYear')}
              placeholder={t('ownAllYears')}
              clearable
              data={years}
              value={year}
              onChange={setYear}
            />
          )}
        </div>
      )}
      {shown.length === 0 && (
        <EmptyState title={t('ownNone')}>
          <Button
            variant="default"
            onClick={() => {
              setQuery('');
              setYear(null);
            }}
          >
            {t('ownClear')}
          </Button>
        </EmptyState>
      )}
      {shown.map((group) => (
        <section key={group} className={classes.section} aria-labelledby={`own-${group}`}>
          <h2 id={`own-${group}`} className={classes.heading}>
            {t(`own.${group}`)} <span className={classes.count}>({groups[group].length})</span>
          </h2>
          {groups[group].map((conference) => (
            <OwnConference key={conference.id} conference={conference} pages={pages} />
          ))}
        </section>
      ))}
    </div>
  );
}

const isWatchable = ({ state, visibility }: ConferenceSummary): boolean =>
  visibility !== 'internal' && state !== 'draft' && state !== 'cancelled';

function OwnConference({
  conference,
  pages,
}: {
  conference: ConferenceSummary;
  pages: readonly ConferencePage[];
}) {
  const t = useConferencesTexts();
  return (
    <ConferenceCard conference={conference}>
      <nav aria-label={t('links', { title: conference.title })} className={classes.links}>
        {pages
          .filter(({ text }) => text !== 'watchPage' || isWatchable(conference))
          .map(({ path, text }, index) => (
            <Button
              key={text}
              component={Link}
              to={path(conference.code)}
              variant={index === 0 ? 'filled' : 'default'}
            >
              {t(text)}
            </Button>
          ))}
      </nav>
    </ConferenceCard>
  );
}
