import { putNotice, type Broadcasts, type SendNotice, type SentNotice } from '@diem-cau/shared';
import { useCallback, useMemo, useState } from 'react';
import type { LiveConnection } from '../../live/connection';
import { useCommandWatch } from '../../live/use-command-watch';
import { useCommands, type Commands } from '../../live/use-commands';
import { useSupportTexts } from './support.texts';

/** Of two reports on one revision the one with more screens is the newer. */
export const mergeSent = (
  known: SentNotice[],
  { notices }: Broadcasts['notice:sent-changed'],
): SentNotice[] =>
  notices.reduce((all, notice) => {
    const before = all.find(({ id }) => id === notice.id);
    const shown = Math.max(notice.shown, before?.shown ?? 0);
    return putNotice(all, { ...notice, shown });
  }, known);

export interface SentNotices {
  /** Newest first; null until they are known. */
  notices: SentNotice[] | null;
  error: ReturnType<typeof useCommandWatch>['error'];
  reload: () => void;
  commands: Commands;
  /** The notice that was withdrawn last here, for the way back. */
  justWithdrawn: SentNotice | null;
  forgetWithdrawn: () => void;
  /** Gives whether it was sent. */
  send: (notice: SendNotice) => Promise<boolean>;
  withdraw: (notice: SentNotice) => void;
  restore: (notice: SentNotice) => void;
}

/** What the hall has told the venues. */
export function useSentNotices(connection: LiveConnection): SentNotices {
  const t = useSupportTexts();
  const { value, error, reload, apply } = useCommandWatch(
    connection,
    'notice:watch-sent',
    'notice:sent-changed',
    mergeSent,
  );
  const commands = useCommands(connection);
  const { run } = commands;
  const [justWithdrawn, setJustWithdrawn] = useState<SentNotice | null>(null);
  const send = useCallback(
    async (request: SendNotice) => {
      const notice = await run({ key: 'send', what: t('sendWhatKey'), name: 'notice:send', request });
      if (notice !== null) apply({ notices: [notice] });
      return notice !== null;
    },
    [run, apply, t],
  );
  const turn = useCallback(
    async ({ id }: SentNotice, name: 'notice:withdraw' | 'notice:restore') => {
      setJustWithdrawn(null);
      const what = t(name === 'notice:withdraw' ? 'withdrawWhat' : 'restoreWhat');
      const notice = await run({ key: id, what, name, request: { noticeId: id } });
      if (notice === null) return;
      apply({ notices: [notice] });
      if (name === 'notice:withdraw') setJustWithdrawn(notice);
    },
    [run, apply, t],
  );
  return useMemo(
    () => ({
      notices: value === null ? null : [...value].reverse(),
      error,
      reload,
      commands,
      justWithdrawn,
      forgetWithdrawn: () => setJustWithdrawn(null),
      send,
      withdraw: (notice) => void turn(notice, 'notice:withdraw'),
      restore: (notice) => void turn(notice, 'notice:restore'),
    }),
    [value, error, reload, commands, justWithdrawn, send, turn],
  );
}
