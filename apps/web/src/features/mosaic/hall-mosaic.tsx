import type { MosaicPage } from '@diem-cau/shared';
import type { MediaSession } from '../../live/media-session';
import { MosaicGrid } from './mosaic-grid';
import classes from './mosaic.module.css';

/** The mosaic for a projector: pictures, and names where they are wanted. */
export function HallMosaic({
  page,
  session,
  names,
}: {
  page: MosaicPage;
  session: MediaSession;
  names: boolean;
}) {
  return (
    <MosaicGrid page={page} session={session}>
      {({ name }) => names && <span className={classes.hallName}>{name}</span>}
    </MosaicGrid>
  );
}
