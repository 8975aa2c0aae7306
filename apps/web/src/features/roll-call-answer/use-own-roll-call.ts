import type { Broadcasts, OwnRollCall } from '@diem-cau/shared';
import { useEffect, useMemo } from 'react';
import type { LiveConnection } from '../../live/connection';
import { useCommandWatch } from '../../live/use-command-watch';
import { useLive } from '../../live/use-live';

type Called = Broadcasts['roll-call:called'];

const merge =
  (participationId: string | null) =>
  (before: OwnRollCall, { rollCall, lines }: Called): OwnRollCall => ({
    ...before,
    rollCall: rollCall.status === 'running' ? rollCall : null,
    own:
      lines.find((line) => line.participationId === participationId) ??
      (before.rollCall?.id === rollCall.id ? before.own : null),
  });

/** How the own venue stands in the roll call that runs; null while nobody is called. */
export function useOwnRollCall(connection: LiveConnection) {
  const participationId = useLive(connection).entered?.me.participationId ?? null;
  const mergeOwn = useMemo(() => merge(participationId), [participationId]);
  const watch = useCommandWatch(connection, 'roll-call:own', 'roll-call:called', mergeOwn);
  const { value, reload } = watch;
  const known = value?.rollCall?.id ?? null;
  useEffect(
    () =>
      connection.on('roll-call:called', ({ rollCall }) => {
        // What to begin with is asked for when a roll call begins.
        if (rollCall.status === 'running' && rollCall.id !== known) reload();
      }),
    [connection, known, reload],
  );
  return value;
}
