import { useCallback, useState } from 'react';

/** Ids that were ticked. */
export function useSelection() {
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback((id: string) => {
    setSelection((former) => {
      const next = new Set(former);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }, []);
  const choose = useCallback((ids: readonly string[]) => setSelection(new Set(ids)), []);
  return { selection, toggle, choose };
}
