import { useEffect, useState } from 'react';
import type { LiveStatus } from '../../live/connection';
import { lineState, type LineState } from './line-state';

export interface Line {
  state: LineState;
  /** Since when the server is not heard of; null while nobody need be troubled by it. */
  lostAt: string | null;
}

const TROUBLED_AFTER_MS = 15_000;

/** How it stands with this screen's connection, in the room's words. */
export function useLine(status: LiveStatus, wasThere: boolean, joined: boolean | null): Line {
  const isLost = status === 'offline' || status === 'connecting';
  const [lostAt, setLostAt] = useState<string | null>(null);
  useEffect(() => {
    if (!isLost) return;
    const since = new Date().toISOString();
    const timer = setTimeout(() => setLostAt(since), TROUBLED_AFTER_MS);
    return () => {
      clearTimeout(timer);
      setLostAt(null);
    };
  }, [isLost]);
  return { state: lineState({ status, wasThere, joined, lasts: lostAt !== null }), lostAt };
}
