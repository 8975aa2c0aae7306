import { isCalledToFloor, type FloorRequest } from '@diem-cau/shared';
import { useCallback, useMemo } from 'react';
import type { LiveConnection } from '../../live/connection';
import { useCommandWatch } from '../../live/use-command-watch';
import { useCommands, type Failure } from '../../live/use-commands';
import { useFloorTexts } from './floor.texts';
import { mergeOwnFloor, standingOf, type FloorStanding } from './own-floor';

export interface OwnFloor {
  /** The one that is not finished, or the last. */
  request: FloorRequest | null;
  standing: FloorStanding;
  /** The devices must be ready from now on. */
  called: boolean;
  sending: boolean;
  failure: Failure | null;
  dismiss: () => void;
  /** Gives whether it was taken. */
  ask: (topic: string | null, name?: string | null) => Promise<boolean>;
  withdraw: () => void;
}

/** The own wish to speak: the same on a room's screen and on the phones of its people. */
export function useOwnFloor(connection: LiveConnection): OwnFloor {
  const t = useFloorTexts();
  const { value, apply } = useCommandWatch(connection, 'floor:watch', 'floor:own-changed', mergeOwnFloor);
  const { run, busy, failure, dismiss } = useCommands(connection);
  const request = value?.request ?? null;

  const ask = useCallback(
    async (topic: string | null, name: string | null = null) => {
      const job = { key: 'ask', what: t('ask'), name: 'floor:request', request: { topic, name } } as const;
      const asked = await run(job);
      if (asked !== null) apply({ seq: 0, request: asked });
      return asked !== null;
    },
    [run, apply, t],
  );
  const withdraw = useCallback(async () => {
    const job = { key: 'withdraw', what: t('withdrawWhat'), name: 'floor:withdraw', request: {} } as const;
    const withdrawn = await run(job);
    if (withdrawn !== null) apply({ seq: 0, request: withdrawn });
  }, [run, apply, t]);

  return useMemo(
    () => ({
      request,
      standing: standingOf(request),
      called: request !== null && isCalledToFloor(request.state),
      sending: busy.size > 0,
      failure,
      dismiss,
      ask,
      withdraw: () => void withdraw(),
    }),
    [request, busy, failure, dismiss, ask, withdraw],
  );
}
