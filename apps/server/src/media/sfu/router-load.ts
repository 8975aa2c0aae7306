import type { Router, Transport } from 'mediasoup/types';
import type { Load } from './placement';

/** What a worker or a router carries now. */
export interface SfuLoad extends Load {
  routers: number;
  transports: number;
}

export const noLoad = (): SfuLoad => ({ routers: 0, transports: 0, receivers: 0, consumers: 0 });

/** Keeps `load` up to date with everything that comes and goes on the router. Receivers are counted by who opens them. */
export function countRouter(router: Router, load: SfuLoad): void {
  load.routers += 1;
  router.observer.once('close', () => (load.routers -= 1));
  router.observer.on('newtransport', (transport) => countTransport(transport, load));
}

function countTransport(transport: Transport, load: SfuLoad): void {
  load.transports += 1;
  transport.observer.once('close', () => (load.transports -= 1));
  transport.observer.on('newconsumer', (consumer) => {
    load.consumers += 1;
    consumer.observer.once('close', () => (load.consumers -= 1));
  });
}
