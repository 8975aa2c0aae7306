import { unionOf, type Interval } from './intervals';
import type { PresenceSpan } from './presence-span';

/** What the spans of one device (all its tabs), or of all screens of one venue, say together. */
export interface DevicePresence {
  /** Union of all its spans, in whatever state. */
  present: Interval[];
  /** Union of its playing spans. */
  playing: Interval[];
  /** Last beat of a span that the tab has not ended; -Infinity when there is none. */
  openUntil: number;
  /** The same of playing spans only. */
  playingUntil: number;
}

type SpanFacts = Pick<PresenceSpan, 'state' | 'openedAt' | 'lastAt' | 'ended'>;

/** Union, never sum: two tabs at the same time are one device that is present once. */
export function devicePresence(spans: SpanFacts[]): DevicePresence {
  const playing = spans.filter(({ state }) => state === 'playing');
  return {
    present: unionOf(spans.map(asInterval)),
    playing: unionOf(playing.map(asInterval)),
    openUntil: lastOpenBeat(spans),
    playingUntil: lastOpenBeat(playing),
  };
}

function asInterval({ openedAt, lastAt }: SpanFacts): Interval {
  return { from: openedAt, to: lastAt };
}

function lastOpenBeat(spans: SpanFacts[]): number {
  return spans.reduce((latest, { ended, lastAt }) => (ended ? latest : Math.max(latest, lastAt)), -Infinity);
}
