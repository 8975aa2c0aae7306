import type { Conference } from '@diem-cau/shared';
import { useRef, memo } from 'react';
import { useControlRoomTexts } from '../../../features/control-room/control-room.texts';
import { FullScreenButton, SoundButton } from '../../../features/stage/stage-buttons';
import { StageView } from '../../../features/stage/stage-view';
import type { LiveConnection } from '../../../live/connection';
import type { MediaSession } from '../../../live/media-session';
import { usePlayback } from '../../../live/use-live';
import { useLastPictures } from '../../../live/use-unattended';
import { Tag } from '../../../ui/tag';
import classes from './control-room.module.css';

/** What goes out; silent at first, because the operator often sits in the hall itself. */
export const Programme = memo(function Programme({
  connection,
  session,
  conference,
}: {
  connection: LiveConnection;
  session: MediaSession;
  conference: Conference;
}) {
  const t = useControlRoomTexts();
  const frame = useRef<HTMLDivElement>(null);
  const { state } = conference;
  const isOver = state === 'ended' || state === 'sealed';
  const playback = usePlayback(true);
  useLastPictures(session, playback);
  return (
    <div className={classes.programme}>
      <div ref={frame} className={classes.frame} data-live={state === 'live'}>
        <StageView connection={connection} session={session} playback={playback}>
          <SoundButton playback={playback} />
          <FullScreenButton target={frame} />
        </StageView>
      </div>
      <div className={classes.flag}>
        {state === 'live' ? (
          <Tag tone="live">{t('programme')}</Tag>
        ) : (
          <Tag tone="amber">
            {t(state === 'paused' ? 'pausedFlag' : isOver ? 'notLiveAnyMore' : 'notLiveYet')}
          </Tag>
        )}
      </div>
    </div>
  );
});
