import { memo } from 'react';
import { useControlRoomTexts } from '../../../features/control-room/control-room.texts';
import type { PreviewDesk } from '../../../features/control-room/preview-desk';
import { SceneView } from '../../../features/stage/scene-view';
import { SoundButton } from '../../../features/stage/stage-buttons';
import type { MediaSession } from '../../../live/media-session';
import { usePlayback } from '../../../live/use-live';
import { Tag } from '../../../ui/tag';
import classes from './control-room.module.css';

/** What would go on air with the next cut; heard only when the operator asks for it. */
export const Preview = memo(function Preview({
  desk,
  session,
}: {
  desk: PreviewDesk;
  session: MediaSession;
}) {
  const t = useControlRoomTexts();
  const playback = usePlayback(true);
  const { preview } = desk;
  const isEmpty = preview === null || preview.sources.length === 0;
  return (
    <div className={classes.programme}>
      <div className={classes.frame} data-preview>
        {isEmpty ? (
          <p className={classes.empty}>{t('previewEmpty')}</p>
        ) : (
          <SceneView scene={preview} session={session} playback={playback} />
        )}
      </div>
      <div className={classes.flag}>
        <Tag tone="good">{t('previewTitle')}</Tag>
      </div>
      {!isEmpty && (
        <div className={classes.listen}>
          <SoundButton playback={playback} />
        </div>
      )}
    </div>
  );
});
