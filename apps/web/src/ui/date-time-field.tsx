import { Input } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { useCommonTexts } from '../lib/i18n/common.texts';
import { ClockInput } from './clock-input';
import classes from './date-time-field.module.css';
import { DayInput } from './day-input';

interface Props {
  label: string;
  /** `2026-11-22T08:30` on the clocks of whatever zone the caller means; '' when none is given. */
  value: string;
  /** Gets `2026-11-22T` or `T08:30` while only a part is given. */
  onChange: (local: string) => void;
  description?: ReactNode;
  error?: ReactNode;
  disabled?: boolean;
  required?: boolean;
  size?: 'sm' | 'md';
  className?: string;
  /** The last day that can be chosen, `2026-11-22`. */
  maxDay?: string;
}

/** A day and a time of day, beside each other under one name. */
export function DateTimeField({
  label,
  value,
  onChange,
  description,
  error,
  className,
  maxDay,
  ...rest
}: Props) {
  const t = useCommonTexts();
  const labelId = useId();
  const [day = '', clock = ''] = value.split('T');
  const change = (changedDay: string, changedClock: string) =>
    onChange(changedDay === '' && changedClock === '' ? '' : `${changedDay}T${changedClock}`);
  return (
    <div className={className} role="group" aria-labelledby={labelId}>
      <Input.Label id={labelId} component="span" size={rest.size ?? 'sm'} required={rest.required ?? false}>
        {label}
      </Input.Label>
      {description && <Input.Description>{description}</Input.Description>}
      <div className={classes.parts}>
        <DayInput
          label={t('day')}
          labelHidden
          value={day}
          onChange={(changed) => change(changed, clock)}
          {...(maxDay !== undefined && { max: maxDay })}
          {...rest}
        />
        <ClockInput
          label={t('clock')}
          labelHidden
          value={clock}
          onChange={(changed) => change(day, changed)}
          {...rest}
        />
      </div>
      {error && (
        <Input.Error role="alert" className={classes.error ?? ''}>
          {error}
        </Input.Error>
      )}
    </div>
  );
}
