import type { LowerThird, PreviewState, Shot, SourceKey, StageLayout, StageSource } from '@diem-cau/shared';
import { useCallback, useMemo, useState } from 'react';
import type { LiveConnection } from '../../live/connection';
import { useCommands, type Failure } from '../../live/use-commands';
import { useControlRoomTexts } from './control-room.texts';
import type { RunStep } from './run-steps';
import { shotId } from './shot-id';

export interface Undo {
  said: string;
  label: string;
  act: () => void;
}

/** What an operator does, in one place: each act with its words, its failure and its way back. */
export interface Operator {
  busy: ReadonlySet<string>;
  failure: Failure | null;
  undo: Undo | null;
  putOnAir: (shot: Shot, name: string) => void;
  takeOffAir: (shot: Shot, name: string) => void;
  /** Gives null when it was refused. */
  prepare: (layout: StageLayout, shots: readonly Shot[]) => Promise<PreviewState | null>;
  /** @param revision of the preview that the operator sees */
  cut: (revision: number) => void;
  showLowerThird: (lowerThird: LowerThird | null) => void;
  /** @param key null for every venue and viewer on air */
  mute: (key: SourceKey | null, muted: boolean) => void;
  askUnmute: (key: SourceKey, name: string) => void;
  clear: (sources: readonly StageSource[]) => void;
  take: (step: RunStep) => void;
  dismiss: () => void;
}

export function useOperator(connection: LiveConnection): Operator {
  const t = useControlRoomTexts();
  const { busy, failure, run, dismiss } = useCommands(connection);
  const [undo, setUndo] = useState<Undo | null>(null);

  const putOnAir = useCallback(
    async (shot: Shot, name: string) => {
      setUndo(null);
      await run({
        key: shotId(shot),
        what: t('putOnName', { name }),
        name: 'stage:put-on-air',
        request: { sourceKey: shot.key, picture: shot.picture },
      });
    },
    [run, t],
  );

  const takeOffAir = useCallback(
    async (shot: Shot, name: string) => {
      const done = await run({
        key: shotId(shot),
        what: t('takeOffName', { name }),
        name: 'stage:take-off-air',
        request: { sourceKey: shot.key, picture: shot.picture },
      });
      if (done === null) return;
      setUndo({ said: t('tookOff', { name }), label: t('undo'), act: () => void putOnAir(shot, name) });
    },
    [run, putOnAir, t],
  );

  const prepare = useCallback(
    (layout: StageLayout, shots: readonly Shot[]) =>
      run({
        key: 'prepare',
        what: t('prepare'),
        name: 'stage:prepare',
        request: { layout, shots: shots.map(({ key, picture }) => ({ key, picture })) },
      }),
    [run, t],
  );
  const cut = useCallback(
    (revision: number) => {
      setUndo(null);
      void run({ key: 'cut', what: t('cut'), name: 'stage:cut', request: { revision } });
    },
    [run, t],
  );
  const showLowerThird = useCallback(
    (lowerThird: LowerThird | null) =>
      void run({
        key: 'lower-third',
        what: t('lowerThird'),
        name: 'stage:show-lower-third',
        request: { lowerThird },
      }),
    [run, t],
  );
  const mute = useCallback(
    (sourceKey: SourceKey | null, muted: boolean) =>
      void run({
        key: `mute ${sourceKey}`,
        what: t(muted ? 'mute' : 'unmute'),
        name: 'stage:mute',
        request: { sourceKey, muted },
      }),
    [run, t],
  );

  const askUnmute = useCallback(
    (sourceKey: SourceKey, name: string) =>
      void run({
        key: `ask ${sourceKey}`,
        what: t('askUnmuteName', { name }),
        name: 'floor:ask-unmute',
        request: { sourceKey },
      }),
    [run, t],
  );

  const clear = useCallback(
    async (sources: readonly StageSource[]) => {
      const done = await run({ key: 'clear', what: t('holding'), name: 'stage:clear', request: {} });
      if (done === null || sources.length === 0) return;
      const putBack = async () => {
        for (const source of sources) await putOnAir(source, source.name);
      };
      setUndo({
        said: t('cleared', { count: sources.length }),
        label: t('restore'),
        act: () => void putBack(),
      });
    },
    [run, putOnAir, t],
  );

  const take = useCallback(
    (step: RunStep) => {
      setUndo(null);
      void run({ key: 'state', what: t(`step.${step}`), name: `conference:${step}`, request: {} });
    },
    [run, t],
  );
  const dismissAll = useCallback(() => {
    dismiss();
    setUndo(null);
  }, [dismiss]);

  return useMemo(
    () => ({
      busy,
      failure,
      undo,
      putOnAir: (shot, name) => void putOnAir(shot, name),
      takeOffAir: (shot, name) => void takeOffAir(shot, name),
      prepare,
      cut,
      showLowerThird,
      mute,
      askUnmute,
      clear: (sources) => void clear(sources),
      take,
      dismiss: dismissAll,
    }),
    [
      busy,
      failure,
      undo,
      putOnAir,
      takeOffAir,
      prepare,
      cut,
      showLowerThird,
      mute,
      askUnmute,
      clear,
      take,
      dismissAll,
    ],
  );
}
