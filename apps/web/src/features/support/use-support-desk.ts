import type { Broadcasts, HelpCall, SupportDesk } from '@diem-cau/shared';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { CommandWatch, type Watched } from '../../live/command-watch';
import type { LiveConnection } from '../../live/connection';
import { Store } from '../../live/store';
import { useCommands, type Commands } from '../../live/use-commands';
import { useLive } from '../../live/use-live';
import { countWaiting, mergeDesk } from './desk-calls';
import { useSupportTexts } from './support.texts';
import { useCallAlert, type CallAlert } from './use-call-alert';

const NOTHING = new Store<Watched<SupportDesk>>({ value: null, error: null });

export interface Support extends Watched<SupportDesk> {
  /** The caller may answer; for all others there is no desk. */
  allowed: boolean;
  /** Rooms that wait for a word. */
  waiting: number;
  alert: CallAlert;
  commands: Commands;
  /** The call that was closed last here, for the way back. */
  justClosed: HelpCall | null;
  forgetClosed: () => void;
  reload: () => void;
  take: (call: HelpCall) => void;
  /** Gives whether the room has got it. */
  answer: (call: HelpCall, text: string) => Promise<boolean>;
  close: (call: HelpCall) => void;
  reopen: (call: HelpCall) => void;
}

/** The hall's side of all calls for help. */
export function useSupportDesk(connection: LiveConnection, allowed: boolean): Support {
  const t = useSupportTexts();
  const watch = useMemo(
    () =>
      allowed ? new CommandWatch(connection, 'support:watch-desk', 'support:desk-changed', mergeDesk) : null,
    [connection, allowed],
  );
  useEffect(() => watch?.start(), [watch]);
  const watched = useLive(watch ?? NOTHING);
  const commands = useCommands(connection);
  const { run } = commands;
  const [justClosed, setJustClosed] = useState<HelpCall | null>(null);
  const calls = watched.value?.calls ?? null;
  const alert = useCallAlert(calls);

  const take = useCallback(
    async (
      { id, venueName }: HelpCall,
      name: 'support:take' | 'support:close' | 'support:reopen',
      what: 'takeWhat' | 'closeWhat' | 'reopenWhat',
    ) => {
      setJustClosed(null);
      const call = await run({ key: id, what: t(what, { name: venueName }), name, request: { callId: id } });
      if (call === null) return;
      watch?.apply(heard(call));
      if (name === 'support:close') setJustClosed(call);
    },
    [run, watch, t],
  );
  const answer = useCallback(
    async ({ id, venueName }: HelpCall, text: string) => {
      const what = t('answerWhat', { name: venueName });
      const call = await run({ key: id, what, name: 'support:answer', request: { callId: id, text } });
      if (call !== null) watch?.apply(heard(call));
      return call !== null;
    },
    [run, watch, t],
  );
  return useMemo(
    () => ({
      ...watched,
      allowed,
      waiting: countWaiting(calls ?? []),
      alert,
      commands,
      justClosed,
      forgetClosed: () => setJustClosed(null),
      reload: () => void watch?.load(),
      take: (call) => void take(call, 'support:take', 'takeWhat'),
      answer,
      close: (call) => void take(call, 'support:close', 'closeWhat'),
      reopen: (call) => void take(call, 'support:reopen', 'reopenWhat'),
    }),
    [watched, watch, allowed, calls, alert, commands, justClosed, take, answer],
  );
}

const heard = (call: HelpCall): Broadcasts['support:desk-changed'] => ({ seq: 0, call });
