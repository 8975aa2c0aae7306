import type { LiveConnection } from './connection';
import type { Playback } from './playback';
import type { BeatingState } from './presence';

/**
 * What a player does now. Watching means: it was asked to play, the page can be seen, and media
 * time advances while there is anything to play.
 */
export function presenceState(
  connection: Pick<LiveConnection, 'getSnapshot'>,
  playback: Pick<Playback, 'advances'>,
  playing: boolean,
): BeatingState {
  if (document.visibilityState === 'hidden') return 'hidden';
  if (!playing) return 'paused';
  const { me, stage } = connection.getSnapshot().entered ?? {};
  const receives = stage?.sources.some(({ key }) => key !== me?.sourceKey) ?? false;
  return receives && !playback.advances() ? 'paused' : 'playing';
}
