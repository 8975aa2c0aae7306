import { fitsFilter, INVITATION_FILTERS, type InvitationFilter, type UnitInvitation } from '@diem-cau/shared';
import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo } from 'react';
import classes from './invitations.module.css';
import { useInvitationsTexts } from './invitations.texts';

interface Props {
  invitations: readonly UnitInvitation[];
  filter: InvitationFilter;
  onFilter: (filter: InvitationFilter) => void;
  query: string;
  onQuery: (query: string) => void;
}

/** Which of the units are shown. A filter that fits nobody is not offered. */
export function FilterBar({ invitations, filter, onFilter, query, onQuery }: Props) {
  const t = useInvitationsTexts();
  const counted = useMemo(
    () =>
      INVITATION_FILTERS.map((each) => ({
        each,
        count: invitations.filter((invitation) => fitsFilter(invitation, each)).length,
      })),
    [invitations],
  );
  return (
    <div className={classes.filterBar}>
      <TextInput
        className={classes.search ?? ''}
        aria-label={t('searchLabel')}
        placeholder={t('searchPlaceholder')}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={query}
        onChange={(event) => onQuery(event.currentTarget.value)}
      />
      <div className={classes.filters} role="group" aria-label={t('filters')}>
        {counted
          .filter(({ each, count }) => each === 'all' || each === filter || count > 0)
          .map(({ each, count }) => (
            <button
              key={each}
              type="button"
              className={classes.filter}
              aria-pressed={each === filter}
              onClick={() => onFilter(each)}
            >
              {t(`filter.${each}`)} <span className={classes.count}>{count}</span>
            </button>
          ))}
      </div>
    </div>
  );
}
