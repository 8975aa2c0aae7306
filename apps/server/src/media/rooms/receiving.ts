import type { ConsumerInfo } from '@diem-cau/shared';
import type { Consumer, RtpCapabilities, WebRtcTransport } from 'mediasoup/types';
import { DomainError } from '../../common/errors/domain-error';
import type { Downlink } from '../sfu/group-router';
import type { RouterGroup } from '../sfu/router-group';
import { onTransport } from './client-transport';
import { checkRtpCapabilities } from './rtp-limits';

/** Consumers of one peer at once: a desk's stage, preview and mosaic, with room for sources that change places. */
export const CONSUMERS_PER_PEER = 64;

/** A peer's way down: its receive transport and the consumers on it. */
export class Receiving {
  /** By producer id: no producer is consumed twice. */
  private readonly consumers = new Map<string, Consumer>();

  constructor(
    private readonly downlink: Downlink,
    private readonly routers: RouterGroup,
  ) {}

  get transport(): WebRtcTransport {
    return this.downlink.transport;
  }

  get consumerCount(): number {
    return this.consumers.size;
  }

  /**
   * Makes a paused consumer for each producer, or names the one that exists. Producers that have gone
   * or that the client cannot decode are left out.
   *
   * @throws {DomainError} MEDIA_REFUSED when the client can decode none of them, its capabilities are
   *   malformed, or it would hold more than `CONSUMERS_PER_PEER`; MEDIA_NOT_JOINED when the transport went
   */
  async consume(producerIds: readonly string[], rtpCapabilities: RtpCapabilities): Promise<ConsumerInfo[]> {
    checkRtpCapabilities(rtpCapabilities);
    const fresh = producerIds.filter((id) => !this.consumers.has(id));
    if (this.consumers.size + fresh.length > CONSUMERS_PER_PEER) {
      throw new DomainError('MEDIA_REFUSED');
    }
    const decodable = fresh.filter((id) => this.routers.canConsume(id, rtpCapabilities));
    if (fresh.length > 0 && decodable.length === 0) {
      throw new DomainError('MEDIA_REFUSED');
    }
    await Promise.all(decodable.map((id) => this.open(id, rtpCapabilities)));
    return producerIds.flatMap((id) => {
      const consumer = this.consumers.get(id);
      return consumer ? [describe(consumer)] : [];
    });
  }

  /**
   * Lets packets flow; for video mediasoup asks the source for a key frame. Consumers that have gone
   * meanwhile are passed over.
   *
   * @throws {DomainError} NOT_FOUND when none of the ids is a consumer of this peer
   */
  async resume(consumerIds: readonly string[]): Promise<void> {
    const wanted = new Set(consumerIds);
    const found = [...this.consumers.values()].filter((consumer) => wanted.has(consumer.id));
    if (found.length === 0 && wanted.size > 0) {
      throw new DomainError('NOT_FOUND');
    }
    await onTransport(this.transport, () =>
      Promise.all(
        found.map((consumer) => consumer.resume().catch((error) => rethrowIfOpen(consumer, error))),
      ),
    );
  }

  /** Closes the consumers of these producers; packets of none of them are sent any more. */
  stop(producerIds: readonly string[]): void {
    for (const id of producerIds) this.consumers.get(id)?.close();
  }

  /** Closes the transport and every consumer on it. Closing again changes nothing. */
  close(): void {
    this.consumers.clear();
    this.transport.close();
  }

  private async open(producerId: string, rtpCapabilities: RtpCapabilities): Promise<void> {
    const consumer = await onTransport(this.transport, (transport) =>
      this.downlink
        .bring(producerId)
        // enableRtx also turns on NACK for Opus, which mediasoup leaves off unless asked.
        .then(() => transport.consume({ producerId, rtpCapabilities, paused: true, enableRtx: true }))
        .catch((error) => {
          if (this.routers.canConsume(producerId, rtpCapabilities)) {
            throw error;
          }
          return null;
        }),
    );
    if (consumer && !consumer.closed) {
      this.consumers.set(producerId, consumer);
      consumer.observer.once('close', () => this.consumers.delete(producerId));
    }
  }
}

function rethrowIfOpen(consumer: Consumer, error: unknown): void {
  if (!consumer.closed) {
    throw error;
  }
}

function describe(consumer: Consumer): ConsumerInfo {
  const { id, producerId, kind, rtpParameters } = consumer;
  return { consumerId: id, producerId, kind, rtpParameters };
}
