import { isNoticeOn, putNotice, type Broadcasts, type HallNotice } from '@diem-cau/shared';
import { useMemo, useState } from 'react';
import { useNow } from '../../lib/time/use-now';
import type { LiveConnection } from '../../live/connection';
import { useCommandWatch } from '../../live/use-command-watch';
import { useLive } from '../../live/use-live';

const TICK_MS = 1_000;
const merge = (notices: HallNotice[], { notice }: Broadcasts['notice:changed']) => putNotice(notices, notice);

export interface Notices {
  /** Those that are on, oldest first. */
  on: HallNotice[];
  /** Milliseconds of the server's clock. */
  now: number;
  seen: ReadonlySet<string>;
  markSeen: (id: string) => void;
}

/** The hall's notices to this room. */
export function useNotices(connection: LiveConnection): Notices {
  const { value } = useCommandWatch(connection, 'notice:watch', 'notice:changed', merge);
  const { clockOffsetMs } = useLive(connection);
  const now = useNow(TICK_MS) + clockOffsetMs;
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  return useMemo(
    () => ({
      on: (value ?? []).filter((notice) => isNoticeOn(notice, now)),
      now,
      seen,
      markSeen: (id: string) => setSeen((before) => new Set(before).add(id)),
    }),
    [value, now, seen],
  );
}
