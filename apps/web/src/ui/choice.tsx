import { useId } from 'react';
import classes from './choice.module.css';

interface Props<Value extends string> {
  label: string;
  value: Value | null;
  onChange: (value: Value) => void;
  options: readonly { value: Value; text: string; hint?: string }[];
  disabled?: boolean;
}

/** One of a few answers, each as large as a button. */
export function Choice<Value extends string>({ label, value, onChange, options, disabled }: Props<Value>) {
  const name = useId();
  return (
    <fieldset className={classes.choice} disabled={disabled}>
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={classes.option}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.text}
            {option.hint && <span className={classes.hint}>{option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
