import { tilesOf, type Scene } from '@diem-cau/shared';
import type { FeedId } from '../../live/received-streams';
import type { MediaSession } from '../../live/media-session';
import type { ReceivedFeed } from '../../live/received-stage';
import type { Playback } from '../../live/playback';
import { useLive } from '../../live/use-live';
import { StageTile } from './stage-tile';
import classes from './stage-view.module.css';
import { useStageTexts } from './stage.texts';

interface Props {
  scene: Scene;
  /** Of a desk: it receives what is prepared. */
  session: MediaSession;
  playback: Playback;
}

const NOTHING: Omit<ReceivedFeed, 'stream'> = { hasPicture: false, hasSound: false };
const NO_STREAM = new MediaStream();

/** A scene as it would look on air. It fills its parent. */
export function SceneView({ scene, session, playback }: Props) {
  const t = useStageTexts();
  const { feeds } = useLive(session);
  const tiles = tilesOf(scene.layout, scene.sources.length, 1, 1);
  return (
    <section className={classes.stage} aria-label={t('prepared')}>
      {tiles.map((tile, index) => {
        const source = scene.sources[index];
        if (source === undefined) return null;
        const id: FeedId = `${source.key}/${source.picture}`;
        const feed = feeds.get(id) ?? { ...NOTHING, stream: NO_STREAM };
        return (
          <StageTile key={id} source={{ ...source, ...feed, id }} tile={tile} playback={playback} labelled />
        );
      })}
    </section>
  );
}
