import { CloseButton } from '@mantine/core';
import type { LiveConnection } from '../../live/connection';
import { HallNoticeCard } from '../../ui/hall-notice/hall-notice';
import classes from './room-support.module.css';
import { useRoomSupportTexts } from './room-support.texts';
import { useNotices } from './use-notices';

/** The hall's notices at the head of a phone's page. */
export function PhoneNotices({ connection }: { connection: LiveConnection }) {
  const t = useRoomSupportTexts();
  const { on, seen, markSeen } = useNotices(connection);
  const shown = on.filter(({ id }) => !seen.has(id));
  if (shown.length === 0) return null;
  return (
    <div className={classes.phoneNotices}>
      {shown.map((notice) => (
        <HallNoticeCard
          key={notice.id}
          notice={notice}
          action={<CloseButton size="lg" aria-label={t('hideNotice')} onClick={() => markSeen(notice.id)} />}
        />
      ))}
    </div>
  );
}
