import type { Agenda, SaveAgendaItem, WireError } from '@diem-cau/shared';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { asWireError, CommandError, wireError } from '../../lib/errors/command-error';
import { toSaved, withItems } from './agenda-plan';
import { putAgenda, usePlanCache } from './agenda-editor.queries';

export type EditKind = 'add' | 'edit' | 'remove' | 'move' | 'minutes';

/** What was done to which item, and where it lies now, from 1. */
export interface Outcome {
  kind: EditKind | 'undo';
  title: string;
  place: number;
}

/** What can be taken back: the list as it was before. */
export interface Undoable {
  kind: EditKind;
  before: SaveAgendaItem[];
}

interface Wanted {
  kind: EditKind | 'undo';
  /** The item that it is about. */
  id: string;
  items: SaveAgendaItem[];
  /** How many saves had failed when it was made. */
  madeAfter: number;
}

export interface AgendaEditing {
  /** Newest last. Empty again as soon as somebody else has changed the agenda. */
  undoable: readonly Undoable[];
  last: Outcome | null;
  saving: boolean;
  error: WireError | null;
  save: (kind: EditKind, id: string, items: SaveAgendaItem[]) => Promise<boolean>;
  undo: () => void;
  /** The agenda as another page, or this one, has just changed it. */
  hear: (agenda: Agenda) => void;
  dismiss: () => void;
}

const KEPT = 20;

/** Every edit is the whole list: shown at once, saved in the order it was made, and taken back by saving the former one. */
export function useAgendaEditing(code: string): AgendaEditing {
  const { read, show, take, number, stopReading, readAgain } = usePlanCache(code);
  const client = useQueryClient();
  const mutationKey = ['agenda', code];
  const [undoable, setUndoable] = useState<readonly Undoable[]>([]);
  const [last, setLast] = useState<Outcome | null>(null);
  /** Counts failures: what was made from a list that was not saved is not saved either. */
  const failures = useRef(0);

  const saving = useMutation({
    mutationKey,
    scope: { id: `agenda-${code}` },
    mutationFn: async ({ items, madeAfter }: Wanted) => {
      if (madeAfter !== failures.current) throw new CommandError(wireError('CHANGED_MEANWHILE'));
      return putAgenda(code, { revision: read()?.agenda.revision ?? 0, items });
    },
    onMutate: async ({ kind, id, items }) => {
      await stopReading();
      const before = read()?.agenda.items.map(toSaved) ?? [];
      show((known) => withItems(known, items));
      const place = items.findIndex((item) => item.id === id) + 1;
      const title = [...items, ...before].find((item) => item.id === id)?.title ?? '';
      setLast({ kind, title, place });
      setUndoable((edits) =>
        kind === 'undo' ? edits.slice(0, -1) : [...edits, { kind, before }].slice(-KEPT),
      );
      return { before };
    },
    // While more is waiting to be saved, the page shows that already.
    onSuccess: (agenda) => (client.isMutating({ mutationKey }) > 1 ? number(agenda.revision) : take(agenda)),
    onError: (_, { madeAfter }, made) => {
      if (madeAfter !== failures.current) return;
      failures.current += 1;
      setUndoable([]);
      setLast(null);
      if (made) show((known) => withItems(known, made.before));
      void readAgain();
    },
  });
  const { mutateAsync, isPending, reset } = saving;

  const save = useCallback(
    (kind: Wanted['kind'], id: string, items: SaveAgendaItem[]) =>
      mutateAsync({ kind, id, items, madeAfter: failures.current }).then(
        () => true,
        () => false,
      ),
    [mutateAsync],
  );
  const undo = useCallback(() => {
    const edit = undoable.at(-1);
    if (edit) void save('undo', '', edit.before);
  }, [undoable, save]);
  const hear = useCallback(
    (agenda: Agenda) => {
      const known = read()?.agenda.revision ?? 0;
      // While this page saves, what it hears is its own save, or another's that will refuse it.
      if (isPending || agenda.revision <= known) return;
      setUndoable([]);
      take(agenda);
      void readAgain();
    },
    [isPending, read, take, readAgain],
  );

  const error = saving.isError ? asWireError(saving.error) : null;
  return { undoable, last, saving: isPending, error, save, undo, hear, dismiss: reset };
}
