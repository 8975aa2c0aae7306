import type { FloorRequest, FloorSource, SourceKey, WireError } from '@diem-cau/shared';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { LiveConnection } from '../../live/connection';
import type { MutatingCommand } from '../../live/mutating-commands';
import { useCommandWatch } from '../../live/use-command-watch';
import { useCommands, type Failure } from '../../live/use-commands';
import { useFloorDeskTexts, type FloorDeskTexts } from './floor-desk.texts';
import { floorLists, mergeFloorDesk, type FloorLists } from './floor-lists';

export type FloorAct = Extract<
  MutatingCommand,
  | 'floor:queue'
  | 'floor:preview'
  | 'floor:call'
  | 'floor:hold-back'
  | 'floor:take'
  | 'floor:release'
  | 'floor:return'
  | 'floor:resume'
>;

interface Said {
  text: string;
  undo: (() => void) | null;
}

/** What the desk knows of the floor, and does. */
export interface FloorAtDesk {
  requests: readonly FloorRequest[] | null;
  lists: FloorLists;
  sources: ReadonlyMap<SourceKey, FloorSource>;
  error: WireError | null;
  busy: ReadonlySet<string>;
  failure: Failure | null;
  said: Said | null;
  /** Gives whether it was done. */
  act: (name: FloorAct, request: FloorRequest) => Promise<boolean>;
  decline: (request: FloorRequest, word: string | null) => void;
  place: (request: FloorRequest, beforeId: string | null) => void;
  setMinutes: (request: FloorRequest, minutes: number) => void;
  callFromAgenda: (itemId: string, name: string) => Promise<FloorRequest | null>;
  askUnmute: (sourceKey: SourceKey, name: string) => void;
  unmute: (sourceKey: SourceKey) => void;
  letViewersAsk: (allowed: boolean) => void;
  reload: () => void;
  dismiss: () => void;
}

export function useFloorDesk(connection: LiveConnection): FloorAtDesk {
  const t = useFloorDeskTexts();
  const { value, error, apply, reload } = useCommandWatch(
    connection,
    'floor:watch-desk',
    'floor:desk-changed',
    mergeFloorDesk,
  );
  const { run, busy, failure, dismiss } = useCommands(connection);
  const [said, setSaid] = useState<Said | null>(null);
  const [told, setTold] = useState<readonly FloorSource[] | null>(null);
  useEffect(() => connection.on('floor:sources-changed', ({ sources }) => setTold(sources)), [connection]);

  const act = useCallback(
    async (name: FloorAct, request: FloorRequest) => {
      setSaid(null);
      const what = t(WHAT[name], { name: request.name });
      const changed = await run({ key: request.id, what, name, request: { requestId: request.id } });
      if (changed !== null) apply({ seq: 0, requests: [changed] });
      return changed !== null;
    },
    [run, apply, t],
  );

  const actAndSay = useCallback(
    async (name: FloorAct, request: FloorRequest) => {
      const done = await act(name, request);
      const back = UNDONE_BY[name];
      if (done && back) {
        setSaid({ text: t(back.said, { name: request.name }), undo: () => void act(back.name, request) });
      }
      return done;
    },
    [act, t],
  );

  const decline = useCallback(
    async (request: FloorRequest, word: string | null) => {
      setSaid(null);
      const { name, id } = request;
      const job = { key: id, what: t('declineName', { name }), name: 'floor:decline' } as const;
      const changed = await run({ ...job, request: { requestId: id, word } });
      if (changed === null) return;
      apply({ seq: 0, requests: [changed] });
      setSaid({ text: t('declined', { name }), undo: () => void act('floor:queue', request) });
    },
    [run, apply, act, t],
  );

  const others = useMemo(() => rest({ run, apply, setSaid, t }), [run, apply, t]);
  const dismissAll = useCallback(() => {
    dismiss();
    setSaid(null);
  }, [dismiss]);

  return useMemo(() => {
    const requests = value?.requests ?? null;
    return {
      requests,
      lists: floorLists(requests ?? []),
      sources: new Map((told ?? value?.sources ?? []).map((source) => [source.sourceKey, source])),
      error,
      busy,
      failure,
      said,
      act: actAndSay,
      decline: (request, word) => void decline(request, word),
      ...others,
      reload,
      dismiss: dismissAll,
    };
  }, [value, told, error, busy, failure, said, actAndSay, decline, others, reload, dismissAll]);
}

interface Tools {
  run: ReturnType<typeof useCommands>['run'];
  apply: (payload: { seq: number; requests: FloorRequest[] }) => void;
  setSaid: (said: Said | null) => void;
  t: FloorDeskTexts;
}

function rest({ run, apply, setSaid, t }: Tools) {
  const put = (changed: FloorRequest | null) => {
    if (changed !== null) apply({ seq: 0, requests: [changed] });
    return changed;
  };
  return {
    place: (request: FloorRequest, beforeId: string | null) =>
      void run({
        key: request.id,
        what: t('place'),
        name: 'floor:place',
        request: { requestId: request.id, beforeId },
      }).then(put),
    setMinutes: (request: FloorRequest, minutes: number) =>
      void run({
        key: `minutes ${request.id}`,
        what: t('minutes', { count: minutes }),
        name: 'floor:set-minutes',
        request: { requestId: request.id, minutes },
      }).then(put),
    callFromAgenda: (itemId: string, name: string) =>
      run({
        key: itemId,
        what: t('callName', { name }),
        name: 'floor:call-from-agenda',
        request: { itemId },
      }).then(put),
    askUnmute: (sourceKey: SourceKey, name: string) =>
      void run({
        key: `ask ${sourceKey}`,
        what: t('askUnmuteName', { name }),
        name: 'floor:ask-unmute',
        request: { sourceKey },
      }).then((asked) => asked && setSaid({ text: t('asked', { name }), undo: null })),
    unmute: (sourceKey: SourceKey) =>
      void run({
        key: `mute ${sourceKey}`,
        what: t('unmute'),
        name: 'stage:mute',
        request: { sourceKey, muted: false },
      }),
    letViewersAsk: (allowed: boolean) =>
      void run({
        key: 'viewers',
        what: t('viewersMayAsk'),
        name: 'floor:let-viewers-ask',
        request: { allowed },
      }),
  };
}

const WHAT = {
  'floor:queue': 'queueName',
  'floor:preview': 'previewName',
  'floor:call': 'callName',
  'floor:hold-back': 'holdBackName',
  'floor:take': 'takeName',
  'floor:release': 'releaseName',
  'floor:return': 'undo',
  'floor:resume': 'undo',
} as const;

const UNDONE_BY: Partial<Record<FloorAct, { name: FloorAct; said: 'took' | 'released' }>> = {
  'floor:take': { name: 'floor:return', said: 'took' },
  'floor:release': { name: 'floor:resume', said: 'released' },
};
