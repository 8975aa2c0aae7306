import type { Produce, ProducerInfo, SourceKey, TrackRole } from '@diem-cau/shared';
import type { MediaKind, Producer, WebRtcTransport } from 'mediasoup/types';
import { DomainError } from '../../common/errors/domain-error';
import { onTransport } from './client-transport';
import { checkRtpParameters } from './rtp-limits';

/**
 * The least time between two requests for a key frame, in milliseconds. Browsers ignore one that comes within 300 ms of
 * another, and mediasoup asks again only after a second: whoever joined just behind somebody else would wait that long for
 * a picture.
 */
const KEY_FRAME_EVERY_MS = 350;

/** What a track of each role must be; it also bounds a peer to one producer per role. */
const KIND_OF_ROLE: Readonly<Record<TrackRole, MediaKind>> = {
  camera: 'video',
  microphone: 'audio',
  screen: 'video',
  'screen-sound': 'audio',
};

/** How often the transport is asked whether packets still arrive, in milliseconds. */
const LOOK_MS = 1_000;

/** A peer's way up: its send transport and the producers on it. */
export class Sending {
  private readonly tracks = new Map<TrackRole, Producer>();
  private readonly looking: NodeJS.Timeout;
  private bytesReceived = 0;
  private isArriving = false;

  /**
   * @param muted sound that comes is not passed on
   * @param tracksChanged called whenever a track came or went; not during close()
   * @param arrivingChanged called when packets began or ceased to arrive; not during close()
   */
  constructor(
    readonly transport: WebRtcTransport,
    private readonly sourceKey: SourceKey,
    private muted: boolean,
    private readonly tracksChanged: () => void,
    private readonly arrivingChanged: () => void,
  ) {
    this.looking = setInterval(() => void this.look(), LOOK_MS).unref();
  }

  /** Nobody answers at the other end any more, whatever the socket says. */
  get lost(): boolean {
    const { closed, iceState, dtlsState } = this.transport;
    return closed || iceState === 'disconnected' || dtlsState === 'failed' || dtlsState === 'closed';
  }

  /** Picture or sound arrived within the last second or two. */
  get arriving(): boolean {
    return this.isArriving;
  }

  producers(): ProducerInfo[] {
    return [...this.tracks].map(([role, producer]) => this.describe(role, producer));
  }

  /**
   * Starts a track. One of the same role that was there before is closed first, for a browser may give
   * the new one the same stream numbers.
   *
   * @throws {DomainError} MEDIA_REFUSED for a kind that does not fit the role or unusable parameters,
   *   MEDIA_NOT_JOINED when the transport went away
   */
  async produce({ kind, role, rtpParameters }: Produce): Promise<ProducerInfo> {
    if (KIND_OF_ROLE[role] !== kind) {
      throw new DomainError('MEDIA_REFUSED');
    }
    const producer = await onTransport(this.transport, (transport) => {
      checkRtpParameters(rtpParameters);
      this.stop(role);
      return transport.produce({
        kind,
        rtpParameters,
        keyFrameRequestDelay: KEY_FRAME_EVERY_MS,
        paused: kind === 'audio' && this.muted,
      });
    });
    this.tracks.set(role, producer);
    if (kind === 'audio' && producer.paused !== this.muted) hush(producer, this.muted);
    this.tracksChanged();
    return this.describe(role, producer);
  }

  /** @throws {DomainError} NOT_FOUND for a producer that is not this peer's */
  closeProducer(producerId: string): void {
    const entry = [...this.tracks].find(([, producer]) => producer.id === producerId);
    if (!entry) {
      throw new DomainError('NOT_FOUND');
    }
    this.stop(entry[0]);
  }

  /** Closes every track of another role. */
  keepOnly(roles: readonly TrackRole[]): void {
    for (const role of [...this.tracks.keys()]) if (!roles.includes(role)) this.stop(role);
  }

  /** Sound goes on coming and is passed on, or not. */
  setMuted(muted: boolean): void {
    this.muted = muted;
    for (const producer of this.tracks.values()) if (producer.kind === 'audio') hush(producer, muted);
  }

  /** Closes the transport and every producer on it. Closing again changes nothing. */
  close(): void {
    clearInterval(this.looking);
    this.isArriving = false;
    this.tracks.clear();
    this.transport.close();
  }

  private stop(role: TrackRole): void {
    const producer = this.tracks.get(role);
    if (producer) {
      this.tracks.delete(role);
      producer.close();
      this.tracksChanged();
    }
  }

  /**
   * Compares what has arrived with the look before. mediasoup's own score falls only for simulcast, so a
   * camera with one stream could break down unnoticed.
   */
  private async look(): Promise<void> {
    const [stats] = await this.transport.getStats().catch(() => []);
    if (!stats || this.transport.closed) {
      return;
    }
    const arriving = stats.rtpBytesReceived > this.bytesReceived;
    this.bytesReceived = stats.rtpBytesReceived;
    if (arriving !== this.isArriving) {
      this.isArriving = arriving;
      this.arrivingChanged();
    }
  }

  private describe(role: TrackRole, producer: Producer): ProducerInfo {
    return { producerId: producer.id, sourceKey: this.sourceKey, kind: producer.kind, role };
  }
}

function hush(producer: Producer, muted: boolean): void {
  // A producer that closes meanwhile is silent anyway.
  (muted ? producer.pause() : producer.resume()).catch(() => undefined);
}
