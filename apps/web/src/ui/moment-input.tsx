import { TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { timeIn } from '../lib/time/time-in';
import { DayInput } from './day-input';
import classes from './moment-input.module.css';

interface Props {
  label: string;
  /** Of the field for the time of day. */
  timeLabel: string;
  /** `2026-11-22T08:30` on the clocks that the page shows; '' when there is none. */
  value: string;
  onChange: (local: string) => void;
  /** Filled in when only the day was chosen. */
  defaultTime: string;
  clearable?: boolean;
  description?: ReactNode;
  error?: ReactNode;
}

/** A day and a time of it, on twenty-four hours whatever the browser's own language is. */
export function MomentInput({ label, timeLabel, value, onChange, defaultTime, ...rest }: Props) {
  const [day = '', time = ''] = value.split('T');
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <div className={classes.moment}>
      <DayInput
        label={label}
        value={day}
        onChange={(next) => onChange(next === '' ? '' : `${next}T${time || defaultTime}`)}
        {...rest}
      />
      <TextInput
        aria-label={timeLabel}
        inputMode="numeric"
        autoComplete="off"
        maxLength={5}
        value={typed ?? time}
        disabled={day === ''}
        onChange={(event) => {
          const text = event.currentTarget.value;
          const understood = timeIn(text);
          setTyped(text);
          if (understood !== null) onChange(`${day}T${understood}`);
        }}
        onBlur={() => setTyped(null)}
      />
    </div>
  );
}
