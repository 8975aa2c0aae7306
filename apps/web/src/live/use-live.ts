import type { ConnectAs } from '@diem-cau/shared';
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { LiveConnection } from './connection';
import type { LocalMedia } from './local-media';
import { MediaSession, type MediaSessionOptions } from './media-session';
import { Playback } from './playback';
import { PresenceBeater, type BeatingState } from './presence';
import type { Readable } from './store';
import { WakeLock } from './wake-lock';

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
export function useLiveConnection(
  as: ConnectAs,
  conferenceCode: string | null,
  hall: number | null = null,
): LiveConnection {
  const connection = useMemo(
    () => new LiveConnection({ as, conferenceCode, hall }),
    [as, conferenceCode, hall],
  );
  useOpen(connection);
  return connection;
}

/** What is on air, received while the component is shown; with `local` it also sends what is wanted of the own source. */
export function useMediaSession(
  connection: LiveConnection,
  local: LocalMedia | null,
  { desk = false, screen = null, takesSource = false }: MediaSessionOptions = {},
): MediaSession {
  const session = useMemo(
    () => new MediaSession(connection, local, { desk, screen, takesSource }),
    [connection, local, desk, screen, takesSource],
  );
  useOpen(session);
  return session;
}

export function usePlayback(muted: boolean): Playback {
  return useMemo(() => new Playback(muted), [muted]);
}

/** Says what the player does for as long as the page is shown. The function is asked again each second. */
export function usePresence(connection: LiveConnection, state: () => BeatingState): void {
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  });
  useEffect(() => {
    const beater = new PresenceBeater(connection, () => latest.current());
    beater.open();
    return () => beater.close();
  }, [connection]);
}

/** Keeps the display on while the component is shown. */
export function useWakeLock(): void {
  useOpen(useMemo(() => new WakeLock(), []));
}
