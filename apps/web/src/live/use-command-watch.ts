import type { BroadcastName, Broadcasts, CommandResponse } from '@diem-cau/shared';
import { useEffect, useMemo } from 'react';
import { CommandWatch, type Watched, type WatchCommand } from './command-watch';
import type { LiveConnection } from './connection';
import { useLive } from './use-live';

export interface Watching<Name extends WatchCommand, Heard extends BroadcastName> extends Watched<
  CommandResponse<Name>
> {
  reload: () => void;
  apply: (payload: Broadcasts[Heard]) => void;
}

/** `merge` must be one and the same function at every render. */
export function useCommandWatch<Name extends WatchCommand, Heard extends BroadcastName>(
  connection: LiveConnection,
  command: Name,
  broadcast: Heard,
  merge: (value: CommandResponse<Name>, payload: Broadcasts[Heard]) => CommandResponse<Name>,
): Watching<Name, Heard> {
  const watch = useMemo(
    () => new CommandWatch(connection, command, broadcast, merge),
    [connection, command, broadcast, merge],
  );
  useEffect(() => watch.start(), [watch]);
  const watched = useLive(watch);
  return useMemo(
    () => ({
      ...watched,
      reload: () => void watch.load(),
      apply: (payload: Broadcasts[Heard]) => watch.apply(payload),
    }),
    [watch, watched],
  );
}
