import { HEAD_COUNT_LIMITS } from '@diem-cau/shared';
import { UnstyledButton } from '@mantine/core';
import { useId } from 'react';
import classes from './coordinator.module.css';
import { useCoordinatorTexts } from './coordinator.texts';

interface Props {
  /** Null while the field is empty. */
  value: number | null;
  onChange: (value: number | null) => void;
}

const clamped = (value: number) => Math.min(HEAD_COUNT_LIMITS.count, Math.max(0, value));

/** Big enough to be pressed while standing in a noisy room. */
export function CountStepper({ value, onChange }: Props) {
  const t = useCoordinatorTexts();
  const id = useId();
  const step = (by: number, label: string, sign: string) => (
    <UnstyledButton
      className={classes.step}
      aria-label={label}
      onClick={() => onChange(clamped((value ?? 0) + by))}
      disabled={clamped((value ?? 0) + by) === value}
    >
      {sign}
    </UnstyledButton>
  );
  return (
    <div>
      <label htmlFor={id} className={classes.label}>
        {t('count')}
      </label>
      <div className={classes.stepper}>
        {step(-10, t('fewerTen'), '−10')}
        {step(-1, t('fewer'), '−')}
        <input
          id={id}
          className={classes.number}
          inputMode="numeric"
          autoComplete="off"
          value={value ?? ''}
          onChange={({ currentTarget }) => {
            const digits = currentTarget.value.replace(/\D/g, '').slice(0, 4);
            onChange(digits === '' ? null : clamped(Number(digits)));
          }}
        />
        {step(1, t('more'), '+')}
        {step(10, t('moreTen'), '+10')}
      </div>
    </div>
  );
}
