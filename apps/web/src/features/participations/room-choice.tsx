import { VENUE_LIMITS, type Venue } from '@diem-cau/shared';
import { Select, TextInput } from '@mantine/core';
import '@mantine/core/styles/Combobox.css';
import '@mantine/core/styles/ScrollArea.css';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { UnitPicker } from '../../ui/unit-picker';
import classes from './participation-form.module.css';
import { useRoomSearch } from './participations.queries';
import { useParticipationsTexts } from './participations.texts';

const TYPING_MS = 200;

/** A room on record, or what a new record needs. */
export interface RoomDraft {
  isNew: boolean;
  room: Venue | null;
  name: string;
  hostUnitId: string | null;
  address: string;
}

export const emptyRoom: RoomDraft = { isNew: false, room: null, name: '', hostUnitId: null, address: '' };

export const roomIsChosen = ({ isNew, room, name, hostUnitId }: RoomDraft): boolean =>
  isNew ? name.trim() !== '' && hostUnitId !== null : room !== null;

interface Props {
  draft: RoomDraft;
  /** Rooms that take part already. */
  taken: ReadonlySet<string>;
  onChange: (draft: RoomDraft) => void;
  tried: boolean;
}

export function RoomChoice({ draft, taken, onChange, tried }: Props) {
  const t = useParticipationsTexts();
  const change = (part: Partial<RoomDraft>) => onChange({ ...draft, ...part });
  return (
    <>
      <div role="group" aria-label={t('venueChoice')} className={classes.choice}>
        <button type="button" aria-pressed={!draft.isNew} onClick={() => change({ isNew: false })}>
          {t('venueExisting')}
        </button>
        <button type="button" aria-pressed={draft.isNew} onClick={() => change({ isNew: true })}>
          {t('venueNew')}
        </button>
      </div>
      {draft.isNew ? (
        <>
          <TextInput
            label={t('newName')}
            size="md"
            required
            maxLength={VENUE_LIMITS.name}
            autoComplete="off"
            value={draft.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
            error={tried && draft.name.trim() === '' ? t('newNameNeeded') : undefined}
          />
          <UnitPicker
            size="md"
            label={t('newHost')}
            required
            value={draft.hostUnitId === null ? [] : [draft.hostUnitId]}
            onChange={([hostUnitId = null]) => change({ hostUnitId })}
            error={tried && draft.hostUnitId === null ? t('newHostNeeded') : undefined}
          />
          <TextInput
            label={t('newAddress')}
            size="md"
            maxLength={VENUE_LIMITS.address}
            autoComplete="off"
            value={draft.address}
            onChange={(event) => change({ address: event.currentTarget.value })}
          />
        </>
      ) : (
        <RoomPicker
          room={draft.room}
          taken={taken}
          onChange={(room) => change({ room })}
          error={tried && draft.room === null ? t('venueNeeded') : undefined}
        />
      )}
    </>
  );
}

interface PickerProps {
  room: Venue | null;
  taken: ReadonlySet<string>;
  onChange: (room: Venue | null) => void;
  error: string | undefined;
}

function RoomPicker({ room, taken, onChange, error }: PickerProps) {
  const t = useParticipationsTexts();
  const [typed, setTyped] = useState('');
  const [query] = useDebouncedValue(typed.trim() === room?.name ? '' : typed.trim(), TYPING_MS);
  const search = useRoomSearch(query);
  const found = search.data?.venues ?? [];
  const offered = room && !found.some(({ id }) => id === room.id) ? [room, ...found] : found;
  return (
    <Select
      label={t('venue')}
      description={t('venueSearch')}
      size="md"
      required
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      // The server has searched already, by more than the names.
      filter={({ options }) => options}
      data={offered.map(({ id, name, hostUnitName }) => ({
        value: id,
        label: name,
        disabled: taken.has(id),
        hostUnitName,
      }))}
      renderOption={({ option }) => {
        const one = offered.find(({ id }) => id === option.value);
        const place = [one?.hostUnitName, ...[...(one?.hostUnitPath ?? [])].reverse()].join(' · ');
        return (
          <span>
            {option.label}
            <span className={classes.quiet}> – {taken.has(option.value) ? t('venueTakesPart') : place}</span>
          </span>
        );
      }}
      nothingFoundMessage={search.isPending ? '…' : t('venueNone')}
      value={room?.id ?? null}
      onChange={(id) => onChange(offered.find((one) => one.id === id) ?? null)}
      error={error}
    />
  );
}
