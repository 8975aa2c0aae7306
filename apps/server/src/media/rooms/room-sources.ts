import type { SourceKey, StagePicture } from '@diem-cau/shared';
import type { Peer } from './peer';

/** What changes about a room's sources; each is told only when it is true for the source as a whole. */
export interface SourcesObserver {
  joined(key: SourceKey): void;
  left(key: SourceKey): void;
  sendingChanged(key: SourceKey, sending: boolean): void;
}

/** The lecturers and venues of a room, each with its peers: one, or several screens or tabs. */
export class RoomSources {
  private readonly peers = new Map<SourceKey, Set<Peer>>();
  private readonly arriving = new Set<SourceKey>();

  constructor(private readonly observer: SourcesObserver) {}

  connected(): Set<SourceKey> {
    return new Set(this.peers.keys());
  }

  sending(): Set<SourceKey> {
    return new Set(this.arriving);
  }

  /** The sources that have a page which can send the picture. */
  offering(picture: StagePicture): Set<SourceKey> {
    return new Set(
      [...this.peers]
        .filter(([, peers]) => [...peers].some(({ offers }) => offers.has(picture)))
        .map(([key]) => key),
    );
  }

  peersOf(key: SourceKey): Peer[] {
    return [...(this.peers.get(key) ?? [])];
  }

  /** A peer without a source is nobody's concern here. */
  add(peer: Peer): void {
    const key = peer.identity.sourceKey;
    if (key === null) {
      return;
    }
    const known = this.peers.get(key);
    if (known) {
      known.add(peer);
    } else {
      this.peers.set(key, new Set([peer]));
      this.observer.joined(key);
    }
  }

  /** @param peer closed before, so that it sends nothing any more */
  remove(peer: Peer): void {
    const key = peer.identity.sourceKey;
    const known = key === null ? undefined : this.peers.get(key);
    if (key === null || !known?.delete(peer)) {
      return;
    }
    this.refresh(peer);
    if (known.size === 0) {
      this.peers.delete(key);
      this.observer.left(key);
    }
  }

  /** Looks again whether anything of the peer's source arrives. */
  refresh({ identity: { sourceKey } }: Peer): void {
    if (sourceKey === null) {
      return;
    }
    const sending = this.peersOf(sourceKey).some((peer) => peer.arriving);
    if (sending === this.arriving.has(sourceKey)) {
      return;
    }
    if (sending) {
      this.arriving.add(sourceKey);
    } else {
      this.arriving.delete(sourceKey);
    }
    this.observer.sendingChanged(sourceKey, sending);
  }
}
