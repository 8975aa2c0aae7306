import type { ControlBoard, VenueOnBoard } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { IconPhoneCheck } from '@tabler/icons-react';
import { useCallback, useDeferredValue, useMemo, useRef, useState, type ReactNode } from 'react';
import { useFormats } from '../../lib/i18n/format';
import { useShortcut } from '../../lib/use-shortcuts';
import { EmptyState } from '../../ui/empty-state';
import { VirtualTree } from '../../ui/virtual-tree/virtual-tree';
import { GroupLine } from './group-line';
import { useVenueDeskTexts } from './venue-desk.texts';
import { VenueFilterBar } from './venue-filter-bar';
import { countFilters, type VenueFilter } from './venue-filters';
import { VenueLine } from './venue-line';
import { countGroup, VenueRows, type DeskRow } from './venue-rows';
import classes from './venue-desk.module.css';
import lineClasses from './venue-line.module.css';

interface Props {
  board: ControlBoard;
  onAir: ReadonlySet<string>;
  timeZone: string;
  /** Columns beside each other, for a screen of its own. */
  wide: boolean;
  /** Beside the heading. */
  head?: ReactNode;
  /** Puts a venue on air or takes it off; must stay the same function while nothing it uses changes. */
  buttonOf: ((venue: VenueOnBoard) => ReactNode) | null;
  onOpen: (participationId: string) => void;
  openedId: string | null;
}

const LINE_PX = { wide: 46, stacked: 54 };

/** All venues of a conference as they are from second to second. */
export function VenueDesk({ board, onAir, timeZone, wide, head, buttonOf, onOpen, openedId }: Props) {
  const t = useVenueDeskTexts();
  const formats = useFormats(timeZone);
  const searchRef = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<VenueFilter>('all');
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set());
  const [maker] = useState(() => new VenueRows());
  const askedFor = useDeferredValue(query);
  useShortcut('/', () => searchRef.current?.focus());

  const { units, venues } = board;
  const counts = useMemo(() => countFilters(venues, onAir), [venues, onAir]);
  const rows = useMemo(
    () => maker.rows(units, venues, { query: askedFor, filter, onAir, expanded }),
    [maker, units, venues, askedFor, filter, onAir, expanded],
  );
  const words = useMemo(() => maker.wordsOf(rows), [maker, rows]);
  const heads = rows.filter(({ node }) => node.kind === 'group');
  const isNarrowed = askedFor.trim() !== '' || filter !== 'all' || heads.length < 2;
  const allExpanded = heads.length > 0 && heads.every((row) => row.expanded === true);
  const toggle = useCallback((id: string) => {
    setExpanded((former) => {
      const next = new Set(former);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }, []);
  const unitIds = useMemo(() => new Set(units.map(({ id }) => id)), [units]);
  const select = useCallback(
    (id: string) => (unitIds.has(id) ? toggle(id) : onOpen(id)),
    [unitIds, toggle, onOpen],
  );
  const line = useCallback(
    ({ node }: DeskRow) =>
      node.kind === 'group' ? (
        <GroupLine name={node.name} counts={node.counts} brief={!wide} />
      ) : (
        <VenueLine
          venue={node.venue}
          groupName={filter === 'call' ? node.groupName : null}
          onAir={onAir.has(node.venue.sourceKey)}
          wide={wide}
          urgent={filter === 'call'}
          formats={formats}
          button={buttonOf?.(node.venue) ?? null}
        />
      ),
    [filter, onAir, wide, formats, buttonOf],
  );
  const whole = useMemo(() => countGroup(venues), [venues]);
  const counted = venues.length - counts['no-count'];

  return (
    <section className={classes.desk} data-wide={wide} aria-labelledby="venue-desk">
      <div className={classes.head}>
        <h2 id="venue-desk" className={classes.heading}>
          {t('venues')}
        </h2>
        <p className={classes.summary}>
          <span>{t('summary', { connected: whole.connected, ours: whole.ours })}</span>
          {whole.external > 0 && (
            <span>{t('summaryExternal', { connected: whole.externalConnected, total: whole.external })}</span>
          )}
          <span>{t('summaryCounted', { counted, total: venues.length })}</span>
        </p>
        <div className={classes.headButtons}>
          {!isNarrowed && (
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => setExpanded(new Set(allExpanded ? [] : heads.map(({ node }) => node.id)))}
            >
              {t(allExpanded ? 'collapseAll' : 'expandAll')}
            </Button>
          )}
          {head}
        </div>
      </div>
      <VenueFilterBar
        counts={counts}
        query={query}
        filter={filter}
        searchRef={searchRef}
        onQuery={setQuery}
        onFilter={setFilter}
      />
      {rows.length === 0 ? (
        <Nothing venues={venues.length} calls={filter === 'call' && askedFor.trim() === ''} />
      ) : (
        <div className={classes.lines}>
          {wide && <ColumnHeads buttons={buttonOf !== null} />}
          <div className={classes.tree}>
            <VirtualTree
              label={t('venues')}
              rows={rows}
              words={words}
              linePx={wide ? LINE_PX.wide : LINE_PX.stacked}
              selectedId={openedId}
              onSelect={select}
              onToggle={toggle}
            >
              {line}
            </VirtualTree>
          </div>
        </div>
      )}
    </section>
  );
}

function Nothing({ venues, calls }: { venues: number; calls: boolean }) {
  const t = useVenueDeskTexts();
  if (venues === 0) return <EmptyState title={t('empty')} />;
  if (!calls) return <EmptyState title={t('noMatch')} />;
  return (
    <EmptyState icon={<IconPhoneCheck size={48} />} title={t('noCalls')}>
      <p>{t('noCallsHint')}</p>
    </EmptyState>
  );
}

const COLUMNS = ['Venue', 'State', 'Check', 'Line', 'Delegates', 'Heard', 'Call', 'Phone'] as const;

/** For the eye alone: each line says what its figures are. */
function ColumnHeads({ buttons }: { buttons: boolean }) {
  const t = useVenueDeskTexts();
  return (
    <div className={classes.columnHeads} aria-hidden>
      <span className={lineClasses.columns}>
        {COLUMNS.map((column) => (
          <span key={column}>{t(`col${column}`)}</span>
        ))}
        {buttons && <span />}
      </span>
    </div>
  );
}
