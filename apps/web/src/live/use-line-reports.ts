import { useMemo } from 'react';
import type { LiveConnection } from './connection';
import { LineReporter } from './line-reporter';
import type { MediaSession } from './media-session';
import { useOpen } from './use-live';

/** Tells the control room what the page receives and sends, for as long as it is shown. */
export function useLineReports(connection: LiveConnection, session: MediaSession): void {
  useOpen(useMemo(() => new LineReporter(connection, session), [connection, session]));
}
