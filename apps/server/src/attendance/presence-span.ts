import type { PresenceBeat, PresenceState } from '@diem-cau/shared';

export type SpanState = Exclude<PresenceState, 'left'>;

/** Who a span is evidence of. Only viewers are ever counted as viewers. */
export type SpanRole = 'viewer' | 'screen' | 'speaker' | 'coordinator';

/**
 * A stretch of one tab's presence in one state, from its first to its last beat. Times are milliseconds of
 * the server's clock.
 */
export interface PresenceSpan {
  firstBeatNo: number;
  lastBeatNo: number;
  state: SpanState;
  openedAt: number;
  lastAt: number;
  /** Ended by the tab itself; a span whose beats merely stopped is over after the lease. */
  ended: boolean;
  /** Made of beats that were kept while offline and placed by the client's offsets. */
  late: boolean;
}

/**
 * What one beat changes: nothing, the tab's newest span, or that one and a new one.
 *
 * A beat whose number is not above the newest span's last changes nothing. The same state extends the span; another
 * state, or a change between beats that come as they are made and beats that were kept, extends the span to that moment,
 * ends it and opens the next; a gap longer than the lease opens a new one; `left` ends the span.
 *
 * @param newest the tab's newest span, or null when it has none
 * @param receivedAt when the server received the beat; its own clock, milliseconds
 * @param leaseMs a span without a beat for longer than this is over
 * @returns the spans as they are to be stored, oldest first; the last one is then the tab's newest
 */
export function placeBeat(
  newest: PresenceSpan | null,
  beat: PresenceBeat,
  receivedAt: number,
  leaseMs: number,
): PresenceSpan[] {
  if (newest && beat.beatNo <= newest.lastBeatNo) return [];
  const late = beat.agoMs > 0;
  const at = Math.max(receivedAt - Math.max(beat.agoMs, 0), newest?.lastAt ?? 0);
  const open = newest && !newest.ended && at - newest.lastAt <= leaseMs ? newest : null;

  if (beat.state === 'left') return [leave(newest, open, beat.beatNo, at, late)];
  if (open && open.state === beat.state && open.late === late) return [extend(open, beat.beatNo, at)];

  const next: PresenceSpan = {
    firstBeatNo: beat.beatNo,
    lastBeatNo: beat.beatNo,
    state: beat.state,
    openedAt: at,
    lastAt: at,
    ended: false,
    late,
  };
  // The last number of the former span stays: this beat is the next one's first.
  return open ? [{ ...open, lastAt: at, ended: true }, next] : [next];
}

/** A `left` that ends no open span is noted all the same: sent again, it must not end a later one. */
function leave(
  newest: PresenceSpan | null,
  open: PresenceSpan | null,
  beatNo: number,
  at: number,
  late: boolean,
): PresenceSpan {
  if (open) return { ...extend(open, beatNo, at), ended: true };
  if (newest) return { ...newest, lastBeatNo: beatNo, ended: true };
  return {
    firstBeatNo: beatNo,
    lastBeatNo: beatNo,
    state: 'paused',
    openedAt: at,
    lastAt: at,
    ended: true,
    late,
  };
}

function extend(span: PresenceSpan, beatNo: number, at: number): PresenceSpan {
  return { ...span, lastBeatNo: beatNo, lastAt: at };
}
