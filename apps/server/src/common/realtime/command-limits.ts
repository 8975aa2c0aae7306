import { REALTIME_LIMITS, type WireError } from '@diem-cau/shared';
import type { RealtimeSocket } from './connection';
import { serve, type HotCommand } from './hot-command';

const DEEPEST = 12;

/** Whether a value nests deeper than any command does; stops looking as soon as it knows. */
function tooDeep(value: unknown, left: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return left === 0 || Object.values(value).some((inner) => tooDeep(inner, left - 1));
}

/**
 * Stands before the gateways on one connection: unknown commands are answered instead of ignored, and
 * a flood is answered with how long to wait; hot commands are served here. Each connection has its own allowance, so that one
 * client never slows another down.
 */
export class CommandLimits {
  private allowance: number = REALTIME_LIMITS.commandBurst;
  private refilledAt = Date.now();

  constructor(socket: RealtimeSocket, known: ReadonlyMap<string, HotCommand | null>) {
    socket.use(([name, ...said]: unknown[], next) => {
      const last = said.at(-1);
      const answer = typeof last === 'function' ? last : null;
      const bodies = answer ? said.slice(0, -1) : said;
      const error = this.refusal(String(name), bodies, known);
      if (error) return answer?.({ ok: false, error });
      const hot = known.get(String(name));
      if (!hot) return next();
      void serve(hot, socket, bodies[0]).then((ack) => answer?.(ack));
    });
  }

  private refusal(
    name: string,
    [body, ...more]: unknown[],
    known: ReadonlyMap<string, unknown>,
  ): WireError | null {
    const now = Date.now();
    const { commandBurst, commandsPerSecond } = REALTIME_LIMITS;
    const regained = ((now - this.refilledAt) / 1000) * commandsPerSecond;
    this.allowance = Math.min(commandBurst, this.allowance + regained);
    this.refilledAt = now;
    if (this.allowance < 1) {
      const seconds = Math.ceil((1 - this.allowance) / commandsPerSecond);
      return { code: 'TOO_MANY_REQUESTS', params: { seconds }, field: null };
    }
    this.allowance -= 1;
    if (!known.has(name)) return { code: 'UNKNOWN_COMMAND', params: {}, field: null };
    const isOne = typeof body === 'object' && body !== null && !Array.isArray(body) && more.length === 0;
    if (!isOne || tooDeep(body, DEEPEST)) {
      return { code: 'BAD_INPUT', params: {}, field: null };
    }
    return null;
  }
}
