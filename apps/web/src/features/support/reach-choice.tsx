import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { countReached, isChosen, shownPlaces, toggled, type Place, type Reach } from './notice-reach';
import classes from './support.module.css';
import { useSupportTexts } from './support.texts';

const SHOWN = 40;

/** Units and venues to choose from, found by their names. */
export function ReachChoice({
  places,
  reach,
  onChange,
}: {
  places: readonly Place[];
  reach: Reach;
  onChange: (reach: Reach) => void;
}) {
  const t = useSupportTexts();
  const [words, setWords] = useState('');
  const found = shownPlaces(places, words, reach);
  return (
    <div className={classes.reach}>
      <TextInput
        label={t('search')}
        value={words}
        autoComplete="off"
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {found.length === 0 && <p className={classes.quiet}>{t('nothingFound')}</p>}
      <ul className={classes.places} aria-label={t('places')}>
        {found.slice(0, SHOWN).map((place) => (
          <li key={place.key}>
            <Checkbox
              checked={isChosen(place, reach)}
              onChange={() => onChange(toggled(place, reach))}
              label={
                place.kind === 'unit'
                  ? `${place.name} · ${t('inUnit', { count: place.venueIds.length })}`
                  : place.name
              }
            />
          </li>
        ))}
      </ul>
      {found.length > SHOWN && (
        <p className={classes.quiet}>{t('moreFound', { count: found.length - SHOWN })}</p>
      )}
      <p role="status">
        <strong>{t('chosen', { count: countReached(places, reach) })}</strong>
      </p>
    </div>
  );
}
