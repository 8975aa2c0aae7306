import type { MosaicPage } from '@diem-cau/shared';
import { IconVideo } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { MediaSession } from '../../live/media-session';
import { useLive, usePlayback } from '../../live/use-live';
import { placedTiles, styleOf, type PlacedTile } from './mosaic-layout';
import classes from './mosaic.module.css';
import { useMosaicTexts } from './mosaic.texts';
import { TilePicture } from './tile-picture';

interface Props {
  page: MosaicPage;
  /** Of a desk: it receives what is on the mosaic. */
  session: MediaSession;
  /** What stands over each picture. */
  children: (tile: PlacedTile) => ReactNode;
}

/** The venues of a page, all of them silent. It fills its parent. */
export function MosaicGrid({ page, session, children }: Props) {
  const t = useMosaicTexts();
  const { feeds } = useLive(session);
  const playback = usePlayback(true);
  return (
    <ul className={classes.grid} aria-label={t('tiles')}>
      {placedTiles(page).map((tile) => {
        const feed = feeds.get(`${tile.sourceKey}/camera`);
        return (
          <li key={tile.sourceKey} className={classes.place} style={styleOf(tile.place)}>
            <div className={classes.tile} data-source-key={tile.sourceKey}>
              {/* Seen through the picture until its first frame is there. */}
              <p className={classes.waiting} aria-hidden={feed?.hasPicture}>
                <IconVideo aria-hidden />
                {t('waiting')}
              </p>
              {feed?.hasPicture && <TilePicture stream={feed.stream} playback={playback} />}
              {children(tile)}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
