import type { Router, WebRtcTransport } from 'mediasoup/types';
import { openClientTransport } from './client-facing';
import { countRouter, noLoad, type SfuLoad } from './router-load';
import type { SfuWorker } from './sfu-worker';

/** What a pipe between two routers of this machine is made of: retransmission repairs what a full socket buffer lost. */
const PIPE = {
  listenInfo: { protocol: 'udp', ip: '127.0.0.1', recvBufferSize: 4 * 1024 * 1024 },
  enableSctp: false,
  enableRtx: true,
} as const;

/** A way down to one client, on whichever router of its group it was placed. */
export interface Downlink {
  readonly transport: WebRtcTransport;
  /**
   * Makes a producer of the group consumable on this transport, under the same id.
   *
   * @throws when the producer is not there any more, or a worker beneath died
   */
  bring(producerId: string): Promise<void>;
}

/** One of a group's routers, on a worker that carries no other of the same group. */
export class GroupRouter {
  private readonly carried: SfuLoad = noLoad();
  /** By producer: joins at the same moment share one pipe. */
  private readonly pipes = new Map<string, Promise<void>>();

  /**
   * @param router may still be opening; who is placed here meanwhile waits for it
   * @param home where the producers are; null when this is that router
   * @param emptied called whenever the last receiver has gone, or could not be opened
   */
  constructor(
    readonly worker: SfuWorker,
    private readonly router: Promise<Router>,
    private readonly home: Router | null,
    private readonly emptied: (router: GroupRouter) => void,
  ) {
    void router.then(
      (opened) => countRouter(opened, this.carried),
      () => undefined,
    );
  }

  get load(): Readonly<SfuLoad> {
    return this.carried;
  }

  get workerLoad(): Readonly<SfuLoad> {
    return this.worker.load;
  }

  /** @throws when the worker beneath is gone */
  async openDownlink(): Promise<Downlink> {
    // Counted before it is there, so that a thousand who join at once are spread and do not all see an empty router.
    this.carried.receivers += 1;
    this.worker.receiverExpected();
    try {
      const transport = await openClientTransport(await this.router, this.worker.webRtcServer);
      transport.observer.once('close', () => this.receiverGone());
      return { transport, bring: (producerId) => this.bring(producerId) };
    } catch (error) {
      this.receiverGone();
      throw error;
    }
  }

  close(): void {
    void this.router.then(
      (router) => router.close(),
      () => undefined,
    );
  }

  private bring(producerId: string): Promise<void> {
    const { home } = this;
    if (!home) {
      return Promise.resolve();
    }
    const known = this.pipes.get(producerId);
    if (known) {
      return known;
    }
    const piping = this.pipe(home, producerId);
    this.pipes.set(producerId, piping);
    piping.catch(() => this.pipes.delete(producerId));
    return piping;
  }

  /** mediasoup lets the piped producer pause, resume and close with the original. */
  private async pipe(home: Router, producerId: string): Promise<void> {
    const router = await this.router;
    const { pipeProducer } = await home.pipeToRouter({ ...PIPE, producerId, router });
    pipeProducer?.observer.once('close', () => this.pipes.delete(producerId));
  }

  private receiverGone(): void {
    this.carried.receivers -= 1;
    this.worker.receiverGone();
    if (this.carried.receivers === 0) {
      this.emptied(this);
    }
  }
}
