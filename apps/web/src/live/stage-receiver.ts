import type { ProducerInfo } from '@diem-cau/shared';
import type { types } from 'mediasoup-client';
import type { LiveConnection } from './connection';
import { forClient } from './media-device';
import type { ReceivedTrack } from './received-streams';

/** Consumes producers over one receive transport. It lives as long as one stay in the room. */
export class StageReceiver {
  private readonly consumers = new Map<string, { consumer: types.Consumer; producer: ProducerInfo }>();
  /** Producers that were gone when they were asked for. */
  private readonly gone = new Set<string>();

  constructor(
    private readonly connection: Pick<LiveConnection, 'send'>,
    private readonly device: types.Device,
    private readonly transport: types.Transport,
    private readonly tracksChanged: () => void,
  ) {}

  /** Makes what is received equal to the given producers. */
  async show(producers: ProducerInfo[]): Promise<void> {
    const wanted = new Map(producers.map((producer) => [producer.producerId, producer]));
    for (const [producerId, { consumer }] of this.consumers) {
      if (!wanted.has(producerId)) this.drop(producerId, consumer);
    }
    const missing = producers.filter(
      ({ producerId }) => !this.consumers.has(producerId) && !this.gone.has(producerId),
    );
    if (missing.length > 0) await this.consume(missing);
    if (!this.transport.closed) this.tracksChanged();
  }

  /** A new list has come: what it names is there, whatever was said before. */
  askAgain(): void {
    this.gone.clear();
  }

  videoAndAudio(): types.Consumer[] {
    return [...this.consumers.values()].map(({ consumer }) => consumer);
  }

  tracks(): ReceivedTrack[] {
    return [...this.consumers.values()].map(({ consumer: { track }, producer: { sourceKey, role } }) => ({
      sourceKey,
      role,
      track,
    }));
  }

  stats(): Promise<RTCStatsReport> {
    return this.transport.getStats();
  }

  close(): void {
    this.transport.close();
    this.consumers.clear();
  }

  private async consume(producers: ProducerInfo[]): Promise<void> {
    const infos = await this.connection.send('media:consume', {
      producerIds: producers.map(({ producerId }) => producerId),
      rtpCapabilities: this.device.recvRtpCapabilities,
    });
    for (const { producerId } of producers) this.gone.add(producerId);
    await Promise.all(
      infos.map(async ({ consumerId, producerId, kind, rtpParameters }) => {
        const producer = producers.find((each) => each.producerId === producerId);
        if (producer === undefined || this.transport.closed) return;
        // One stream for a camera and its voice, so that the browser keeps lips and words together.
        const consumer = await this.transport.consume({
          id: consumerId,
          producerId,
          kind,
          rtpParameters: forClient(rtpParameters),
          streamId: `${producer.sourceKey}/${producer.role.startsWith('screen') ? 'screen' : 'camera'}`,
        });
        if (this.transport.closed) return;
        this.gone.delete(producerId);
        this.consumers.set(producerId, { consumer, producer });
      }),
    );
    if (infos.length === 0 || this.transport.closed) return;
    this.tracksChanged();
    await this.connection.send('media:resume-consumers', {
      consumerIds: infos.map(({ consumerId }) => consumerId),
    });
  }

  private drop(producerId: string, consumer: types.Consumer): void {
    consumer.close();
    this.consumers.delete(producerId);
  }
}
