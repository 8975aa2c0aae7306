import type { StageSource } from '@diem-cau/shared';
import { SegmentedControl } from '@mantine/core';
import '@mantine/core/styles/FloatingIndicator.css';
import '@mantine/core/styles/SegmentedControl.css';
import classes from './hall.module.css';
import { isOfHall, placeOf } from './hall-sound';
import type { HallSettings } from './use-hall-settings';
import { useHallTexts } from './hall.texts';

/** Which sources on air are in the hall. */
export function SourcePlaces({
  sources,
  settings,
}: {
  sources: readonly StageSource[];
  settings: Pick<HallSettings, 'places' | 'change'>;
}) {
  const t = useHallTexts();
  const { places, change } = settings;
  const named = [...new Map(sources.filter(({ key }) => !isOfHall(key)).map(({ key, name }) => [key, name]))];
  return (
    <fieldset className={classes.places}>
      <legend>{t('places')}</legend>
      {named.length === 0 && <p className={classes.hint}>{t('placesNone')}</p>}
      {named.map(([key, name]) => (
        <div key={key} className={classes.row}>
          <span className={classes.who}>{name}</span>
          <SegmentedControl
            aria-label={`${t('places')}: ${name}`}
            size="xs"
            data={[
              { value: 'hall', label: t('inHall') },
              { value: 'remote', label: t('remote') },
            ]}
            value={placeOf(key, places)}
            onChange={(value) =>
              change({ places: { ...places, [key]: value === 'remote' ? 'remote' : 'hall' } })
            }
          />
        </div>
      ))}
      {named.length > 0 && <p className={classes.hint}>{t('placesHint')}</p>}
    </fieldset>
  );
}
