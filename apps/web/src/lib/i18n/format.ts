import { useMemo } from 'react';
import { useLanguage, type Language } from './language';

const LOCALES: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' };

export interface Formats {
  /** 08:05 */
  time: (iso: string) => string;
  /** 08:05:30 */
  exactTime: (iso: string) => string;
  /** thứ hai, 22/11/2026 */
  date: (iso: string) => string;
  dateTime: (iso: string) => string;
  /** 22/11/2026 */
  shortDate: (iso: string) => string;
  number: (value: number) => string;
}

/** Dates are shown in the conference's time zone, wherever the reader sits. */
export function formats(language: Language, timeZone: string): Formats {
  const locale = LOCALES[language];
  const by = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone, hourCycle: 'h23', ...options });
    return (iso: string) => format.format(new Date(iso));
  };
  const time = by({ hour: '2-digit', minute: '2-digit' });
  const date = by({ weekday: 'long', day: '2-digit', month: '2-digit', year: 'numeric' });
  const number = new Intl.NumberFormat(locale);
  return {
    time,
    exactTime: by({ hour: '2-digit', minute: '2-digit', second: '2-digit' }),
    date,
    shortDate: by({ day: '2-digit', month: '2-digit', year: 'numeric' }),
    dateTime: (iso) => `${time(iso)}, ${date(iso)}`,
    number: (value) => number.format(value),
  };
}

export function useFormats(timeZone = 'Asia/Ho_Chi_Minh'): Formats {
  const language = useLanguage();
  return useMemo(() => formats(language, timeZone), [language, timeZone]);
}
