import type { Venue } from '@diem-cau/shared';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconBuildingCommunity, IconPlus, IconSearch } from '@tabler/icons-react';
import { useCallback, useRef, useState, type ReactNode } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { FailureNotice } from '../../ui/failure-notice';
import { LoadingState } from '../../ui/loading-state';
import { Notice } from '../../ui/notice';
import { UnitPicker } from '../../ui/unit-picker';
import { VenueDrawer } from './venue-drawer';
import { VenueTable } from './venue-table';
import { useArchiveVenue, useVenues } from './venues.queries';
import { useVenuesTexts } from './venues.texts';
import classes from './venues.module.css';

const TYPING_MS = 200;

interface Props {
  mayAdd: boolean;
  screens: (venue: Venue) => ReactNode;
}

/** All lasting venues: search, one part of the tree, and a record beside the list. */
export function VenueList({ mayAdd, screens }: Props) {
  const t = useVenuesTexts();
  const searchField = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [query] = useDebouncedValue(typed.trim(), TYPING_MS);
  const [unitId, setUnitId] = useState<string | null>(null);
  const [archived, setArchived] = useState(false);
  const [opened, setOpened] = useState<Venue | 'new' | null>(null);
  const [saved, setSaved] = useState<Venue | null>(null);
  const venues = useVenues({ query, unitId, archived });
  const archive = useArchiveVenue();
  const open = useCallback((venue: Venue) => {
    setSaved(null);
    setOpened(venue);
  }, []);

  const setAside = ({ id, revision, archivedAt }: Venue) => {
    setSaved(null);
    archive.mutate({ id, revision, archived: archivedAt === null }, { onSuccess: () => setOpened(null) });
  };
  const pages = venues.data?.pages ?? [];
  const shown = pages.flatMap((page) => page.venues);
  const total = pages[0]?.total ?? 0;
  const narrowed = query !== '' || unitId !== null;
  return (
    <div className={classes.page}>
      <div className={classes.tools}>
        <TextInput
          ref={searchField}
          className={classes.search ?? ''}
          type="search"
          label={t('search')}
          size="md"
          leftSection={<IconSearch size={18} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <div className={classes.unit}>
          <UnitPicker
            size="md"
            label={t('unitFilter')}
            value={unitId === null ? [] : [unitId]}
            onChange={([id = null]) => setUnitId(id)}
          />
        </div>
        {mayAdd && (
          <Button size="md" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOpened('new')}>
            {t('add')}
          </Button>
        )}
      </div>
      <div className={classes.found}>
        <p role="status">{venues.data && t('found', { total })}</p>
        <Checkbox
          size="md"
          label={t('archivedFilter')}
          checked={archived}
          onChange={(event) => setArchived(event.currentTarget.checked)}
        />
      </div>
      {saved && <Notice tone="good">{t('saved', { name: saved.name })}</Notice>}
      {archive.isSuccess && (
        <Notice
          tone="good"
          action={
            <Button variant="default" size="sm" onClick={() => setAside(archive.data)}>
              {t('undo')}
            </Button>
          }
        >
          {t(archive.data.archivedAt ? 'archived' : 'restored', { name: archive.data.name })}
        </Notice>
      )}
      <FailureNotice
        failure={archive.isError ? { what: t('archive'), error: asWireError(archive.error) } : null}
        onDismiss={archive.reset}
      />
      {venues.isPending && <LoadingState />}
      {venues.isError && !venues.data && (
        <ErrorState error={asWireError(venues.error)} onRetry={() => void venues.refetch()} />
      )}
      {venues.data && total === 0 && (
        <EmptyState
          icon={<IconBuildingCommunity size={40} />}
          title={t(narrowed ? 'noneFound' : archived ? 'noneArchived' : 'none')}
        >
          {!narrowed && !archived && <p>{t('noneHint')}</p>}
          {narrowed && (
            <Button
              variant="default"
              onClick={() => {
                setTyped('');
                setUnitId(null);
                searchField.current?.focus();
              }}
            >
              {t('showAll')}
            </Button>
          )}
        </EmptyState>
      )}
      {total > 0 && <VenueTable venues={shown} stale={venues.isPlaceholderData} onOpen={open} />}
      {venues.hasNextPage && (
        <div className={classes.more}>
          <p role="status">{t('shown', { shown: shown.length, total })}</p>
          <Button
            variant="default"
            size="md"
            loading={venues.isFetchingNextPage}
            onClick={() => void venues.fetchNextPage()}
          >
            {t('more')}
          </Button>
        </div>
      )}
      {opened !== null && (
        <VenueDrawer
          venue={opened === 'new' ? null : opened}
          screens={screens}
          onArchive={setAside}
          onSaved={(venue) => {
            archive.reset();
            setSaved(venue);
            setOpened(null);
          }}
          onClose={() => setOpened(null)}
        />
      )}
    </div>
  );
}
