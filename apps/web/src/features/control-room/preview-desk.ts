import type { PreviewState, Shot, StageLayout } from '@diem-cau/shared';
import { createContext, useCallback, useContext, useMemo } from 'react';
import type { LiveConnection } from '../../live/connection';
import { useCommandWatch } from '../../live/use-command-watch';
import { shotId } from './shot-id';
import type { Operator } from './use-operator';

/** What is prepared, and the ways to change it. */
export interface PreviewDesk {
  preview: PreviewState | null;
  isPrepared: (shot: Shot) => boolean;
  /** Adds a picture to what is prepared, or takes it away. */
  toggle: (shot: Shot) => void;
  /** Makes a picture the large one. */
  lead: (shot: Shot) => void;
  arrange: (layout: StageLayout) => void;
  cut: () => void;
}

const Context = createContext<PreviewDesk | null>(null);
export const PreviewDeskProvider = Context.Provider;

/** Null on a desk without a preview. */
export const usePreviewDesk = (): PreviewDesk | null => useContext(Context);

const newer = (known: PreviewState, { preview }: { preview: PreviewState }): PreviewState =>
  preview.revision > known.revision ? preview : known;

/** With every press the whole scene is sent: what another operator has prepared meanwhile is replaced, never mixed. */
export function useMakePreviewDesk(connection: LiveConnection, operator: Operator): PreviewDesk {
  const { value: preview, apply } = useCommandWatch(
    connection,
    'stage:watch-preview',
    'stage:preview-changed',
    newer,
  );
  const { prepare, cut } = operator;
  const change = useCallback(
    async (layout: StageLayout, shots: readonly Shot[]) => {
      const prepared = await prepare(layout, shots);
      if (prepared) apply({ seq: 0, preview: prepared });
    },
    [prepare, apply],
  );
  return useMemo(() => {
    const sources = preview?.sources ?? [];
    const layout = preview?.layout ?? 'one';
    const without = (shot: Shot) => sources.filter((source) => shotId(source) !== shotId(shot));
    const isPrepared = (shot: Shot) => sources.some((source) => shotId(source) === shotId(shot));
    return {
      preview,
      isPrepared,
      toggle: (shot) => {
        const shots = isPrepared(shot) ? without(shot) : [...sources, shot];
        void change(suiting(layout, shots), shots);
      },
      lead: (shot) => void change(layout, [shot, ...without(shot)]),
      arrange: (chosen) => void change(chosen, sources),
      cut: () => preview && cut(preview.revision),
    };
  }, [preview, change, cut]);
}

/** An arrangement that was chosen stays while it can show what there is. */
function suiting(layout: StageLayout, shots: readonly Shot[]): StageLayout {
  if (shots.length < 2) return 'one';
  if (shots.length > 2) return 'grid';
  if (layout !== 'one' && layout !== 'grid') return layout;
  return shots.some(({ picture }) => picture === 'screen') ? 'screen-and-speaker' : 'side-by-side';
}
