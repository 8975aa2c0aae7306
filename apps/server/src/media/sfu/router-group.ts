import type { Router, RtpCapabilities, WebRtcTransport } from 'mediasoup/types';
import { openClientTransport } from './client-facing';
import { GroupRouter, type Downlink } from './group-router';
import { chooseOverflow, firstWithRoom } from './placement';
import type { SfuWorker } from './sfu-worker';

/** Bits per second that one sender may push in: three simulcast layers of 720p and sound, with room. */
const MAX_INCOMING_BITRATE = 5_000_000;

/** Where further routers can be opened. */
export interface Workers {
  readonly alive: readonly SfuWorker[];
  /** Waits a little for those that are being replaced. */
  complete(): Promise<void>;
}

/**
 * The routers that carry one room, behind one face. Whatever is sent arrives on the home router. When its receivers outgrow
 * that, further ones are placed on routers of other workers, to which a producer is piped when it is first consumed there.
 */
export class RouterGroup {
  private readonly home: GroupRouter;
  private readonly extras = new Set<GroupRouter>();
  private partDied: () => void = () => undefined;

  private constructor(
    private readonly homeWorker: SfuWorker,
    private readonly homeRouter: Router,
    private readonly workers: Workers,
    private readonly capacity: number,
  ) {
    this.home = new GroupRouter(homeWorker, Promise.resolve(homeRouter), null, () => undefined);
  }

  /**
   * @param home the worker of the home router
   * @param capacity consumers that a router carries before another one is opened
   * @throws when the worker is closed or dies meanwhile
   */
  static async open(home: SfuWorker, workers: Workers, capacity: number): Promise<RouterGroup> {
    return new RouterGroup(home, await home.openRouter(), workers, capacity);
  }

  get rtpCapabilities(): RtpCapabilities {
    return this.homeRouter.rtpCapabilities;
  }

  get closed(): boolean {
    return this.homeRouter.closed;
  }

  /** How many routers there are, the home router included. */
  get size(): number {
    return 1 + this.extras.size;
  }

  /** @param listener called at most once, when the home router's worker has died: nothing that is sent arrives any more */
  onWorkerDied(listener: () => void): void {
    this.homeRouter.once('workerclose', listener);
  }

  /**
   * @param listener called whenever the worker of another router has died: the transports on it are closed by then, all
   *   others go on
   */
  onPartDied(listener: () => void): void {
    this.partDied = listener;
  }

  /**
   * Opens a way down to a client.
   *
   * @param atHome on the home router in any case, so that whoever is being seen loses nothing with another worker
   * @throws when the worker beneath is gone
   */
  async openDownlink(atHome: boolean): Promise<Downlink> {
    const place = atHome ? this.home : this.withRoom();
    if (place) {
      return place.openDownlink();
    }
    await this.workers.complete();
    return (this.withRoom() ?? this.overflow()).openDownlink();
  }

  /** @returns a transport on which a client sends to this server, at most 5 Mbit/s */
  async openSendTransport(): Promise<WebRtcTransport> {
    const transport = await openClientTransport(this.homeRouter, this.homeWorker.webRtcServer);
    await transport.setMaxIncomingBitrate(MAX_INCOMING_BITRATE);
    return transport;
  }

  /** @returns whether a client with these capabilities can decode the producer; false for malformed ones */
  canConsume(producerId: string, rtpCapabilities: RtpCapabilities): boolean {
    return this.homeRouter.canConsume({ producerId, rtpCapabilities });
  }

  /** Closes the routers with every transport on them. Closing again changes nothing. */
  close(): void {
    this.extras.forEach((extra) => this.drop(extra));
    this.homeRouter.close();
  }

  private get routers(): readonly [GroupRouter, ...GroupRouter[]] {
    return [this.home, ...this.extras];
  }

  private withRoom(): GroupRouter | null {
    return firstWithRoom(this.routers, this.capacity);
  }

  private overflow(): GroupRouter {
    const used = new Set(this.routers.map(({ worker }) => worker));
    const free = this.workers.alive.filter((worker) => !used.has(worker));
    const chosen = chooseOverflow(this.routers, free);
    return chosen instanceof GroupRouter ? chosen : this.extend(chosen);
  }

  private extend(worker: SfuWorker): GroupRouter {
    const opening = worker.openRouter();
    const extra = new GroupRouter(worker, opening, this.homeRouter, (emptied) => this.drop(emptied));
    this.extras.add(extra);
    void opening.then(
      (router) => router.once('workerclose', () => this.died(extra)),
      () => this.drop(extra),
    );
    return extra;
  }

  private died(extra: GroupRouter): void {
    this.drop(extra);
    this.partDied();
  }

  private drop(extra: GroupRouter): void {
    this.extras.delete(extra);
    extra.close();
  }
}
