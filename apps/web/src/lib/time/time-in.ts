/** The time of day that somebody typed, `17:00`, `17h`, `7g30`, as `07:30`; null when it is none. */
export function timeIn(typed: string): string | null {
  const numbers = /^(\d{1,2})(?:[:hg.](\d{2})?)?$/i.exec(typed.trim());
  const [hour, minute] = [Number(numbers?.[1] ?? NaN), Number(numbers?.[2] ?? 0)];
  if (!(hour <= 23 && minute <= 59)) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
