import { useRef, useSyncExternalStore } from 'react';
import { FullScreenButton, SoundButton } from '../../../features/stage/stage-buttons';
import { StageView } from '../../../features/stage/stage-view';
import type { LiveConnection } from '../../../live/connection';
import type { LocalMedia } from '../../../live/local-media';
import type { Playback } from '../../../live/playback';
import { useMediaSession, useWakeLock } from '../../../live/use-live';
import classes from './watch-conference.module.css';

const noNews = () => () => undefined;

/** The picture and sound, once they were asked for. */
export function WatchStage({
  connection,
  playback,
  local,
}: {
  connection: LiveConnection;
  playback: Playback;
  /** What a viewer sends with whom the floor has called. */
  local: LocalMedia | null;
}) {
  const session = useMediaSession(connection, local, { takesSource: local !== null });
  const own = useSyncExternalStore(local?.subscribe ?? noNews, () => local?.getSnapshot().stream ?? null);
  const frame = useRef<HTMLDivElement>(null);
  useWakeLock();
  return (
    <div ref={frame} className={classes.frame}>
      <StageView connection={connection} session={session} playback={playback} own={own}>
        <SoundButton playback={playback} />
        <FullScreenButton target={frame} />
      </StageView>
    </div>
  );
}
