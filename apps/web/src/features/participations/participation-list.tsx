import type { Participation, ParticipationList as Listed } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { IconBuildingCommunity } from '@tabler/icons-react';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { useUnitPlaces } from '../../lib/units/units.queries';
import { useUnitsTexts } from '../../lib/units/units.texts';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { LoadingState } from '../../ui/loading-state';
import { TreeDay } from '../../ui/tree-day';
import { FilterBar } from './filter-bar';
import {
  filterGroups,
  groupByHostThen,
  groupParticipations,
  type ParticipationFilter,
} from './participation-filters';
import { ParticipationGroupSection } from './participation-group';
import type { RowActs } from './participation-row';
import classes from './participations.module.css';
import { useParticipationsTexts } from './participations.texts';
import { useSelection } from './use-selection';

/** So few are shown at once. */
const SHORT = 30;

interface Props {
  listed: Listed;
  timeZone: string;
  onOpen: (participation: Participation) => void;
  /** Null for those who may not make cards. */
  onCards: ((participations: Participation[]) => void) | null;
}

/** The venues of a conference by district, with what is missing, and cards for those that are ticked. */
export function ParticipationList({ listed, timeZone, onOpen, onCards }: Props) {
  const t = useParticipationsTexts();
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<ParticipationFilter>('all');
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set());
  const { selection, toggle, choose } = useSelection();
  const askedFor = useDeferredValue(query);
  const { participations } = listed;
  const units = useUnitsTexts();
  const [on, setOn] = useState<string | null>(null);
  const places = useUnitPlaces(on);
  const groups = useMemo(() => {
    if (on === null) return groupParticipations(listed);
    return groupByHostThen(listed.participations, places.data ?? [], (name) =>
      name === null ? units('unclear') : units('unclearBeneath', { name }),
    );
  }, [listed, on, places.data, units]);
  const shown = useMemo(() => filterGroups(groups, askedFor, filter), [groups, askedFor, filter]);
  const narrowed =
    askedFor.trim() !== '' || filter !== 'all' || participations.length <= SHORT || groups.length === 1;
  const allExpanded = groups.every(({ unit }) => expanded.has(unit.id));
  const items = shown.flatMap((group) => group.items);
  const selected = participations.filter(({ id }) => selection.has(id));
  const toggleGroup = useCallback((unitId: string) => {
    setExpanded((former) => {
      const next = new Set(former);
      if (!next.delete(unitId)) next.add(unitId);
      return next;
    });
  }, []);
  const maySelect = onCards !== null;
  const acts = useMemo<RowActs>(
    () => ({ open: onOpen, select: maySelect ? toggle : null }),
    [onOpen, maySelect, toggle],
  );
  return (
    <>
      <FilterBar
        participations={participations}
        query={query}
        filter={filter}
        onQuery={setQuery}
        onFilter={setFilter}
      />
      <TreeDay on={on} onChange={setOn} timeZone={timeZone} />
      <div className={classes.listHead}>
        {onCards && items.length > 0 ? (
          <Button variant="subtle" size="compact-md" onClick={() => choose(items.map(({ id }) => id))}>
            {t('selectShown', { count: items.length })}
          </Button>
        ) : (
          <span />
        )}
        {!narrowed && (
          <Button
            variant="subtle"
            size="compact-md"
            onClick={() => setExpanded(new Set(allExpanded ? [] : groups.map(({ unit }) => unit.id)))}
          >
            {allExpanded ? t('collapseAll') : t('expandAll')}
          </Button>
        )}
      </div>
      {on !== null && places.data === undefined ? (
        places.isError ? (
          <ErrorState error={asWireError(places.error)} onRetry={() => void places.refetch()} />
        ) : (
          <LoadingState />
        )
      ) : shown.length === 0 ? (
        <EmptyState icon={<IconBuildingCommunity size={40} />} title={t('noMatch')} />
      ) : (
        <div className={classes.groups}>
          {shown.map((group) => (
            <ParticipationGroupSection
              key={group.unit.id}
              group={group}
              expanded={narrowed || expanded.has(group.unit.id)}
              selection={selection}
              acts={acts}
              onToggle={toggleGroup}
            />
          ))}
        </div>
      )}
      {onCards && selected.length > 0 && (
        <div
          className={classes.selectionBar}
          role="region"
          aria-label={t('selected', { count: selected.length })}
        >
          <strong role="status">{t('selected', { count: selected.length })}</strong>
          <Button variant="default" onClick={() => choose([])}>
            {t('clearSelection')}
          </Button>
          <Button onClick={() => onCards(selected)}>{t('cards')}</Button>
        </div>
      )}
    </>
  );
}
