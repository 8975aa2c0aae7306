import type { CommandName, CommandResponse, WireError } from '@diem-cau/shared';
import { useCallback, useMemo, useState } from 'react';
import { asWireError } from '../lib/errors/command-error';
import type { LiveConnection } from './connection';
import type { SendRequest } from './mutating-commands';

export interface Failure {
  /** What the user wanted, in words. */
  what: string;
  error: WireError;
}

export interface Job<Name extends CommandName> {
  /** Names the thing that is busy meanwhile, e.g. a source or a question. */
  key: string;
  what: string;
  name: Name;
  request: SendRequest<Name>;
}

export interface Commands {
  busy: ReadonlySet<string>;
  failure: Failure | null;
  /** Gives null when the command was refused; the refusal is in `failure`. */
  run<Name extends CommandName>(job: Job<Name>): Promise<CommandResponse<Name> | null>;
  dismiss(): void;
}

/** Sends commands, and remembers which are on their way and what went wrong last. */
export function useCommands(connection: LiveConnection): Commands {
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());
  const [failure, setFailure] = useState<Failure | null>(null);

  const run = useCallback(
    async <Name extends CommandName>({ key, what, name, request }: Job<Name>) => {
      setBusy((keys) => new Set(keys).add(key));
      try {
        const response = await connection.send(name, request);
        setFailure(null);
        return response;
      } catch (thrown) {
        setFailure({ what, error: asWireError(thrown) });
        return null;
      } finally {
        setBusy((keys) => new Set([...keys].filter((each) => each !== key)));
      }
    },
    [connection],
  );
  const dismiss = useCallback(() => setFailure(null), []);
  return useMemo(() => ({ busy, failure, run, dismiss }), [busy, failure, run, dismiss]);
}
