import type {
  ConnectTransport,
  ConsumerInfo,
  Produce,
  ProducerInfo,
  SourceKey,
  StagePicture,
  TrackRole,
  TransportInfo,
} from '@diem-cau/shared';
import type { RtpCapabilities, WebRtcTransport } from 'mediasoup/types';
import { DomainError } from '../../common/errors/domain-error';
import type { RouterGroup } from '../sfu/router-group';
import { connectTransport, describeTransport, onTransport } from './client-transport';
import { Receiving } from './receiving';
import { Sending } from './sending';
import { Serial } from './serial';

/** Who a peer is, as its connection says. */
export interface PeerIdentity {
  /** The connection's id. */
  id: string;
  actor: string;
  /** Revoking this session closes the peer; null for a viewer's ticket. */
  sessionId: string | null;
  /** Made by the page, so it is believed only between connections of one actor. */
  tabId: string;
  /** The source it sends when that is wanted; null for those who only watch. */
  sourceKey: SourceKey | null;
  /** Whether its socket is open now. */
  isConnected(): boolean;
}

/** What a peer tells its room; nothing any more once it is closed. Listeners must not throw. */
export interface PeerObserver {
  /** A track came or went. */
  tracksChanged(peer: Peer): void;
  /** Packets began or ceased to arrive. */
  arrivingChanged(peer: Peer): void;
}

/** One connection's media: a way down always, a way up while something of its source is wanted. */
export class Peer {
  private readonly commands = new Serial();
  private sending: Sending | null = null;
  private isMuted = false;
  private isClosed = false;
  /** It may receive what only the desk and the hall see. */
  watchesDesk = false;
  /** What it says that it can send. */
  offers: ReadonlySet<StagePicture> = new Set(['camera']);

  private constructor(
    readonly identity: PeerIdentity,
    private readonly routers: RouterGroup,
    private readonly receiving: Receiving,
    private readonly observer: PeerObserver,
  ) {}

  /** @throws when the worker beneath is gone */
  static async open(identity: PeerIdentity, routers: RouterGroup, observer: PeerObserver): Promise<Peer> {
    // Everybody sees the lecturers. A venue is seen for a while, and there are hundreds of them.
    const isLecturer = identity.sourceKey?.startsWith('speaker:') ?? false;
    const downlink = await routers.openDownlink(isLecturer);
    return new Peer(identity, routers, new Receiving(downlink, routers), observer);
  }

  get closed(): boolean {
    return this.isClosed;
  }

  /** The worker that carried its way down has died; it must join again. */
  get lost(): boolean {
    return !this.isClosed && this.receiving.transport.closed;
  }

  get receiveTransport(): TransportInfo {
    return describeTransport(this.receiving.transport);
  }

  get consumerCount(): number {
    return this.receiving.consumerCount;
  }

  /** Picture or sound of this peer is arriving. */
  get arriving(): boolean {
    return this.sending?.arriving ?? false;
  }

  /** This peer has taken its source and is still there. */
  get holdsSource(): boolean {
    return this.sending !== null && !this.sending.lost && this.identity.isConnected();
  }

  producers(): ProducerInfo[] {
    return this.sending?.producers() ?? [];
  }

  /**
   * Opens the way up; a former one is closed, with its producers.
   *
   * @param mayStill asked again once the transport exists, which may throw to refuse it after all
   * @throws {DomainError} MEDIA_NOT_JOINED when the peer was closed meanwhile
   */
  openSendTransport(sourceKey: SourceKey, mayStill: () => void): Promise<TransportInfo> {
    return this.commands.run(async () => {
      this.stopSending();
      const transport = await this.openTransport(() => this.routers.openSendTransport());
      try {
        mayStill();
      } catch (error) {
        transport.close();
        throw error;
      }
      this.sending = new Sending(
        transport,
        sourceKey,
        this.isMuted,
        () => this.observer.tracksChanged(this),
        () => this.observer.arrivingChanged(this),
      );
      return describeTransport(transport);
    });
  }

  /** @throws {DomainError} NOT_FOUND for a transport that is not this peer's, MEDIA_REFUSED, MEDIA_NOT_JOINED */
  connectTransport({ transportId, dtlsParameters }: ConnectTransport): Promise<void> {
    return this.commands.run(() => connectTransport(this.transport(transportId), dtlsParameters));
  }

  /** @throws {DomainError} NOT_FOUND for a transport that is not this peer's, MEDIA_NOT_JOINED */
  restartIce(transportId: string): Promise<TransportInfo['iceParameters']> {
    return this.commands.run(() =>
      onTransport(this.transport(transportId), (transport) => transport.restartIce()),
    );
  }

  /** @throws {DomainError} NOT_FOUND for a transport that is not this peer's way up, and as Sending.produce */
  produce(request: Produce): Promise<ProducerInfo> {
    return this.commands.run(async () => {
      if (this.sending?.transport.id !== request.transportId) {
        throw new DomainError('NOT_FOUND');
      }
      return this.sending.produce(request);
    });
  }

  /** @throws {DomainError} NOT_FOUND for a producer that is not this peer's */
  closeProducer(producerId: string): void {
    if (!this.sending) {
      throw new DomainError('NOT_FOUND');
    }
    this.sending.closeProducer(producerId);
  }

  /** As Receiving.consume. */
  consume(producerIds: readonly string[], rtpCapabilities: RtpCapabilities): Promise<ConsumerInfo[]> {
    return this.commands.run(() => this.receiving.consume(producerIds, rtpCapabilities));
  }

  /** As Receiving.resume. */
  resumeConsumers(consumerIds: readonly string[]): Promise<void> {
    return this.commands.run(() => this.receiving.resume(consumerIds));
  }

  /** Takes producers away from this peer alone, at once. */
  stopReceiving(producerIds: readonly string[]): void {
    this.receiving.stop(producerIds);
  }

  /** Closes what is wanted no more; with nothing wanted, the way up itself. */
  keepOnly(roles: readonly TrackRole[]): void {
    if (roles.length === 0) this.stopSending();
    else this.sending?.keepOnly(roles);
  }

  setMuted(muted: boolean): void {
    if (muted === this.isMuted) return;
    this.isMuted = muted;
    this.sending?.setMuted(muted);
  }

  /** Closes the way up at once, without waiting for commands that are under way. */
  stopSending(): void {
    const { sending } = this;
    this.sending = null;
    if (sending) {
      sending.close();
      this.observer.arrivingChanged(this);
      this.observer.tracksChanged(this);
    }
  }

  /** Closes both ways with all that is on them. Closing again changes nothing. */
  close(): void {
    if (this.isClosed) {
      return;
    }
    this.isClosed = true;
    this.sending?.close();
    this.sending = null;
    this.receiving.close();
  }

  private transport(transportId: string): WebRtcTransport {
    const own = [this.receiving.transport, this.sending?.transport];
    const found = own.find((transport) => transport?.id === transportId);
    if (!found) {
      throw new DomainError('NOT_FOUND');
    }
    return found;
  }

  private async openTransport(open: () => Promise<WebRtcTransport>): Promise<WebRtcTransport> {
    const transport = await open().catch(() => null);
    if (!transport || this.isClosed) {
      transport?.close();
      throw new DomainError('MEDIA_NOT_JOINED');
    }
    return transport;
  }
}
