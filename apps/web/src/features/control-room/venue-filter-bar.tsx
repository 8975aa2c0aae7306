import type { VenueOnBoard } from '@diem-cau/shared';
import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useControlRoomTexts } from './control-room.texts';
import classes from './sources.module.css';
import { isExternal, matchesFilter, VENUE_FILTERS, type VenueFilter } from './venue-groups';

const NAMES = {
  all: 'filterAll',
  connected: 'connected',
  lost: 'lost',
  'not-connected': 'notConnected',
  'on-air': 'filterOnAir',
  external: 'external',
} as const;

interface Props {
  venues: readonly VenueOnBoard[];
  onAir: ReadonlySet<string>;
  query: string;
  filter: VenueFilter;
  searchRef: RefObject<HTMLInputElement | null>;
  onQuery: (query: string) => void;
  onFilter: (filter: VenueFilter) => void;
}

export function VenueFilterBar({ venues, onAir, query, filter, searchRef, onQuery, onFilter }: Props) {
  const t = useControlRoomTexts();
  const shown = VENUE_FILTERS.filter((each) => each !== 'external' || venues.some(isExternal));
  return (
    <div className={classes.filterBar}>
      <TextInput
        ref={searchRef}
        type="search"
        size="md"
        aria-label={t('search')}
        placeholder={t('search')}
        leftSection={<IconSearch size={18} aria-hidden />}
        rightSection={
          query !== '' && <CloseButton aria-label={t('clearSearch')} onClick={() => onQuery('')} />
        }
        value={query}
        onChange={(event) => onQuery(event.currentTarget.value)}
        aria-keyshortcuts="/"
      />
      <div role="group" aria-label={t('filters')} className={classes.filters}>
        {shown.map((each) => (
          <button
            key={each}
            type="button"
            className={classes.filter}
            aria-pressed={each === filter}
            onClick={() => onFilter(each)}
          >
            {t(NAMES[each])}
            <span className={classes.count}>
              {venues.filter((venue) => matchesFilter(venue, each, onAir)).length}
            </span>
          </button>
        ))}
      </div>
    </div>
  );
}
