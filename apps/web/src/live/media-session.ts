import type { JoinedMedia, ProducerInfo, StageState, Wanted, WireError } from '@diem-cau/shared';
import type { types } from 'mediasoup-client';
import { asWireError } from '../lib/errors/command-error';
import { jitteredDelay } from './backoff';
import type { LiveConnection } from './connection';
import type { LocalMedia } from './local-media';
import { loadDevice, type LoadDevice } from './media-device';
import { framesReceived, framesSent, ProgressWatch } from './progress-watch';
import { NOTHING_SHOWN, ReceivedStage, type ShownStage } from './received-stage';
import type { ScreenShare } from './screen-share';
import { Serial } from './serial';
import { SourcePublisher } from './source-publisher';
import { StageReceiver } from './stage-receiver';
import { Store } from './store';
import { careThrough, keepTransportHealthy } from './transport-health';

export interface MediaSnapshot extends ShownStage {
  /** `waiting`: not in the room, and it tries to be. */
  state: 'off' | 'waiting' | 'joined';
  /** What the server wants of the own source: its devices are open then. */
  wanted: Wanted | null;
  sending: boolean;
  /** Why the own source cannot be sent. */
  problem: WireError | null;
}

export interface MediaSessionOptions {
  /** Also receives what is prepared or on the mosaic. */
  desk?: boolean;
  screen?: ScreenShare | null;
  /** A viewer whom the floor has called: becomes a source before joining. */
  takesSource?: boolean;
}

const SEND_AGAIN_MS = 4_000;
const UNANSWERED_MS = 3_000;
const NOTHING = { ...NOTHING_SHOWN, wanted: null, sending: false };

/**
 * One stay in the room. Its steps are its own: the media library never settles what was under way
 * when a transport was closed, and the next stay must not wait for that.
 */
interface Stay {
  receiver: StageReceiver;
  publisher: SourcePublisher | null;
  receiving: Serial;
  publishing: Serial;
}

/**
 * Receives what is on air and sends the own source while it is on air. Whatever breaks, it joins
 * the room again; a generation counter makes answers to a former stay harmless.
 */
export class MediaSession extends Store<MediaSnapshot> {
  private readonly received: ReceivedStage;
  private readonly watch = new ProgressWatch(
    () => this.stay?.receiver.videoAndAudio() ?? [],
    framesReceived,
    () => this.stalled(),
  );
  private readonly sendingWatch = new ProgressWatch(
    () => this.stay?.publisher?.watched() ?? [],
    framesSent,
    () => this.sendingStalled(),
  );
  private stay: Stay | null = null;
  private producers: ProducerInfo[] = [];
  private deskProducers: ProducerInfo[] = [];
  private generation = 0;
  private failures = 0;
  private joinTimer: ReturnType<typeof setTimeout> | null = null;
  private sendTimer: ReturnType<typeof setTimeout> | null = null;
  private unsubscribe: (() => void)[] = [];
  private releaseDevices: (() => void) | null = null;
  private opened = false;
  /** The line itself may be dead, and nobody has noticed. */
  private doubtful = false;
  /** What is wanted was heard since the answer to the join, which is older then. */
  private heardSince = false;
  private takenKey: string | null = null;

  constructor(
    private readonly connection: LiveConnection,
    private readonly local: LocalMedia | null,
    private readonly options: MediaSessionOptions = {},
    private readonly load: LoadDevice = loadDevice,
  ) {
    super({ state: 'off', ...NOTHING, problem: null });
    this.received = new ReceivedStage(options.desk ?? false);
  }

  open(): void {
    if (this.opened) return;
    this.opened = true;
    this.update({ state: 'waiting' });
    this.unsubscribe = [
      this.connection.on('media:producers-changed', ({ producers }) => {
        this.producers = producers;
        this.stay?.receiver.askAgain();
        this.stay?.receiving.request();
      }),
      this.connection.on('media:desk-producers-changed', ({ producers }) => {
        this.deskProducers = producers;
        this.stay?.receiver.askAgain();
        this.stay?.receiving.request();
      }),
      this.connection.on('media:wanted', ({ wanted }) => this.wantedChanged(wanted)),
      // Everybody waits for whoever is being seen; the others come back spread over what the server can bear.
      this.connection.on('media:room-closed', ({ spreadMs }) =>
        this.rejoin(this.getSnapshot().wanted ? 0 : jitteredDelay(0, spreadMs)),
      ),
      this.connection.subscribe(() => this.stageMayHaveChanged()),
      this.connection.onEnter(() => this.rejoin(0)),
      this.local?.subscribe(() => this.stay?.publishing.request()) ?? (() => undefined),
      this.options.screen?.subscribe(() => this.screenChanged()) ?? (() => undefined),
    ];
    this.watch.start();
    this.sendingWatch.start();
    this.stageMayHaveChanged();
  }

  close(): void {
    this.opened = false;
    for (const off of this.unsubscribe.splice(0)) off();
    this.watch.stop();
    this.sendingWatch.stop();
    this.leave();
    this.letDevicesGo();
    this.received.forget();
    this.update({ state: 'off', ...NOTHING, problem: null });
  }

  /** What the browser has counted of this stay's transports; nothing between two stays. */
  async stats(): Promise<RTCStatsReport[]> {
    const { stay } = this;
    const reports = stay && (await Promise.all([stay.receiver.stats(), stay.publisher?.stats() ?? null]));
    return reports?.filter((report) => report !== null) ?? [];
  }

  /** Leaves the room and joins it anew; the last pictures stay until new ones arrive. */
  private rejoin(delayMs: number = jitteredDelay(this.failures)): void {
    if (!this.opened) return;
    // Opening a camera takes a second or more: what was being sent stays open from one stay to the next.
    if (this.getSnapshot().wanted) this.releaseDevices ??= this.local?.hold() ?? null;
    // Told while the pictures are still there, for whoever wants to keep them.
    this.update({ state: 'waiting', wanted: null, sending: false });
    this.leave();
    const generation = this.generation;
    this.joinTimer = setTimeout(() => void this.join(generation), delayMs);
  }

  private leave(): void {
    this.generation += 1;
    for (const timer of [this.joinTimer, this.sendTimer]) if (timer !== null) clearTimeout(timer);
    this.stay?.publisher?.close();
    this.stay?.receiver.close();
    this.stay = null;
  }

  private async join(generation: number): Promise<void> {
    // Without a connection there is nothing to do: entering the conference joins again.
    if (this.connection.getSnapshot().status !== 'online') return;
    try {
      if (this.options.takesSource) await this.takeSource();
      const joined = await this.askToJoin();
      this.doubtful = false;
      this.heardSince = false;
      const desk = this.options.desk ? await this.connection.send('media:watch-desk', {}) : null;
      const device = await this.load(joined.routerRtpCapabilities);
      if (generation !== this.generation) return;
      const transport = device.createRecvTransport(joined.receiveTransport);
      this.keepConnected(transport, generation);
      const stay = this.makeStay(device, transport, generation);
      this.stay = stay;
      // A change announced while joining may be newer or older than the answer; together they miss nothing.
      this.producers = union(this.producers, joined.producers);
      this.deskProducers = union(this.deskProducers, desk?.producers ?? []);
      this.failures = 0;
      this.watch.startOver();
      this.sendingWatch.startOver();
      this.update({ state: 'joined', wanted: this.heardSince ? this.getSnapshot().wanted : joined.wanted });
      this.offer();
      stay.receiving.request();
      stay.publishing.request();
    } catch {
      this.lost(generation);
    }
  }

  /** Whoever is not called any more goes on watching. */
  private async takeSource(): Promise<void> {
    const taken = await this.connection.send('media:take-source', {}).catch(() => null);
    this.takenKey = taken?.sourceKey ?? null;
  }

  private makeStay(device: types.Device, transport: types.Transport, generation: number): Stay {
    const receiver: StageReceiver = new StageReceiver(this.connection, device, transport, () =>
      this.tracksChanged(receiver),
    );
    const { screen = null } = this.options;
    const publisher =
      this.local &&
      new SourcePublisher(this.connection, device, this.local, screen, () => this.lost(generation));
    return {
      receiver,
      publisher,
      receiving: new Serial(() => this.receive(receiver, generation)),
      publishing: new Serial(() => this.publish(publisher, generation)),
    };
  }

  private keepConnected(transport: types.Transport, generation: number): void {
    transport.on('connect', ({ dtlsParameters }, connected, failed) => {
      this.connection
        .send('media:connect-transport', { transportId: transport.id, dtlsParameters })
        .then(connected, failed);
    });
    keepTransportHealthy(
      transport,
      careThrough(this.connection, () => this.lost(generation)),
    );
  }

  /**
   * A machine that has got another address keeps a socket that nobody answers. Who sends does not wait until that is found out;
   * the many who only watch do, or a slow server would have them all connect anew.
   */
  private async askToJoin(): Promise<JoinedMedia> {
    const asks = this.doubtful && this.local !== null;
    const silence = asks ? setTimeout(() => this.connection.renew(), UNANSWERED_MS) : undefined;
    try {
      return await this.connection.send('media:join', {});
    } finally {
      clearTimeout(silence);
    }
  }

  private stalled(): void {
    this.doubtful = true;
    this.rejoin();
  }

  private lost(generation: number): void {
    if (generation !== this.generation) return;
    this.failures += 1;
    this.doubtful = true;
    this.rejoin();
  }

  /** A camera can hang without a word; what does not help is tried again ever more rarely. */
  private sendingStalled(): void {
    const { camera } = this.local?.getSnapshot() ?? {};
    this.local?.renew(camera?.track ? 'camera' : 'microphone');
  }

  private async receive(receiver: StageReceiver, generation: number): Promise<void> {
    if (generation !== this.generation) return;
    const stage = this.stage();
    const own = this.ownKey();
    const onAir = this.producers.filter(({ sourceKey }) =>
      stage?.sources.some(({ key }) => key === sourceKey),
    );
    const wanted = [...onAir, ...this.deskProducers].filter(({ sourceKey }) => sourceKey !== own);
    await receiver.show(union(wanted, [])).catch(() => this.lost(generation));
  }

  private async publish(publisher: SourcePublisher | null, generation: number): Promise<void> {
    const { wanted } = this.getSnapshot();
    if (publisher === null || generation !== this.generation) return;
    try {
      if (wanted !== null) await publisher.send(wanted);
      if (generation === this.generation) this.update({ sending: publisher.sending, problem: null });
    } catch (thrown) {
      if (generation === this.generation) this.cannotSend(asWireError(thrown));
    }
    if (generation === this.generation) this.letDevicesGo();
  }

  private letDevicesGo(): void {
    this.releaseDevices?.();
    this.releaseDevices = null;
  }

  /** The server has closed what it wants no more, at this very moment in the order of its news. */
  private wantedChanged(wanted: Wanted | null): void {
    this.heardSince = true;
    this.stay?.publisher?.letGo(wanted);
    const sending = this.stay?.publisher?.sending ?? false;
    this.update({ wanted, sending, problem: wanted && this.getSnapshot().problem });
    this.stay?.publishing.request();
  }

  private screenChanged(): void {
    this.offer();
    this.stay?.publishing.request();
  }

  /** A stay in the room begins with the camera offered and no screen. */
  private offer(): void {
    const { screen } = this.options;
    if (!screen || this.getSnapshot().state !== 'joined') return;
    const shares = screen.getSnapshot().picture !== null;
    this.connection
      .send('media:offer', { pictures: shares ? ['camera', 'screen'] : ['camera'] })
      .catch(() => undefined);
  }

  private cannotSend(error: WireError): void {
    switch (error.code) {
      case 'UNREACHABLE':
        return;
      case 'MEDIA_NOT_JOINED':
        return this.lost(this.generation);
      case 'SOURCE_NOT_ON_AIR':
        break;
      default:
        this.update({ problem: error });
    }
    if (this.sendTimer !== null) clearTimeout(this.sendTimer);
    this.sendTimer = setTimeout(() => this.stay?.publishing.request(), SEND_AGAIN_MS);
  }

  private stageMayHaveChanged(): void {
    if (this.stay) this.tracksChanged(this.stay.receiver);
    else this.publishSnapshot();
    this.stay?.receiving.request();
  }

  private tracksChanged(receiver: StageReceiver): void {
    const stage = this.stage();
    if (stage === null) return;
    this.received.arrange(receiver.tracks(), stage);
    this.publishSnapshot();
  }

  private publishSnapshot(): void {
    this.update(this.received.shown(this.stage(), this.ownKey(), this.getSnapshot()));
  }

  private ownKey(): string | null {
    return this.takenKey ?? this.connection.getSnapshot().entered?.me.sourceKey ?? null;
  }

  private stage(): StageState | null {
    return this.connection.getSnapshot().entered?.stage ?? null;
  }
}

function union(one: ProducerInfo[], other: ProducerInfo[]): ProducerInfo[] {
  return [...new Map([...one, ...other].map((producer) => [producer.producerId, producer])).values()];
}
