import { useEffect } from 'react';
import type { LiveConnection } from '../../live/connection';
import type { LocalMedia } from '../../live/local-media';
import type { MediaSession } from '../../live/media-session';
import { useDeviceReport } from '../../live/use-device-report';
import { useOwnFloor, type OwnFloor } from './use-own-floor';

/** A room's own request: once it is called its devices are opened, so that what is wrong is seen in time. */
export function useRoomFloor(connection: LiveConnection, session: MediaSession, local: LocalMedia): OwnFloor {
  const own = useOwnFloor(connection);
  const { called } = own;
  useEffect(() => (called ? local.hold() : undefined), [called, local]);
  useDeviceReport(connection, session, local, called);
  return own;
}
