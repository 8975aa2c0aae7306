import { NumberInput } from '@mantine/core';
import '@mantine/core/styles/NumberInput.css';
import { useState } from 'react';
import { useAgendaEditorTexts } from './agenda-editor.texts';
import classes from './agenda-row.module.css';

interface Props {
  label: string;
  minutes: number;
  max: number;
  onChange: (minutes: number) => void;
}

const STEP = 5;

/** Takes effect when it is left or confirmed, so that half a number shifts nothing. */
export function MinutesField({ label, minutes, max, onChange }: Props) {
  const t = useAgendaEditorTexts();
  const [typed, setTyped] = useState<string | number>(minutes);
  const commit = () => {
    const wanted = Number(typed);
    if (!Number.isInteger(wanted) || wanted < 1 || wanted > max) setTyped(minutes);
    else if (wanted !== minutes) onChange(wanted);
  };
  return (
    <NumberInput
      className={classes.minutes ?? ''}
      aria-label={label}
      value={typed}
      onChange={setTyped}
      onBlur={commit}
      onKeyDown={(event) => event.key === 'Enter' && commit()}
      min={1}
      max={max}
      step={STEP}
      allowDecimal={false}
      allowNegative={false}
      suffix={` ${t('minutes', { count: '' }).trim()}`}
    />
  );
}
