import { createWorker } from 'mediasoup';
import type { Router, Transport, WebRtcServer, Worker } from 'mediasoup/types';
import { CODECS } from './codecs';
import { RouterGroup } from './router-group';
import type { SfuOptions } from './sfu-options';

/** What a worker carries now. */
export interface WorkerLoad {
  routers: number;
  transports: number;
  consumers: number;
}

/** One mediasoup process with its one UDP and one TCP port. */
export class SfuWorker {
  private readonly carried: WorkerLoad = { routers: 0, transports: 0, consumers: 0 };

  private constructor(
    private readonly worker: Worker,
    private readonly webRtcServer: WebRtcServer,
  ) {
    worker.observer.on('newrouter', (router) => this.countRouter(router));
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

  get load(): Readonly<WorkerLoad> {
    return this.carried;
  }

  /** @param listener called at most once, when the process ends without having been asked to */
  onDied(listener: (error: Error) => void): void {
    this.worker.once('died', listener);
  }

  /** @throws when the worker is closed or dies meanwhile */
  async openRouterGroup(): Promise<RouterGroup> {
    return new RouterGroup(await this.worker.createRouter({ mediaCodecs: CODECS }), this.webRtcServer);
  }

  /** Ends the process and all it carries. Closing again changes nothing. */
  close(): void {
    this.worker.close();
  }

  private countRouter(router: Router): void {
    this.count('routers');
    router.observer.once('close', () => this.discount('routers'));
    router.observer.on('newtransport', (transport) => this.countTransport(transport));
  }

  private countTransport(transport: Transport): void {
    this.count('transports');
    transport.observer.once('close', () => this.discount('transports'));
    transport.observer.on('newconsumer', (consumer) => {
      this.count('consumers');
      consumer.observer.once('close', () => this.discount('consumers'));
    });
  }

  private count(kind: keyof WorkerLoad): void {
    this.carried[kind] += 1;
  }

  private discount(kind: keyof WorkerLoad): void {
    this.carried[kind] -= 1;
  }
}
