import { useEffect, useRef, useState } from 'react';
import type { LiveConnection } from '../../live/connection';
import { HallNoticeCard } from '../../ui/hall-notice/hall-notice';
import { placeAll } from './notice-place';
import classes from './room-support.module.css';
import { useRoomSupportTexts } from './room-support.texts';
import type { Notices } from './use-notices';

/** Remembers since when this screen has shown each notice, and tells the hall once that it does. */
export function useShownNotices(
  connection: LiveConnection,
  { on, now }: Notices,
): ReadonlyMap<string, number> {
  const [since, setSince] = useState<ReadonlyMap<string, number>>(new Map());
  const told = useRef(new Set<string>());
  const fresh = on.filter(({ id }) => !since.has(id));
  if (fresh.length > 0) setSince(new Map([...since, ...fresh.map(({ id }) => [id, now] as const)]));
  useEffect(() => {
    for (const noticeId of since.keys()) {
      if (told.current.has(noticeId)) continue;
      told.current.add(noticeId);
      // A notice that was withdrawn meanwhile need not be counted.
      connection.send('notice:shown', { noticeId }).catch(() => undefined);
    }
  }, [since, connection]);
  return since;
}

interface Props {
  notices: Notices;
  since: ReadonlyMap<string, number>;
}

/** Over the picture: what the hall says, in letters for the whole room. */
export function RoomNotices({ notices, since }: Props) {
  const t = useRoomSupportTexts();
  return placed(notices, since).map(({ notice, place }) => {
    if (place === 'line') return null;
    return (
      <HallNoticeCard
        key={notice.id}
        notice={notice}
        settled={place === 'settled'}
        action={
          notice.urgency === 'important' && (
            <button
              type="button"
              className={`${classes.reply} ${classes.seen}`}
              onClick={() => notices.markSeen(notice.id)}
            >
              {t('seen')}
            </button>
          )
        }
      />
    );
  });
}

/** Beneath the picture: what was said and is still true, in one line that covers nothing. */
export function NoticeLine({ notices, since }: Props) {
  const t = useRoomSupportTexts();
  const lines = placed(notices, since).filter(({ place }) => place === 'line');
  if (lines.length === 0) return null;
  return (
    <p className={classes.line}>
      <strong>{t('notices')}:</strong> {lines.map(({ notice }) => notice.text).join(' · ')}
    </p>
  );
}

const placed = ({ on, seen, now }: Notices, since: ReadonlyMap<string, number>) =>
  placeAll(on, since, seen, now);
