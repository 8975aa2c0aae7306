import type { ConnectTransport } from '../media/media.types';
import type { Mutation } from '../realtime/ack';
import type {
  ConsumeOwnLineTest,
  LineCheck,
  LineTest,
  LineTestConsumers,
  ProduceForLineTest,
  SaveLineCheck,
} from './line-checks.types';

export interface LineCheckCommands {
  /**
   * Opens this connection's own test, closing its former one. LINE_CHECK_BUSY says the place in the queue: ask again
   * every `LINE_TEST.askAgainSeconds` to keep it.
   */
  'line-test:open': { request: Record<string, never>; response: LineTest };
  'line-test:connect-transport': { request: ConnectTransport; response: null };
  'line-test:produce': { request: ProduceForLineTest; response: { producerId: string } };
  'line-test:consume': { request: ConsumeOwnLineTest; response: LineTestConsumers };
  /** Also gives up a place in the queue. */
  'line-test:close': { request: Record<string, never>; response: null };
  /** The server finds the verdict itself. */
  'line-check:save': { request: Mutation & SaveLineCheck; response: LineCheck };
}
