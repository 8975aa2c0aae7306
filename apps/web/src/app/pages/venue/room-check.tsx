import type { ConferenceState } from '@diem-cau/shared';
import { useCallback } from 'react';
import { CheckDevice } from '../../../features/line-check/check-device';
import type { LiveConnection } from '../../../live/connection';
import type { LocalMedia } from '../../../live/local-media';
import type { MediaSession } from '../../../live/media-session';
import type { Playback } from '../../../live/playback';
import { useLive } from '../../../live/use-live';
import classes from './room-check.module.css';

/** While the hall speaks nobody plays test tones into the room. */
const BEFORE: readonly ConferenceState[] = ['scheduled', 'rehearsal', 'postponed'];

interface Props {
  connection: LiveConnection;
  session: MediaSession;
  local: LocalMedia;
  playback: Playback;
}

/** Before the conference: a large button by which the room checks its own screen. */
export function RoomCheck({ connection, session, local, playback }: Props) {
  const { entered } = useLive(connection);
  const { onAir } = useLive(session);
  const setQuiet = useCallback((quiet: boolean) => playback.setMuted(quiet), [playback]);
  if (entered === null || onAir || !BEFORE.includes(entered.conference.state)) return null;
  return (
    <div className={classes.check} data-place="corner">
      <CheckDevice
        as="screen"
        connection={connection}
        local={local}
        conference={entered.conference}
        setQuiet={setQuiet}
      />
    </div>
  );
}
