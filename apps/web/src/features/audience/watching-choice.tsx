import { AUDIENCE_LIMITS } from '@diem-cau/shared';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import classes from './audience.module.css';
import { useAudienceTexts } from './audience.texts';

const FEW = [1, 2, 3, 4, 5];

/** How many people sit before this device: one press for most, a number for a hall. */
export function WatchingChoice({
  value,
  onChange,
}: {
  value: number | null;
  onChange: (value: number | null) => void;
}) {
  const t = useAudienceTexts();
  const [many, setMany] = useState(value !== null && !FEW.includes(value));
  const option = (id: string, label: string, checked: boolean, choose: () => void) => (
    <label key={id} className={classes.option}>
      <input type="radio" name="watching" checked={checked} onChange={choose} />
      <span>{label}</span>
    </label>
  );
  return (
    <fieldset className={classes.watching}>
      <legend>{t('watching')}</legend>
      <div className={classes.options}>
        {FEW.map((count) =>
          option(
            String(count),
            count === 1 ? t('alone') : t('people', { count }),
            !many && value === count,
            () => {
              setMany(false);
              onChange(count);
            },
          ),
        )}
        {option('more', t('more'), many, () => {
          setMany(true);
          onChange(null);
        })}
      </div>
      {many && (
        <TextInput
          label={t('moreLabel')}
          size="lg"
          inputMode="numeric"
          autoComplete="off"
          className={classes.number ?? ''}
          value={value ?? ''}
          onChange={({ currentTarget }) => {
            const digits = currentTarget.value.replace(/\D/g, '').slice(0, 3);
            const typed = Math.min(AUDIENCE_LIMITS.watching, Number(digits));
            onChange(typed > 0 ? typed : null);
          }}
        />
      )}
    </fieldset>
  );
}
