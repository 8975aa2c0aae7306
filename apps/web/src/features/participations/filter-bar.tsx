import type { Participation } from '@diem-cau/shared';
import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo } from 'react';
import { countFilters, PARTICIPATION_FILTERS, type ParticipationFilter } from './participation-filters';
import classes from './participations.module.css';
import { useParticipationsTexts } from './participations.texts';

interface Props {
  participations: readonly Participation[];
  query: string;
  filter: ParticipationFilter;
  onQuery: (query: string) => void;
  onFilter: (filter: ParticipationFilter) => void;
}

export function FilterBar({ participations, query, filter, onQuery, onFilter }: Props) {
  const t = useParticipationsTexts();
  const counts = useMemo(() => countFilters(participations), [participations]);
  return (
    <div className={classes.filterBar}>
      <TextInput
        type="search"
        size="md"
        aria-label={t('search')}
        placeholder={t('search')}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={query}
        onChange={(event) => onQuery(event.currentTarget.value)}
      />
      <div role="group" aria-label={t('filters')} className={classes.filters}>
        {PARTICIPATION_FILTERS.filter((one) => one === 'all' || one === filter || counts[one] > 0).map(
          (one) => (
            <button
              key={one}
              type="button"
              className={classes.filter}
              aria-pressed={one === filter}
              onClick={() => onFilter(one)}
            >
              {t(`filter.${one}`)} <span className={classes.count}>{counts[one]}</span>
            </button>
          ),
        )}
      </div>
    </div>
  );
}
