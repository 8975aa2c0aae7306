import type { Sitting } from '@diem-cau/shared';

/** More than these are told by their first and last. */
const MOST_LINES = 4;

/** When a conference is held, on the clocks of its zone: a line for each sitting. */
export function hoursInWords(
  sittings: readonly Pick<Sitting, 'start' | 'end'>[],
  timeZone: string,
): string[] {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const formatted = new Intl.DateTimeFormat('vi-VN', { timeZone, ...options });
    return (iso: string) => formatted.format(new Date(iso));
  };
  const day = format({ weekday: 'long', day: '2-digit', month: '2-digit', year: 'numeric' });
  const time = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const [first, last] = [sittings[0], sittings.at(-1)];
  if (sittings.length > MOST_LINES && first && last) {
    return [`Từ ${time(first.start)}, ${day(first.start)}`, `đến ${time(last.end)}, ${day(last.end)}`];
  }
  return sittings.map(({ start, end }) => {
    const oneDay = day(start) === day(end);
    return oneDay
      ? `${time(start)} – ${time(end)}, ${day(start)}`
      : `${time(start)}, ${day(start)} – ${time(end)}, ${day(end)}`;
  });
}
