import type { types } from 'mediasoup-client';
import type { LiveConnection } from './connection';

const DISCONNECTED_MS = 1_000;
const UNANSWERED_MS = 3_000;
const RESTART_MS = 6_000;

export interface TransportCare {
  /** Asks the server for new ICE parameters. */
  restartIce: (transportId: string) => Promise<types.IceParameters>;
  /** The server has not answered: the way to it is lost as well. */
  unanswered: () => void;
  /** The restart has not helped in time. */
  giveUp: () => void;
}

/**
 * Repairs a transport's path with an ICE restart when it is lost, and gives up when that does not
 * help in time. The transport's own close ends the watching.
 */
export function keepTransportHealthy(transport: types.Transport, care: TransportCare): void {
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const stop = () => {
    timers.forEach(clearTimeout);
    timers.clear();
  };
  const after = (ms: number, what: () => void) => {
    const timer = setTimeout(what, ms);
    timers.add(timer);
    return timer;
  };
  let restarting = false;
  const restart = async () => {
    stop();
    restarting = true;
    const silence = after(UNANSWERED_MS, care.unanswered);
    after(RESTART_MS, care.giveUp);
    try {
      const iceParameters = await care.restartIce(transport.id);
      clearTimeout(silence);
      if (!transport.closed) await transport.restartIce({ iceParameters });
    } catch {
      stop();
      if (!transport.closed) care.giveUp();
    }
  };
  transport.on('connectionstatechange', (state) => {
    if (state === 'connected') {
      restarting = false;
      stop();
    } else if (restarting) {
      return;
    } else if (state === 'failed') {
      void restart();
    } else if (state === 'disconnected') {
      stop();
      after(DISCONNECTED_MS, () => void restart());
    }
  });
  transport.observer.on('close', stop);
}

/** How a transport of the conference's room is cared for. */
export function careThrough(
  connection: Pick<LiveConnection, 'send' | 'renew'>,
  giveUp: () => void,
): TransportCare {
  return {
    restartIce: async (transportId) =>
      (await connection.send('media:restart-ice', { transportId })).iceParameters,
    unanswered: () => connection.renew(),
    giveUp,
  };
}
