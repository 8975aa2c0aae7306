import { useEffect, useMemo } from 'react';
import type { LiveConnection } from './connection';
import { LastPictures } from './last-pictures';
import type { MediaSession } from './media-session';
import type { Playback } from './playback';
import { ScreenHealth } from './screen-health';
import { useLive, useOpen } from './use-live';
import { Watchdog } from './watchdog';

/** Sees to a screen that nobody sits at. */
export function useWatchdog(connection: LiveConnection, session: MediaSession, playback: Playback): void {
  useOpen(
    useMemo(
      () => new Watchdog(new ScreenHealth(connection, session, playback)),
      [connection, session, playback],
    ),
  );
}

/** While the session rejoins, the last picture stays. */
export function useLastPictures(session: MediaSession, playback: Playback): void {
  useOpen(useMemo(() => new LastPictures(session, playback), [session, playback]));
}

/** Asks for sound as soon as the page is there if the browser wants a touch for it, and takes any touch for a yes. */
export function useSoundOnTouch(playback: Playback): void {
  const { soundBlocked } = useLive(playback);
  useEffect(() => void playback.askEarly(), [playback]);
  useEffect(() => {
    if (!soundBlocked) return;
    const touched = () => playback.setMuted(false);
    const touches = ['click', 'keydown'] as const;
    touches.forEach((name) => document.addEventListener(name, touched));
    return () => touches.forEach((name) => document.removeEventListener(name, touched));
  }, [soundBlocked, playback]);
}
