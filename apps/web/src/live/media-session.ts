import type { ProducerInfo, SourceKey, StageSource, WireError } from '@diem-cau/shared';
import type { types } from 'mediasoup-client';
import { asWireError } from '../lib/errors/command-error';
import { jitteredDelay } from './backoff';
import type { LiveConnection } from './connection';
import type { LocalMedia } from './local-media';
import { loadDevice, type LoadDevice } from './media-device';
import { ProgressWatch } from './progress-watch';
import { ReceivedStreams } from './received-streams';
import { Serial } from './serial';
import { SourcePublisher } from './source-publisher';
import { StageReceiver } from './stage-receiver';
import { Store } from './store';
import { keepTransportHealthy } from './transport-health';

export interface ReceivedSource extends StageSource {
  /** The same object for as long as the source is on air. */
  stream: MediaStream;
  hasPicture: boolean;
  hasSound: boolean;
}

export interface MediaSnapshot {
  /** `waiting`: not in the room, and it tries to be. */
  state: 'off' | 'waiting' | 'joined';
  /** What is on air, without the own source, in the stage's order. */
  sources: ReceivedSource[];
  /** The own source is on air. */
  onAir: boolean;
  sending: boolean;
  /** Why the own source cannot be sent. */
  problem: WireError | null;
}

const SEND_AGAIN_MS = 4_000;

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
  private readonly streams = new ReceivedStreams(() => this.publishSnapshot());
  private readonly watch = new ProgressWatch(
    () => this.stay?.receiver.videoAndAudio() ?? [],
    () => this.rejoin(),
  );
  private stay: Stay | null = null;
  private producers: ProducerInfo[] = [];
  private generation = 0;
  private failures = 0;
  /** The own source has left the stage since it was last sent: the server has closed its producers. */
  private stopDue = false;
  private joinTimer: ReturnType<typeof setTimeout> | null = null;
  private sendTimer: ReturnType<typeof setTimeout> | null = null;
  private unsubscribe: (() => void)[] = [];
  private opened = false;

  constructor(
    private readonly connection: LiveConnection,
    private readonly local: LocalMedia | null,
    private readonly load: LoadDevice = loadDevice,
  ) {
    super({ state: 'off', sources: [], onAir: false, sending: false, problem: null });
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
      // Everybody waits for whoever is being seen; the others come back spread over what the server can bear.
      this.connection.on('media:room-closed', ({ spreadMs }) =>
        this.rejoin(this.isOnAir() ? 0 : jitteredDelay(0, spreadMs)),
      ),
      this.connection.subscribe(() => this.stageMayHaveChanged()),
      this.connection.onEnter(() => this.rejoin(0)),
      this.local?.subscribe(() => this.stay?.publishing.request()) ?? (() => undefined),
    ];
    this.watch.start();
    this.stageMayHaveChanged();
  }

  close(): void {
    this.opened = false;
    for (const off of this.unsubscribe.splice(0)) off();
    this.watch.stop();
    this.leave();
    this.streams.forget([]);
    this.update({ state: 'off', sources: [], onAir: false, sending: false, problem: null });
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
    this.leave();
    this.update({ state: 'waiting', sending: false });
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
      const joined = await this.connection.send('media:join', {});
      const device = await this.load(joined.routerRtpCapabilities);
      if (generation !== this.generation) return;
      const transport = device.createRecvTransport(joined.receiveTransport);
      this.keepConnected(transport, generation);
      const stay = this.makeStay(device, transport, generation);
      this.stay = stay;
      // A change announced while joining may be newer or older than the answer; together they miss nothing.
      this.producers = union(this.producers, joined.producers);
      this.failures = 0;
      this.stopDue = false;
      this.watch.startOver();
      this.update({ state: 'joined' });
      stay.receiving.request();
      stay.publishing.request();
    } catch {
      this.lost(generation);
    }
  }

  private makeStay(device: types.Device, transport: types.Transport, generation: number): Stay {
    const receiver = new StageReceiver(this.connection, device, transport, this.streams);
    const publisher =
      this.local && new SourcePublisher(this.connection, device, this.local, () => this.lost(generation));
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
      async (transportId) => (await this.connection.send('media:restart-ice', { transportId })).iceParameters,
      () => this.lost(generation),
    );
  }

  private lost(generation: number): void {
    if (generation !== this.generation) return;
    this.failures += 1;
    this.rejoin();
  }

  private async receive(receiver: StageReceiver, generation: number): Promise<void> {
    if (generation !== this.generation) return;
    const onAir = this.onAirKeys();
    const own = this.ownKey();
    const wanted = this.producers.filter(({ sourceKey }) => sourceKey !== own && onAir.includes(sourceKey));
    await receiver.show(wanted).catch(() => this.lost(generation));
  }

  private async publish(publisher: SourcePublisher | null, generation: number): Promise<void> {
    if (publisher === null || generation !== this.generation) return;
    try {
      if (this.stopDue || !this.isOnAir()) await publisher.stop();
      this.stopDue = false;
      if (this.isOnAir() && generation === this.generation) await publisher.start();
      if (generation === this.generation) this.update({ sending: publisher.sending, problem: null });
    } catch (thrown) {
      if (generation === this.generation) this.cannotSend(asWireError(thrown));
    }
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
    const onAir = this.isOnAir();
    const before = this.getSnapshot();
    if (before.onAir && !onAir) this.stopDue = true;
    this.streams.forget(this.onAirKeys());
    this.publishSnapshot();
    this.stay?.receiving.request();
    if (before.onAir !== onAir) this.stay?.publishing.request();
  }

  private publishSnapshot(): void {
    const stage = this.connection.getSnapshot().entered?.stage.sources ?? [];
    const own = this.ownKey();
    const before = this.getSnapshot().sources;
    const sources = stage
      .filter(({ key }) => key !== own)
      .map((source): ReceivedSource => {
        const stream = this.streams.of(source.key);
        const hasPicture = stream.getVideoTracks().length > 0;
        const hasSound = stream.getAudioTracks().length > 0;
        return { ...source, stream, hasPicture, hasSound };
      });
    this.update({
      onAir: this.isOnAir(),
      problem: this.isOnAir() ? this.getSnapshot().problem : null,
      sources: sameSources(before, sources) ? before : sources,
    });
  }

  private ownKey(): string | null {
    return this.connection.getSnapshot().entered?.me.sourceKey ?? null;
  }

  private onAirKeys(): SourceKey[] {
    return this.connection.getSnapshot().entered?.stage.sources.map(({ key }) => key) ?? [];
  }

  private isOnAir(): boolean {
    const own = this.ownKey();
    return this.onAirKeys().some((key) => key === own);
  }
}

function union(one: ProducerInfo[], other: ProducerInfo[]): ProducerInfo[] {
  return [...new Map([...one, ...other].map((producer) => [producer.producerId, producer])).values()];
}

function sameSources(one: ReceivedSource[], other: ReceivedSource[]): boolean {
  return (
    one.length === other.length &&
    one.every((source, index) => {
      const next = other[index];
      return (
        next !== undefined &&
        (Object.keys(source) as (keyof ReceivedSource)[]).every((key) => source[key] === next[key])
      );
    })
  );
}
