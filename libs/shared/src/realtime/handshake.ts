import type { ConnectAs } from '../identity/identity.types';

/**
 * What a page says when it connects. It says which of the browser's identities to use, never who
 * it is: that comes from the cookie of that kind.
 */
export interface Handshake {
  contractVersion: number;
  as: ConnectAs;
  /** The conference's short code; a paired screen may leave it null and gets its venue's conference. */
  conferenceCode: string | null;
  /** A UUID made at each page load, so that two tabs of one browser are told apart. */
  tabId: string;
  /** Which of the hall's cameras this page is, 1 to `STAGE_LIMITS.halls`; only for accounts that may send. */
  hall: number | null;
}

export const REALTIME_LIMITS = {
  /** Bytes; longer frames close the connection. */
  frameBytes: 64 * 1024,
  /** Commands that one connection may send in a burst, and how many a second it regains. */
  commandBurst: 60,
  commandsPerSecond: 20,
} as const;
