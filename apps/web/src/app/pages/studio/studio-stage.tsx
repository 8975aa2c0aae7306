import { StageView } from '../../../features/stage/stage-view';
import type { LiveConnection } from '../../../live/connection';
import type { MediaSession } from '../../../live/media-session';
import type { Playback } from '../../../live/playback';
import page from '../../layouts/source-page.module.css';

interface Props {
  connection: LiveConnection;
  session: MediaSession;
  playback: Playback;
  own: MediaStream | null;
}

export function StudioStage(props: Props) {
  return (
    <div className={page.picture}>
      <StageView {...props} />
    </div>
  );
}
