import type { OrgUnit, VenueOnBoard } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useShortcut } from '../../lib/use-shortcuts';
import { EmptyState } from '../../ui/empty-state';
import { useControlRoomTexts } from './control-room.texts';
import classes from './sources.module.css';
import type { Operator } from './use-operator';
import { VenueFilterBar } from './venue-filter-bar';
import { VenueGroupSection } from './venue-group-section';
import { filterGroups, groupVenues, type VenueFilter } from './venue-groups';
import type { VenueActs } from './venue-row';

interface Props {
  units: readonly OrgUnit[];
  venues: readonly VenueOnBoard[];
  onAir: ReadonlySet<string>;
  operator: Operator;
  disabled: boolean;
  onScreens: (venue: VenueOnBoard) => void;
  onMakeLink: (venue: VenueOnBoard) => void;
}

export function VenueList({ units, venues, onAir, operator, disabled, onScreens, onMakeLink }: Props) {
  const t = useControlRoomTexts();
  const searchRef = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<VenueFilter>('all');
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set());
  const [openedVenue, setOpenedVenue] = useState<string | null>(null);
  const askedFor = useDeferredValue(query);
  useShortcut('/', () => searchRef.current?.focus());

  const groups = useMemo(() => groupVenues(units, venues), [units, venues]);
  const shown = useMemo(
    () => filterGroups(groups, { query: askedFor, filter, onAir }),
    [groups, askedFor, filter, onAir],
  );
  const narrowed = askedFor.trim() !== '' || filter !== 'all' || groups.length === 1;
  const allExpanded = expanded.size >= groups.length;

  const toggleGroup = useCallback((unitId: string) => {
    setExpanded((former) => {
      const next = new Set(former);
      if (!next.delete(unitId)) next.add(unitId);
      return next;
    });
  }, []);
  const { putOnAir, takeOffAir } = operator;
  const acts = useMemo<VenueActs>(
    () => ({
      putOnAir,
      takeOffAir,
      showScreens: onScreens,
      makeLink: onMakeLink,
      toggle: (id) => setOpenedVenue((former) => (former === id ? null : id)),
    }),
    [putOnAir, takeOffAir, onScreens, onMakeLink],
  );

  return (
    <section className={`${classes.panel} ${classes.venues}`} aria-labelledby="venues">
      <div className={classes.panelHead}>
        <h2 id="venues" className={classes.heading}>
          {t('venues')}
        </h2>
        {!narrowed && groups.length > 0 && (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => setExpanded(new Set(allExpanded ? [] : groups.map(({ unit }) => unit.id)))}
          >
            {allExpanded ? t('collapseAll') : t('expandAll')}
          </Button>
        )}
      </div>
      <VenueFilterBar
        venues={venues}
        onAir={onAir}
        query={query}
        filter={filter}
        searchRef={searchRef}
        onQuery={setQuery}
        onFilter={setFilter}
      />
      <div className={classes.groups}>
        {venues.length === 0 && <EmptyState title={t('venuesEmpty')} />}
        {venues.length > 0 && shown.length === 0 && <EmptyState title={t('noMatch')} />}
        {shown.map((group) => (
          <VenueGroupSection
            key={group.unit.id}
            group={group}
            expanded={narrowed || expanded.has(group.unit.id)}
            onAir={onAir}
            busy={operator.busy}
            disabled={disabled}
            openedVenue={openedVenue}
            acts={acts}
            onToggle={toggleGroup}
          />
        ))}
      </div>
    </section>
  );
}
