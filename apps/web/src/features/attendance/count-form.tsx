import { HEAD_COUNT_LIMITS, matchesSearch, type VenueAttendanceRow } from '@diem-cau/shared';
import { Button, NumberInput, Select, TextInput, type ComboboxItem } from '@mantine/core';
import '@mantine/core/styles/Combobox.css';
import '@mantine/core/styles/NumberInput.css';
import '@mantine/core/styles/ScrollArea.css';
import { useMemo, useState, type FormEvent } from 'react';
import { useNow } from '../../lib/time/use-now';
import { toLocalInput } from '../../lib/time/zoned';
import type { LiveConnection } from '../../live/connection';
import { useCommands } from '../../live/use-commands';
import { DateTimeField } from '../../ui/date-time-field';
import { FailureNotice } from '../../ui/failure-notice';
import { Notice } from '../../ui/notice';
import { useAttendanceTexts } from './attendance.texts';
import { readEntry, type CountEntry, type CountField } from './count-entry';
import classes from './count-form.module.css';

type CountedVenue = Pick<VenueAttendanceRow, 'participationId' | 'venueName' | 'groupName'>;

interface Props {
  connection: LiveConnection;
  timeZone: string;
  clockOffsetMs: number;
  venues: readonly CountedVenue[];
  /** The only venue that it is about: nobody is asked for which. */
  only?: string;
  disabled: boolean;
  onRecorded: () => void;
}

const SHOWN_AT_ONCE = 40;

/** For a venue that telephones its number: who said it and when is kept with it. */
export function CountForm(props: Props) {
  const { connection, timeZone, clockOffsetMs, venues, only = null, disabled, onRecorded } = props;
  const t = useAttendanceTexts();
  const { run, busy, failure, dismiss } = useCommands(connection);
  const serverNow = useNow(10_000) + clockOffsetMs;
  const present = toLocalInput(new Date(serverNow).toISOString(), timeZone);
  const empty: CountEntry = { participationId: only, count: '', informant: '', toldAt: '', note: '' };
  const [typed, setTyped] = useState(empty);
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  /** Until somebody picks another time, it was told just now. */
  const entry = { ...typed, toldAt: typed.toldAt === '' ? present : typed.toldAt };
  const read = readEntry(entry, timeZone, serverNow);
  const isWrong = (field: CountField) => tried && !read.ok && read.wrong.has(field);
  const change = (part: Partial<CountEntry>) => setTyped((former) => ({ ...former, ...part }));

  const options = useMemo(
    () =>
      venues.map(({ participationId, venueName, groupName }) => ({
        value: participationId,
        label: venueName === groupName ? venueName : `${venueName} – ${groupName}`,
      })),
    [venues],
  );

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    setSaid(null);
    if (!read.ok) return;
    const request = read.request;
    const kept = await run({ key: 'record', what: t('record'), name: 'attendance:record-count', request });
    if (kept === null) return;
    const venue = options.find(({ value }) => value === kept.participationId)?.label ?? '';
    setSaid(t('recorded', { count: kept.count, venue }));
    setTyped(empty);
    setTried(false);
    onRecorded();
  };

  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      {only === null && <h2>{t('recordTitle')}</h2>}
      <p className={classes.hint}>{t('recordHint')}</p>
      <div className={classes.fields}>
        {only === null && (
          <Select
            className={classes.venue ?? ''}
            label={t('venue')}
            placeholder={t('venuePlaceholder')}
            size="md"
            searchable
            limit={SHOWN_AT_ONCE}
            data={options}
            filter={({ options: all, search, limit }) =>
              (all as ComboboxItem[]).filter(({ label }) => matchesSearch(label, search)).slice(0, limit)
            }
            nothingFoundMessage={t('venueNone')}
            value={entry.participationId}
            onChange={(participationId) => change({ participationId })}
            error={isWrong('participationId') && t('needVenue')}
          />
        )}
        <NumberInput
          label={t('count')}
          size="md"
          min={0}
          max={HEAD_COUNT_LIMITS.count}
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="none"
          hideControls
          value={entry.count}
          onChange={(count) => change({ count: typeof count === 'number' ? count : '' })}
          error={isWrong('count') && t('needCount', { max: HEAD_COUNT_LIMITS.count })}
        />
        <TextInput
          label={t('informant')}
          placeholder={t('informantHint')}
          size="md"
          maxLength={HEAD_COUNT_LIMITS.informant}
          value={entry.informant}
          onChange={(event) => change({ informant: event.currentTarget.value })}
          error={isWrong('informant') && t('needInformant')}
        />
        <DateTimeField
          label={t('toldAt')}
          size="md"
          maxDay={present.slice(0, 10)}
          value={entry.toldAt}
          onChange={(toldAt) => change({ toldAt })}
          error={isWrong('toldAt') && t('needTime')}
        />
        <TextInput
          className={classes.note ?? ''}
          label={t('note')}
          size="md"
          maxLength={HEAD_COUNT_LIMITS.note}
          value={entry.note}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
      </div>
      <FailureNotice failure={failure} onDismiss={dismiss} />
      {said !== null && <Notice tone="good">{said}</Notice>}
      <Button type="submit" size="md" loading={busy.has('record')} disabled={disabled}>
        {t('record')}
      </Button>
    </form>
  );
}
