import type { MosaicBroadcasts, MosaicPage, MosaicSettings } from '@diem-cau/shared';
import { useEffect } from 'react';
import type { LiveConnection } from '../../live/connection';
import { useCommandWatch } from '../../live/use-command-watch';

const newer = (known: MosaicSettings, { settings }: { settings: MosaicSettings }): MosaicSettings =>
  settings.revision > known.revision ? settings : known;

const turned = (_: MosaicPage, { page }: MosaicBroadcasts['mosaic:page-changed']): MosaicPage => page;

/** How the mosaic is arranged, without looking at it. */
export const useMosaicSettings = (connection: LiveConnection) =>
  useCommandWatch(connection, 'mosaic:watch', 'mosaic:changed', newer);

/** The page that everybody sees now. While a component that uses this is shown, its venues are asked for their pictures. */
export function useMosaicPage(connection: LiveConnection) {
  const page = useCommandWatch(connection, 'mosaic:look', 'mosaic:page-changed', turned);
  useEffect(() => {
    return () => {
      // A page that is offline is not looked at either.
      if (connection.getSnapshot().status !== 'online') return;
      connection.send('mosaic:look-away', {}).catch(() => undefined);
    };
  }, [connection]);
  return page;
}
