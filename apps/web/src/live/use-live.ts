import type { ConnectAs } from '@diem-cau/shared';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { LiveConnection } from './connection';
import type { Readable } from './store';

/** The bridge from `live/` to React. */
export function useLive<State>(source: Readable<State>): State {
  return useSyncExternalStore(source.subscribe, source.getSnapshot, source.getSnapshot);
}

/** Keeps something open while the component is mounted. */
export function useOpen(target: { open(): void; close(): void } | null): void {
  useEffect(() => {
    target?.open();
    return () => target?.close();
  }, [target]);
}

/** The page's own connection to its conference, open while the page is shown. */
export function useLiveConnection(as: ConnectAs, conferenceCode: string | null): LiveConnection {
  const connection = useMemo(() => new LiveConnection({ as, conferenceCode }), [as, conferenceCode]);
  useOpen(connection);
  return connection;
}
