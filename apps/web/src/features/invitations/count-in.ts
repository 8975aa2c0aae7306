import { INVITATION_LIMITS } from '@diem-cau/shared';

/** A number of delegates that somebody typed; null when the field is empty. */
export function countIn(typed: string): number | null | 'wrong' {
  const text = typed.trim();
  if (text === '') return null;
  const count = Number(text);
  return /^\d+$/.test(text) && count >= 1 && count <= INVITATION_LIMITS.requestedCount ? count : 'wrong';
}
