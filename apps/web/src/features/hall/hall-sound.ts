import type { SourceKey } from '@diem-cau/shared';

export type Place = 'hall' | 'remote';

/** What somebody in the hall has said of single sources. */
export type Places = Readonly<Partial<Record<string, Place>>>;

/** Lecturers sit in the hall, venues and viewers elsewhere, unless somebody says otherwise; the hall's browsers always are in it. */
export function placeOf(key: SourceKey, places: Places): Place {
  if (isOfHall(key)) return 'hall';
  return places[key] ?? (key.startsWith('speaker:') ? 'hall' : 'remote');
}

/**
 * Whether the hall sees and hears a source. Whoever sits in the hall is heard there anyway: from its loudspeakers they would
 * howl.
 */
export const isFar = (key: SourceKey, places: Places): boolean => placeOf(key, places) === 'remote';

export const isOfHall = (key: SourceKey): boolean => key.startsWith('hall:');

/** Whose feed it is. */
export const keyOfFeed = (id: string): SourceKey => id.slice(0, id.lastIndexOf('/')) as SourceKey;
