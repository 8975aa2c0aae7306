import { CloseButton } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import '@mantine/dates/styles.css';
import { IconCalendar } from '@tabler/icons-react';
import 'dayjs/locale/vi';
import type { ReactNode } from 'react';
import { useCommonTexts } from '../lib/i18n/common.texts';
import { useLanguage } from '../lib/i18n/language';
import { dayText, parseDay } from '../lib/time/day';

interface Props {
  label: string;
  /** It is named for those who hear it; those who see it have a heading for several fields. */
  labelHidden?: boolean;
  /** `2026-11-22`; '' when no day is given. */
  value: string;
  onChange: (day: string) => void;
  description?: ReactNode;
  error?: ReactNode;
  required?: boolean;
  disabled?: boolean;
  clearable?: boolean;
  size?: 'sm' | 'md';
  className?: string;
  /** The first and the last day that can be chosen. */
  min?: string;
  max?: string;
}

/** A day, typed as day/month/year or chosen from a calendar, whatever the browser's own language is. */
export function DayInput({
  label,
  labelHidden = false,
  value,
  onChange,
  min,
  max,
  clearable = false,
  ...rest
}: Props) {
  const t = useCommonTexts();
  const language = useLanguage();
  return (
    <DateInput
      {...(labelHidden ? { 'aria-label': label } : { label })}
      placeholder={t('dayFormat')}
      value={value || null}
      onChange={(day) => onChange(day ?? '')}
      valueFormat={dayText}
      dateParser={parseDay}
      locale={language}
      firstDayOfWeek={1}
      weekendDays={[]}
      allowDeselect={clearable}
      {...(min && { minDate: min })}
      {...(max && { maxDate: max })}
      popoverProps={{ withinPortal: true, trapFocus: false }}
      ariaLabels={{
        previousMonth: t('previousMonth'),
        nextMonth: t('nextMonth'),
        previousYear: t('previousYear'),
        nextYear: t('nextYear'),
        previousDecade: t('previousDecade'),
        nextDecade: t('nextDecade'),
      }}
      rightSection={
        clearable && value !== '' && !rest.disabled ? (
          <CloseButton size="sm" aria-label={t('clearDay')} onClick={() => onChange('')} />
        ) : (
          <IconCalendar size={18} aria-hidden />
        )
      }
      rightSectionPointerEvents={clearable && value !== '' ? 'all' : 'none'}
      {...rest}
    />
  );
}
