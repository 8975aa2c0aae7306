import type { HallNotice } from './support.types';

/**
 * Whether a notice is on.
 *
 * @param now milliseconds of the server's clock
 */
export function isNoticeOn(
  { withdrawnAt, expiresAt }: Pick<HallNotice, 'withdrawnAt' | 'expiresAt'>,
  now: number,
): boolean {
  return withdrawnAt === null && (expiresAt === null || Date.parse(expiresAt) > now);
}

/** Puts a notice among the others, unless what is known of it is newer; oldest first. */
export function putNotice<Notice extends HallNotice>(notices: readonly Notice[], notice: Notice): Notice[] {
  const known = notices.find(({ id }) => id === notice.id);
  if (known && known.revision > notice.revision) return [...notices];
  return [...notices.filter(({ id }) => id !== notice.id), notice].sort(
    (one, other) => one.sentAt.localeCompare(other.sentAt) || one.id.localeCompare(other.id),
  );
}
