import type { HallNotice } from '@diem-cau/shared';

/** For how long a notice may cover what stands at the foot of the picture. */
const LARGE_MS = 20_000;

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
): 'large' | 'settled' | 'line' {
  if (isSeen) return 'line';
  if (shownSince === null || now - shownSince < LARGE_MS) return 'large';
  return urgency === 'important' ? 'settled' : 'line';
}
