import type {
  ConsumerInfo,
  PreviewState,
  Produce,
  ProducerInfo,
  SourceKey,
  StagePicture,
  StageState,
  TrackRole,
  TransportInfo,
  Wanted,
} from '@diem-cau/shared';
import type { RtpCapabilities } from 'mediasoup/types';
import { DomainError } from '../../common/errors/domain-error';
import type { RouterGroup } from '../sfu/router-group';
import { Peer, type PeerIdentity } from './peer';
import { RoomSources } from './room-sources';
import { EMPTY_PREVIEW, EMPTY_STAGE } from './stage';
import { rolesIn, wantedKeys, wantedOf, type RoomPlan } from './wanted';

export type RoomClosed = 'worker-died' | 'empty' | 'shut-down';

/** What a room tells upward. Listeners must not throw. */
export interface RoomObserver {
  /** What the sources send has changed; often several times in a row. */
  producersChanged(room: Room): void;
  /** What is wanted of a source has changed, and what is wanted no more was closed. Told every time, in order. */
  wantedChanged(room: Room, key: SourceKey, wanted: Wanted | null): void;
  /** A source that is still there shares its screen no more. */
  screenShareEnded(room: Room, key: SourceKey): void;
  sourceJoined(room: Room, key: SourceKey): void;
  sourceLeft(room: Room, key: SourceKey): void;
  /** Picture or sound of the source began or ceased to arrive. */
  sourceSendingChanged(room: Room, key: SourceKey, sending: boolean): void;
  /** These peers are closed, because the worker that carried their ways down died; the room goes on. */
  peersLost(room: Room, connectionIds: string[]): void;
  /** Told once, when everything in the room is closed. */
  closed(room: Room, reason: RoomClosed): void;
}

/**
 * The media of one conference: its peers, and which of them may send. It holds nothing that cannot be
 * rebuilt: what is on air is a row, and peers join again.
 */
export class Room {
  private readonly peers = new Map<string, Peer>();
  /** The same peers by their pages, so that a join looks at no other peer. */
  private readonly pages = new Map<string, Peer>();
  private readonly sources: RoomSources;
  private plan: RoomPlan = { stage: EMPTY_STAGE, preview: EMPTY_PREVIEW, mosaic: new Set() };
  private joining = 0;
  private isClosed = false;

  constructor(
    readonly id: string,
    private readonly routers: RouterGroup,
    private readonly observer: RoomObserver,
  ) {
    this.sources = new RoomSources({
      joined: (key) => observer.sourceJoined(this, key),
      left: (key) => observer.sourceLeft(this, key),
      sendingChanged: (key, sending) => observer.sourceSendingChanged(this, key, sending),
    });
    routers.onWorkerDied(() => this.close('worker-died'));
    routers.onPartDied(() => this.losePeers());
    if (routers.closed) {
      this.close('worker-died');
    }
  }

  get closed(): boolean {
    return this.isClosed;
  }

  get rtpCapabilities(): RtpCapabilities {
    return this.routers.rtpCapabilities;
  }

  get peerCount(): number {
    return this.peers.size;
  }

  /** The sources that have a peer here. */
  connectedSources(): Set<SourceKey> {
    return this.sources.connected();
  }

  /** The sources whose picture or sound is arriving. */
  sendingSources(): Set<SourceKey> {
    return this.sources.sending();
  }

  /** The sources that have a screen to send. */
  sharingSources(): Set<SourceKey> {
    return this.sources.offering('screen');
  }

  /** What is wanted of a source now. */
  wanted(key: SourceKey | null): Wanted | null {
    return key && wantedOf(key, this.plan);
  }

  /** What the sources on air send now, in the stage's order. */
  producers(): ProducerInfo[] {
    const { stage } = this.plan;
    const keys = new Set(stage.sources.map(({ key }) => key));
    return [...keys].flatMap((key) => this.producersOf(key, rolesIn(stage, key)));
  }

  /** What is sent for the preview and the mosaic, besides what is on air. */
  deskProducers(): ProducerInfo[] {
    return [...wantedKeys(this.plan)].flatMap((key) => {
      const onAir = rolesIn(this.plan.stage, key);
      const wanted = wantedOf(key, this.plan)?.roles ?? [];
      return this.producersOf(
        key,
        wanted.filter((role) => !onAir.includes(role)),
      );
    });
  }

  /**
   * Lets a connection in. It replaces its own former peer, and that of the same page's former connection.
   *
   * @throws {DomainError} MEDIA_NOT_JOINED when the room closed or the connection went away meanwhile
   */
  async join(identity: PeerIdentity): Promise<Peer> {
    this.joining += 1;
    try {
      const peer = await this.openPeer(identity);
      const former = this.pages.get(pageOf(identity));
      this.sources.add(peer);
      if (former) this.remove(former);
      peer.setMuted(this.plan.stage.muted.some((key) => key === identity.sourceKey));
      this.peers.set(identity.id, peer);
      this.pages.set(pageOf(identity), peer);
      return peer;
    } finally {
      this.joining -= 1;
      this.closeIfEmpty();
    }
  }

  /** @throws {DomainError} MEDIA_NOT_JOINED when the connection has no peer here */
  peer(connectionId: string): Peer {
    const peer = this.peers.get(connectionId);
    if (!peer) {
      throw new DomainError('MEDIA_NOT_JOINED');
    }
    return peer;
  }

  /** Closes a connection's peer, if it has one. The last one to leave closes the room. */
  leave(connectionId: string): void {
    const peer = this.peers.get(connectionId);
    if (peer) {
      this.remove(peer);
      this.closeIfEmpty();
    }
  }

  /** Closes the peers of a session that was revoked. */
  expel(sessionId: string): void {
    for (const peer of this.peers.values()) {
      if (peer.identity.sessionId === sessionId) {
        this.remove(peer);
      }
    }
    this.closeIfEmpty();
  }

  /** Takes over what is on air. An older revision changes nothing; what is taken off stops at once. */
  show(stage: StageState): void {
    if (stage.revision > this.plan.stage.revision) this.follow({ ...this.plan, stage });
  }

  /** The same for what is prepared. */
  showPreview(preview: PreviewState): void {
    if (preview.revision > this.plan.preview.revision) this.follow({ ...this.plan, preview });
  }

  /** Takes over whom a page of the mosaic shows. */
  showMosaic(mosaic: ReadonlySet<SourceKey>): void {
    const { mosaic: before } = this.plan;
    const isSame = mosaic.size === before.size && [...mosaic].every((key) => before.has(key));
    if (!isSame) this.follow({ ...this.plan, mosaic });
  }

  /**
   * Lets a peer receive what the desk sees.
   *
   * @throws {DomainError} MEDIA_NOT_JOINED
   */
  watchDesk(connectionId: string): ProducerInfo[] {
    this.peer(connectionId).watchesDesk = true;
    return this.deskProducers();
  }

  /** @throws {DomainError} MEDIA_NOT_JOINED */
  offer(connectionId: string, pictures: readonly StagePicture[]): void {
    const peer = this.peer(connectionId);
    const key = peer.identity.sourceKey;
    const before = this.sharingSources();
    peer.offers = new Set(pictures);
    if (key && before.has(key) && !this.sharingSources().has(key)) this.observer.screenShareEnded(this, key);
  }

  /**
   * Gives a peer its way up. One connection sends for a source; one that is dead gives way.
   *
   * @throws {DomainError} MEDIA_NOT_JOINED, SOURCE_NOT_ON_AIR, SOURCE_TAKEN
   */
  async openSendTransport(connectionId: string): Promise<TransportInfo> {
    const peer = this.peer(connectionId);
    const key = this.keyWanted(peer);
    this.makeWayFor(peer, key);
    return peer.openSendTransport(key, () => this.makeWayFor(peer, this.keyWanted(peer)));
  }

  /** @throws {DomainError} MEDIA_NOT_JOINED, SOURCE_NOT_ON_AIR, and as Peer.produce */
  async produce(connectionId: string, request: Produce): Promise<ProducerInfo> {
    const peer = this.peer(connectionId);
    this.keyWanted(peer, request.role);
    const produced = await peer.produce(request).catch((error: unknown) => {
      // Taken off meanwhile: its transport was closed under it, which is not the reason to tell.
      this.keyWanted(peer, request.role);
      throw error;
    });
    peer.keepOnly(this.wanted(peer.identity.sourceKey)?.roles ?? []);
    return produced;
  }

  /**
   * Consumes what is on air, and for the desk what it watches besides; what has gone meanwhile is left out. A peer never gets its own picture back,
   * and no screen of a venue gets that venue's sound, which would howl.
   *
   * @throws {DomainError} MEDIA_NOT_JOINED, and as Receiving.consume
   */
  async consume(
    connectionId: string,
    producerIds: readonly string[],
    capabilities: RtpCapabilities,
  ): Promise<ConsumerInfo[]> {
    const peer = this.peer(connectionId);
    const offered = this.offeredTo(peer);
    const consumed = await peer.consume(
      producerIds.filter((id) => offered.has(id)),
      capabilities,
    );
    // It may have been taken off meanwhile, and gone on sending to the desk.
    const still = this.offeredTo(peer);
    const isOffered = ({ producerId }: ConsumerInfo) => still.has(producerId);
    peer.stopReceiving(consumed.filter((each) => !isOffered(each)).map(({ producerId }) => producerId));
    return consumed.filter(isOffered);
  }

  /** Closes every peer and the routers, and tells upward once. Closing again changes nothing. */
  close(reason: RoomClosed): void {
    if (this.isClosed) {
      return;
    }
    this.isClosed = true;
    const peers = [...this.peers.values()];
    peers.forEach((peer) => this.remove(peer));
    this.routers.close();
    this.observer.closed(this, reason);
  }

  private losePeers(): void {
    const lost = [...this.peers.values()].filter((peer) => peer.lost);
    lost.forEach((peer) => this.remove(peer));
    if (lost.length > 0) {
      this.observer.peersLost(
        this,
        lost.map(({ identity }) => identity.id),
      );
    }
    this.closeIfEmpty();
  }

  private async openPeer(identity: PeerIdentity): Promise<Peer> {
    const peer = await Peer.open(identity, this.routers, {
      tracksChanged: () => this.observer.producersChanged(this),
      arrivingChanged: (changed) => this.sources.refresh(changed),
    }).catch(() => null);
    if (!peer || this.isClosed || !identity.isConnected()) {
      peer?.close();
      throw new DomainError('MEDIA_NOT_JOINED');
    }
    return peer;
  }

  private keyWanted({ identity: { sourceKey } }: Peer, role: TrackRole | null = null): SourceKey {
    const wanted = this.wanted(sourceKey);
    if (sourceKey === null || wanted === null || (role && !wanted.roles.includes(role))) {
      throw new DomainError('SOURCE_NOT_ON_AIR');
    }
    return sourceKey;
  }

  private producersOf(key: SourceKey, roles: readonly TrackRole[]): ProducerInfo[] {
    return this.sources
      .peersOf(key)
      .flatMap((peer) => peer.producers())
      .filter(({ role }) => roles.includes(role));
  }

  /** Ids of what a peer may receive now. */
  private offeredTo(peer: Peer): Set<string> {
    const own = new Set(peer.producers().map(({ producerId }) => producerId));
    const offered = [...this.producers(), ...(peer.watchesDesk ? this.deskProducers() : [])];
    const receivable = offered.filter(
      ({ producerId, sourceKey, kind }) =>
        !own.has(producerId) && !(kind === 'audio' && sourceKey === peer.identity.sourceKey),
    );
    return new Set(receivable.map(({ producerId }) => producerId));
  }

  private follow(plan: RoomPlan): void {
    const before = this.plan;
    const wasOnAir = new Set(this.producers().map(({ producerId }) => producerId));
    this.plan = plan;
    for (const key of new Set([...wantedKeys(before), ...wantedKeys(plan)])) {
      const wanted = wantedOf(key, plan);
      const muted = plan.stage.muted.includes(key);
      for (const peer of this.sources.peersOf(key)) {
        peer.keepOnly(wanted?.roles ?? []);
        peer.setMuted(muted);
      }
      if (!sameWanted(wanted, wantedOf(key, before))) this.observer.wantedChanged(this, key, wanted);
    }
    this.leaveToDesk(wasOnAir);
    this.observer.producersChanged(this);
  }

  /** What is no longer on air but still sent for the desk is received by the desk alone from now on. */
  private leaveToDesk(wasOnAir: ReadonlySet<string>): void {
    const left = this.deskProducers().flatMap(({ producerId }) =>
      wasOnAir.has(producerId) ? producerId : [],
    );
    if (left.length === 0) return;
    for (const peer of this.peers.values()) if (!peer.watchesDesk) peer.stopReceiving(left);
  }

  private makeWayFor(peer: Peer, key: SourceKey): void {
    const others = this.sources.peersOf(key).filter((other) => other !== peer);
    if (others.some((other) => other.holdsSource)) {
      throw new DomainError('SOURCE_TAKEN');
    }
    others.forEach((other) => other.stopSending());
  }

  private remove(peer: Peer): void {
    this.peers.delete(peer.identity.id);
    this.pages.delete(pageOf(peer.identity));
    const sent = peer.producers().length > 0;
    peer.close();
    this.sources.remove(peer);
    if (sent && !this.isClosed) {
      this.observer.producersChanged(this);
    }
  }

  private closeIfEmpty(): void {
    if (this.peers.size === 0 && this.joining === 0) {
      this.close('empty');
    }
  }
}

/** A page that reconnects keeps its tab id. Another actor may claim any tab id, so the actor counts too. */
function pageOf({ actor, tabId }: PeerIdentity): string {
  return `${actor}/${tabId}`;
}

function sameWanted(one: Wanted | null, other: Wanted | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
