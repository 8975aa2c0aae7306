import type { HallNotice } from '@diem-cau/shared';

/** For how long a notice may cover what stands at the foot of the picture. */
const LARGE_MS = 20_000;

export type NoticePlace = 'large' | 'settled' | 'line';

/**
 * Where a notice stands on a room's screen: `large` over the picture, `settled` at its side, or in the `line` beneath it.
 * What is important stays on the picture until somebody presses.
 *
 * @param shownSince when this screen first showed it; null when it has not yet
 * @param now milliseconds of the same clock
 */
export function placeOf(
  { urgency }: Pick<HallNotice, 'urgency'>,
  shownSince: number | null,
  isSeen: boolean,
  now: number,
): NoticePlace {
  if (isSeen) return 'line';
  if (shownSince === null || now - shownSince < LARGE_MS) return 'large';
  return urgency === 'important' ? 'settled' : 'line';
}

/**
 * The same for all that are on. Of those that would be large only the newest is, so that the picture is never full of them:
 * an important one waits at the side, another in the line.
 *
 * @param on oldest first
 */
export function placeAll<Notice extends Pick<HallNotice, 'id' | 'urgency'>>(
  on: readonly Notice[],
  since: ReadonlyMap<string, number>,
  seen: ReadonlySet<string>,
  now: number,
): { notice: Notice; place: NoticePlace }[] {
  const places = on.map((notice) => ({
    notice,
    place: placeOf(notice, since.get(notice.id) ?? null, seen.has(notice.id), now),
  }));
  const newest = places.findLast(({ place }) => place === 'large');
  return places.map((each) => {
    if (each.place !== 'large' || each === newest) return each;
    return { ...each, place: each.notice.urgency === 'important' ? 'settled' : 'line' };
  });
}
