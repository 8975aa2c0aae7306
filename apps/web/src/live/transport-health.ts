import type { types } from 'mediasoup-client';

const DISCONNECTED_MS = 4_000;
const RESTART_MS = 6_000;

/**
 * Repairs a transport's path with an ICE restart when it is lost, and gives up when that does not
 * help in time. The transport's own close ends the watching.
 */
export function keepTransportHealthy(
  transport: types.Transport,
  restartIce: (transportId: string) => Promise<types.IceParameters>,
  giveUp: () => void,
): void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const after = (ms: number, what: () => void) => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(what, ms);
  };
  const restart = () => {
    after(RESTART_MS, giveUp);
    restartIce(transport.id)
      .then((iceParameters) => (transport.closed ? undefined : transport.restartIce({ iceParameters })))
      .catch(() => (transport.closed ? undefined : after(0, giveUp)));
  };
  transport.on('connectionstatechange', (state) => {
    if (state === 'failed') restart();
    else if (state === 'disconnected') after(DISCONNECTED_MS, restart);
    else if (state === 'connected' && timer !== null) clearTimeout(timer);
  });
  transport.observer.on('close', () => {
    if (timer !== null) clearTimeout(timer);
  });
}
