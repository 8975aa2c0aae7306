import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useVenueDeskTexts } from './venue-desk.texts';
import { VENUE_FILTERS, type VenueFilter } from './venue-filters';
import classes from './venue-desk.module.css';

/** The others are offered where they leave something. */
const ALWAYS: readonly VenueFilter[] = ['all', 'call', 'lost'];

interface Props {
  counts: Record<VenueFilter, number>;
  query: string;
  filter: VenueFilter;
  searchRef: RefObject<HTMLInputElement | null>;
  onQuery: (query: string) => void;
  onFilter: (filter: VenueFilter) => void;
}

/** What somebody looks for, and how many there are of each. */
export function VenueFilterBar({ counts, query, filter, searchRef, onQuery, onFilter }: Props) {
  const t = useVenueDeskTexts();
  const shown = VENUE_FILTERS.filter((each) => ALWAYS.includes(each) || each === filter || counts[each] > 0);
  return (
    <div className={classes.filterBar}>
      <TextInput
        ref={searchRef}
        type="search"
        size="md"
        className={classes.search ?? ''}
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
            data-calls={each === 'call' && counts.call > 0}
            aria-pressed={each === filter}
            onClick={() => onFilter(each)}
          >
            {t(`filter.${each}`)}
            <span className={classes.count}>{counts[each]}</span>
          </button>
        ))}
      </div>
    </div>
  );
}
