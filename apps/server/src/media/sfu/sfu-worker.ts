import { createWorker } from 'mediasoup';
import type { Router, WebRtcServer, Worker } from 'mediasoup/types';
import { CODECS } from './codecs';
import { countRouter, noLoad, type SfuLoad } from './router-load';
import type { SfuOptions } from './sfu-options';

/** One mediasoup process with its one UDP and one TCP port. */
export class SfuWorker {
  private readonly carried: SfuLoad = noLoad();

  private constructor(
    private readonly worker: Worker,
    readonly webRtcServer: WebRtcServer,
  ) {
    worker.observer.on('newrouter', (router) => countRouter(router, this.carried));
  }

  /**
   * Starts the process and opens its ports.
   *
   * @throws when the binary cannot be started or no port of the range is free; nothing is left running
   */
  static async open(options: SfuOptions): Promise<SfuWorker> {
    const worker = await createWorker({ logLevel: options.logLevel });
    try {
      const listening = {
        ip: options.listenIp,
        announcedAddress: options.announcedAddress ?? undefined,
        portRange: options.ports,
      };
      const webRtcServer = await worker.createWebRtcServer({
        listenInfos: [
          { ...listening, protocol: 'udp' },
          { ...listening, protocol: 'tcp' },
        ],
      });
      return new SfuWorker(worker, webRtcServer);
    } catch (error) {
      worker.close();
      throw error;
    }
  }

  get pid(): number {
    return this.worker.pid;
  }

  get closed(): boolean {
    return this.worker.closed;
  }

  get load(): Readonly<SfuLoad> {
    return this.carried;
  }

  /** @param listener called at most once, when the process ends without having been asked to */
  onDied(listener: (error: Error) => void): void {
    this.worker.once('died', listener);
  }

  /** @throws when the worker is closed or dies meanwhile */
  openRouter(): Promise<Router> {
    return this.worker.createRouter({ mediaCodecs: CODECS });
  }

  /** Counts a way down from the moment when it is placed here. */
  receiverExpected(): void {
    this.carried.receivers += 1;
  }

  receiverGone(): void {
    this.carried.receivers -= 1;
  }

  /** Ends the process and all it carries. Closing again changes nothing. */
  close(): void {
    this.worker.close();
  }
}
