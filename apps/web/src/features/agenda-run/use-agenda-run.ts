import type { Agenda, AgendaItem } from '@diem-cau/shared';
import { useCallback, useState } from 'react';
import type { LiveConnection } from '../../live/connection';
import { useCommands, type Failure } from '../../live/use-commands';
import { useAgendaRunTexts } from './agenda-run.texts';

/** What was pressed last, and can be taken back while nothing else has changed. */
export interface Pressed {
  kind: 'started' | 'finished';
  title: string;
  /** The server's, ISO 8601. */
  at: string;
  /** Of the agenda that the press made. */
  revision: number;
}

export interface AgendaRun {
  busy: boolean;
  failure: Failure | null;
  pressed: Pressed | null;
  start: (item: AgendaItem) => void;
  finish: (item: AgendaItem) => void;
  undo: () => void;
  dismiss: () => void;
}

const KEY = 'agenda';

/** Begins and ends items, one press each. */
export function useAgendaRun(connection: LiveConnection): AgendaRun {
  const t = useAgendaRunTexts();
  const { busy, failure, run, dismiss } = useCommands(connection);
  const [pressed, setPressed] = useState<Pressed | null>(null);

  const remember = useCallback((kind: Pressed['kind'], id: string, agenda: Agenda | null) => {
    const item = agenda?.items.find((each) => each.id === id);
    const at = kind === 'started' ? item?.actualStart : item?.actualEnd;
    setPressed(agenda && item && at ? { kind, title: item.title, at, revision: agenda.revision } : null);
  }, []);
  const start = useCallback(
    async ({ id, title }: AgendaItem) => {
      const job = { key: KEY, what: t('startItem', { title }), request: { itemId: id } };
      remember('started', id, await run({ ...job, name: 'agenda:start-item' }));
    },
    [run, remember, t],
  );
  const finish = useCallback(
    async ({ id, title }: AgendaItem) => {
      const job = { key: KEY, what: t('finishItem', { title }), request: { itemId: id } };
      remember('finished', id, await run({ ...job, name: 'agenda:finish-item' }));
    },
    [run, remember, t],
  );
  const undo = useCallback(async () => {
    if (!pressed) return;
    const request = { revision: pressed.revision };
    await run({ key: KEY, what: t('undo'), name: 'agenda:undo-press', request });
    setPressed(null);
  }, [run, pressed, t]);

  return {
    busy: busy.has(KEY),
    failure,
    pressed,
    start: (item) => void start(item),
    finish: (item) => void finish(item),
    undo: () => void undo(),
    dismiss,
  };
}
