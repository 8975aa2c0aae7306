import type { HallNotice, SentNotice } from '@diem-cau/shared';
import type { NoticeEntity } from './notice.entity';

/** What the rooms get: not who else got it. */
export function toHallNotice(notice: NoticeEntity): HallNotice {
  const { id, text, urgency, sentAt, expiresAt, withdrawnAt, revision } = notice;
  return {
    id,
    text,
    urgency,
    sentAt: sentAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
    revision,
  };
}

/** @param withScreen ids of the conference's venues that have a screen of ours */
export function toSentNotice(
  notice: NoticeEntity,
  withScreen: ReadonlySet<string>,
  shown: number,
): SentNotice {
  const { participationIds, unitIds, chosenIds, sentByName } = notice;
  return {
    ...toHallNotice(notice),
    sentBy: sentByName,
    chosen: participationIds === null ? null : { unitIds, participationIds: chosenIds },
    screens:
      participationIds === null
        ? withScreen.size
        : participationIds.filter((id) => withScreen.has(id)).length,
    shown,
  };
}
