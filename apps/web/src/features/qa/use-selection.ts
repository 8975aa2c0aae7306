import { useCallback, useState } from 'react';
import { moveSelection } from './moderation';

const START = { id: null, index: 0 } as const;

export interface Selection {
  selected: string | null;
  select: (id: string) => void;
  move: (by: number) => void;
  reset: () => void;
}

/** Which line is selected. One that leaves the list hands the selection to the line after it. */
export function useSelection(ids: readonly string[]): Selection {
  const [last, setLast] = useState<{ id: string | null; index: number }>(START);
  const isThere = last.id !== null && ids.includes(last.id);
  const selected = isThere ? last.id : moveSelection(ids, last.id, 1, last.index);

  const select = useCallback((id: string) => setLast({ id, index: Math.max(0, ids.indexOf(id)) }), [ids]);
  const move = useCallback(
    (by: number) => {
      const next = moveSelection(ids, selected, by, last.index);
      if (next !== null) select(next);
    },
    [ids, selected, last.index, select],
  );
  const reset = useCallback(() => setLast(START), []);
  return { selected, select, move, reset };
}
