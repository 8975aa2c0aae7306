import { findNamesakes, isOver, type DelegateList, type StaffConference } from '@diem-cau/shared';
import { TextInput } from '@mantine/core';
import { IconSearch, IconUsers } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { useUnitPlaces } from '../../lib/units/units.queries';
import { useUnitsTexts } from '../../lib/units/units.texts';
import { DownloadButton } from '../../ui/download-button';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { LoadingState } from '../../ui/loading-state';
import { TreeDay } from '../../ui/tree-day';
import { DelegateFiguresLine } from './delegate-figures';
import { groupByUnit, groupByUnitThen, groupByVenue, searchDelegates } from './delegate-groups';
import { DelegateGroups } from './delegate-groups-list';
import classes from './delegates.module.css';
import { exportPath, useDelegates, type DelegateAccess } from './delegates.queries';
import { useDelegatesTexts } from './delegates.texts';
import { EditableTable } from './editable-table';
import { NamesakesPanel } from './namesakes-panel';

const VIEWS = ['unit', 'venue', 'namesakes'] as const;
type View = (typeof VIEWS)[number];
const VIEW_TEXTS = { unit: 'byUnit', venue: 'byVenue', namesakes: 'byNamesakes' } as const;
/** Hits that are shown; more are not looked through, but narrowed by typing. */
const HITS = 100;

/** All delegates of a conference: by unit, by venue, by search, and those who may stand in the lists twice. */
export function DelegatesDesk({ conference }: { conference: StaffConference }) {
  const t = useDelegatesTexts();
  const access = useMemo<DelegateAccess>(() => ({ code: conference.code, as: 'account' }), [conference.code]);
  const list = useDelegates(access);
  if (list.isPending) return <LoadingState />;
  if (list.data === undefined) {
    return <ErrorState error={asWireError(list.error)} onRetry={() => void list.refetch()} />;
  }
  const readOnly = !conference.permissions.includes('delegates.manage') || isOver(conference.state);
  if (list.data.units.length === 0) {
    return (
      <EmptyState icon={<IconUsers size={40} />} title={t('none')}>
        <p>{t('noneHint')}</p>
      </EmptyState>
    );
  }
  return <Lists access={access} list={list.data} readOnly={readOnly} timeZone={conference.timeZone} />;
}

function Lists({
  access,
  list,
  readOnly,
  timeZone,
}: {
  access: DelegateAccess;
  list: DelegateList;
  readOnly: boolean;
  timeZone: string;
}) {
  const t = useDelegatesTexts();
  const [view, setView] = useState<View>('unit');
  const units = useUnitsTexts();
  const [on, setOn] = useState<string | null>(null);
  const places = useUnitPlaces(view === 'unit' ? on : null);
  const [query, setQuery] = useState('');
  const searched = useDeferredValue(query.trim());
  const namesakes = useMemo(() => findNamesakes(list.delegates, list.namesakes), [list]);
  const groups = useMemo(() => {
    if (view === 'venue') return groupByVenue(list, t('noVenue'));
    if (on === null) return groupByUnit(list);
    return groupByUnitThen(list, places.data ?? [], (name) =>
      name === null ? units('unclear') : units('unclearBeneath', { name }),
    );
  }, [list, view, on, places.data, t, units]);
  const found = useMemo(() => (searched === '' ? null : searchDelegates(list, searched)), [list, searched]);
  const table = {
    access,
    list,
    readOnly,
  };
  return (
    <div className={classes.desk}>
      <p className={classes.soft}>{t('intro')}</p>
      <DelegateFiguresLine list={list} />
      <div className={classes.tools}>
        <TextInput
          className={classes.search ?? ''}
          aria-label={t('searchLabel')}
          placeholder={t('searchPlaceholder')}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <div className={classes.views} role="group" aria-label={t('groupBy')}>
          {VIEWS.map((each) => (
            <button key={each} type="button" aria-pressed={each === view} onClick={() => setView(each)}>
              {t(VIEW_TEXTS[each])}
              {each === 'namesakes' && namesakes.length > 0 && ` (${namesakes.length})`}
            </button>
          ))}
        </div>
        {(['xlsx', 'csv'] as const).map((format) => (
          <DownloadButton
            key={format}
            path={exportPath(access, format, view === 'unit' ? on : null)}
            as={access.as}
          >
            {t(format === 'xlsx' ? 'exportXlsx' : 'exportCsv')}
          </DownloadButton>
        ))}
      </div>
      {found !== null ? (
        <>
          <p role="status">
            {found.length > HITS
              ? t('foundMore', { shown: HITS, count: found.length })
              : found.length > 0
                ? t('found', { count: found.length })
                : t('noneFound')}
          </p>
          {found.length > 0 && (
            <EditableTable {...table} showUnits label={t('pageTitle')} delegates={found.slice(0, HITS)} />
          )}
        </>
      ) : view === 'namesakes' ? (
        <NamesakesPanel {...table} namesakes={namesakes} />
      ) : (
        <>
          {view === 'unit' && <TreeDay on={on} onChange={setOn} timeZone={timeZone} />}
          {view === 'unit' && on !== null && places.data === undefined ? (
            places.isError ? (
              <ErrorState error={asWireError(places.error)} onRetry={() => void places.refetch()} />
            ) : (
              <LoadingState />
            )
          ) : (
            <DelegateGroups {...table} key={`${view} ${on}`} groups={groups} />
          )}
        </>
      )}
    </div>
  );
}
