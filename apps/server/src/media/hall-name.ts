import type { SourceKey } from '@diem-cau/shared';

/** How a browser in the hall is called on air: the first one is the hall itself. */
export function hallName(key: SourceKey): string {
  const number = key.slice('hall:'.length);
  return number === '1' ? 'Hội trường' : `Hội trường ${number}`;
}
