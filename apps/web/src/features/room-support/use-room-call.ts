import type { HelpCall, HelpReason, HelpReply } from '@diem-cau/shared';
import { useCallback, useMemo, useState } from 'react';
import type { LiveConnection } from '../../live/connection';
import { useCommandWatch } from '../../live/use-command-watch';
import { useCommands, type Failure } from '../../live/use-commands';
import { mergeCall } from './room-call';
import { useRoomSupportTexts } from './room-support.texts';

export interface RoomCall {
  /** The call that is not closed, or the last one. */
  call: HelpCall | null;
  /** Something is on its way; while the line is lost it waits for it. */
  sending: boolean;
  failure: Failure | null;
  dismiss: () => void;
  /** Ids of what somebody in the room has marked as read. */
  read: ReadonlySet<string>;
  markRead: (id: string) => void;
  /** Gives whether the hall has got it. */
  ask: (reason: HelpReason | null, text?: string | null) => Promise<boolean>;
  reply: (reply: HelpReply | null, text?: string | null) => Promise<boolean>;
}

/** A room's call for help, the same on its screen and on the phones of its people. */
export function useRoomCall(connection: LiveConnection): RoomCall {
  const t = useRoomSupportTexts();
  const { value, apply } = useCommandWatch(connection, 'support:watch', 'support:call-changed', mergeCall);
  const { run, busy, failure, dismiss } = useCommands(connection);
  const [read, setRead] = useState<ReadonlySet<string>>(new Set());
  const markRead = useCallback((id: string) => setRead((before) => new Set(before).add(id)), []);

  const ask = useCallback(
    async (reason: HelpReason | null, text: string | null = null) => {
      const job = {
        key: 'call',
        what: t('askWhat'),
        name: 'support:call',
        request: { reason, text },
      } as const;
      const call = await run(job);
      if (call !== null) apply({ seq: 0, call });
      return call !== null;
    },
    [run, apply, t],
  );
  const reply = useCallback(
    async (given: HelpReply | null, text: string | null = null) => {
      const request = { reply: given, text };
      const call = await run({ key: 'reply', what: t('replyWhat'), name: 'support:reply', request });
      if (call !== null) apply({ seq: 0, call });
      return call !== null;
    },
    [run, apply, t],
  );
  return useMemo(
    () => ({
      call: value?.call ?? null,
      sending: busy.size > 0,
      failure,
      dismiss,
      read,
      markRead,
      ask,
      reply,
    }),
    [value, busy, failure, dismiss, read, markRead, ask, reply],
  );
}
