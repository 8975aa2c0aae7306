import type { AttendanceRules, AttendanceTable as Table } from '@diem-cau/shared';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { IconDownload, IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useFormats } from '../../lib/i18n/format';
import { EmptyState } from '../../ui/empty-state';
import { TreeDay } from '../../ui/tree-day';
import { useAttendanceTexts } from './attendance.texts';
import { matchingVenues } from './table-rows';
import classes from './tables.module.css';
import { UnitRollUp } from './unit-roll-up';
import { VenueTable } from './venue-table';

interface Props {
  conferenceCode: string;
  table: Table;
  /** The conference goes on, and the figures with it. */
  ongoing: boolean;
  rules: AttendanceRules;
  timeZone: string;
}

/** The plain table, by venue and by unit, during the event and after it. */
export function AttendanceTable({ conferenceCode, table, ongoing, rules, timeZone }: Props) {
  const t = useAttendanceTexts();
  const { dateTime } = useFormats(timeZone);
  const [by, setBy] = useState<'venues' | 'units'>('venues');
  const [query, setQuery] = useState('');
  const [onlyMissing, setOnlyMissing] = useState(false);
  const [on, setOn] = useState<string | null>(null);
  const venues = useMemo(() => matchingVenues(table.venues, query, onlyMissing), [table, query, onlyMissing]);
  const missing = table.venues.filter(({ delegates }) => delegates === null).length;
  const csv = `/api/conferences/${conferenceCode}/attendance`;
  const { from, to } = table;

  return (
    <section className={classes.section} aria-labelledby="table">
      <div className={classes.head}>
        <div>
          <h2 id="table">{t('tableTitle')}</h2>
          <p className={classes.quiet}>
            {from === null && t('tableNotYet')}
            {from !== null && to === null && t('tableOpen', { from: dateTime(from) })}
            {from !== null && to !== null && t('tablePeriod', { from: dateTime(from), to: dateTime(to) })}
          </p>
        </div>
        <div className={classes.downloads}>
          <Button
            component="a"
            href={by === 'units' && on !== null ? `${csv}/units.csv?on=${on}` : `${csv}/${by}.csv`}
            download
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
          >
            {by === 'venues' ? t('csvVenues') : t('csvUnits')}
          </Button>
        </div>
      </div>
      <div className={classes.tools}>
        <div role="group" aria-label={t('tableTitle')} className={classes.choice}>
          <button type="button" aria-pressed={by === 'venues'} onClick={() => setBy('venues')}>
            {t('tableVenues')}
          </button>
          <button type="button" aria-pressed={by === 'units'} onClick={() => setBy('units')}>
            {t('tableUnits')}
          </button>
        </div>
        <TextInput
          className={classes.search ?? ''}
          type="search"
          size="md"
          aria-label={t('search')}
          placeholder={t('search')}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        {by === 'venues' && (
          <Checkbox
            size="md"
            label={t('onlyMissing', { count: missing })}
            checked={onlyMissing}
            onChange={(event) => setOnlyMissing(event.currentTarget.checked)}
          />
        )}
      </div>
      {table.venues.length === 0 && <EmptyState title={t('noVenues')} />}
      {by === 'units' && <TreeDay on={on} onChange={setOn} timeZone={timeZone} />}
      {by === 'venues' && table.venues.length > 0 && venues.length === 0 && (
        <EmptyState title={t('noRows')} />
      )}
      {by === 'venues' && venues.length > 0 && (
        <VenueTable
          rows={venues}
          totals={table.totals}
          timeZone={timeZone}
          whole={venues.length === table.venues.length}
        />
      )}
      {by === 'units' && table.venues.length > 0 && (
        <UnitRollUp conferenceCode={conferenceCode} ongoing={ongoing} on={on} query={query} />
      )}
      <details className={classes.definitions}>
        <summary>{t('definitionsTitle')}</summary>
        <ul>
          <li>{t('definitionDelegates')}</li>
          <li>{t('definitionMinutes')}</li>
          <li>{t('definitionConnected', { count: rules.venueConnectedMinutes })}</li>
          <li>{t('definitionUnits')}</li>
        </ul>
      </details>
    </section>
  );
}
