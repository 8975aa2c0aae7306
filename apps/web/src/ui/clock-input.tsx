import { TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useCommonTexts } from '../lib/i18n/common.texts';
import { parseClock } from '../lib/time/clock';

interface Props {
  label: string;
  /** It is named for those who hear it; those who see it have a heading for several fields. */
  labelHidden?: boolean;
  /** `08:30`; '' when none is given. */
  value: string;
  onChange: (clock: string) => void;
  error?: ReactNode;
  required?: boolean;
  disabled?: boolean;
  size?: 'sm' | 'md';
  className?: string;
}

/** A time of day on a clock of 24 hours, typed as people write it, whatever the browser's own language is. */
export function ClockInput({
  label,
  labelHidden = false,
  value,
  onChange,
  error,
  className = '',
  ...rest
}: Props) {
  const t = useCommonTexts();
  const [typed, setTyped] = useState<string | null>(null);
  const unread = typed !== null && typed.trim() !== '' && value === '';

  const type = (text: string) => {
    setTyped(text);
    onChange(parseClock(text) ?? '');
  };
  return (
    <TextInput
      {...(labelHidden ? { 'aria-label': label } : { label })}
      placeholder={t('clockFormat')}
      className={className}
      value={typed ?? value}
      onChange={(event) => type(event.currentTarget.value)}
      // What cannot be read stays as it was typed, beside the reason.
      onBlur={() => !unread && setTyped(null)}
      autoComplete="off"
      maxLength={16}
      error={unread ? t('clockUnread') : error}
      {...rest}
    />
  );
}
