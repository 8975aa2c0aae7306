import type { Delegate, DelegateUnit, Sitting } from '@diem-cau/shared';
import { Checkbox, NativeSelect } from '@mantine/core';
import classes from './delegates.module.css';
import { useDelegatesTexts } from './delegates.texts';

export type Place = Pick<Delegate, 'participationId' | 'sittingIds'>;
export const ANYWHERE: Place = { participationId: null, sittingIds: [] };

interface Props {
  unit: DelegateUnit;
  sittings: readonly Sitting[];
  place: Place;
  onChange: (place: Place) => void;
}

/** Where somebody sits and to which sittings they come, where there is a choice. */
export function PlaceInputs({ unit, sittings, place, onChange }: Props) {
  const t = useDelegatesTexts();
  const { participationId, sittingIds } = place;
  const comesTo = (id: string) => sittingIds.length === 0 || sittingIds.includes(id);
  const toggle = (toggled: string) => {
    const chosen = sittings.map(({ id }) => id).filter((id) => comesTo(id) !== (id === toggled));
    // Nobody is listed for nothing, and all sittings are said by naming none.
    if (chosen.length > 0) {
      onChange({ ...place, sittingIds: chosen.length === sittings.length ? [] : chosen });
    }
  };
  return (
    <>
      {unit.venues.length > 1 && (
        <NativeSelect
          label={t('venue')}
          value={participationId ?? ''}
          onChange={(event) => onChange({ ...place, participationId: event.currentTarget.value || null })}
          data={[
            { value: '', label: t('unitVenue') },
            ...unit.venues.map((venue) => ({ value: venue.participationId, label: venue.name })),
          ]}
        />
      )}
      {sittings.length > 1 && (
        <fieldset className={classes.sittings}>
          <legend>{t('sittings')}</legend>
          {sittings.map(({ id, name }) => (
            <Checkbox key={id} label={name} checked={comesTo(id)} onChange={() => toggle(id)} />
          ))}
        </fieldset>
      )}
    </>
  );
}
