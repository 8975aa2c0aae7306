import type { ConferenceSnapshot } from '@diem-cau/shared';
import { HallMosaic } from '../../../features/mosaic/hall-mosaic';
import { useMosaicPage } from '../../../features/mosaic/use-mosaic';
import { HoldingPicture } from '../../../features/stage/holding-picture';
import type { LiveConnection } from '../../../live/connection';
import type { MediaSession } from '../../../live/media-session';
import { useLive } from '../../../live/use-live';

interface Props {
  connection: LiveConnection;
  entered: ConferenceSnapshot;
  session: MediaSession;
  names: boolean;
}

/** The mosaic; before any venue is connected, the holding picture. */
export function HallMosaicView({ connection, entered, session, names }: Props) {
  const { clockOffsetMs } = useLive(connection);
  const { value: page } = useMosaicPage(connection);
  if (page === null || page.venues === 0) {
    return <HoldingPicture entered={entered} clockOffsetMs={clockOffsetMs} />;
  }
  return <HallMosaic page={page} session={session} names={names} />;
}
