import type { PreviewState, Shot, StageLayout } from '@diem-cau/shared';
import { createContext, useCallback, useContext, useMemo, useRef } from 'react';
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
  /** What was pressed and not answered yet: the next press goes on from there. */
  const pressed = useRef<Prepared | null>(null);
  const change = useCallback(
    async (next: Prepared) => {
      pressed.current = next;
      const prepared = await prepare(next.layout, next.shots);
      if (pressed.current === next) pressed.current = null;
      if (prepared) apply({ seq: 0, preview: prepared });
    },
    [prepare, apply],
  );
  return useMemo(() => {
    const known: Prepared = { layout: preview?.layout ?? 'one', shots: preview?.sources ?? [] };
    const now = () => pressed.current ?? known;
    return {
      preview,
      isPrepared: (shot) => isAmong(known.shots, shot),
      toggle: (shot) => {
        const { layout, shots } = now();
        const after = isAmong(shots, shot) ? without(shots, shot) : [...shots, shot];
        void change({ layout: suiting(layout, after), shots: after });
      },
      lead: (shot) => void change({ ...now(), shots: [shot, ...without(now().shots, shot)] }),
      arrange: (layout) => void change({ ...now(), layout }),
      cut: () => preview && cut(preview.revision),
    };
  }, [preview, change, cut]);
}

interface Prepared {
  layout: StageLayout;
  shots: readonly Shot[];
}

const without = (shots: readonly Shot[], shot: Shot) => shots.filter((each) => shotId(each) !== shotId(shot));
const isAmong = (shots: readonly Shot[], shot: Shot) => shots.some((each) => shotId(each) === shotId(shot));

/** An arrangement that was chosen stays while it can show what there is. */
function suiting(layout: StageLayout, shots: readonly Shot[]): StageLayout {
  if (shots.length < 2) return 'one';
  if (shots.length > 2) return 'grid';
  if (layout !== 'one' && layout !== 'grid') return layout;
  return shots.some(({ picture }) => picture === 'screen') ? 'screen-and-speaker' : 'side-by-side';
}
