import type { ConsumerInfo, JoinedMedia, ProducerInfo, TransportInfo } from '@diem-cau/shared';
import type { TestClient } from '../../../support/client';
import { keepSending, microphone, RECEIVER } from './rtp';
import { WireTransport } from './wire-transport';

/** One page's media over a real socket and real WebRTC transports. */
export class MediaClient {
  private readonly ends: { close(): unknown }[] = [];
  private readonly wires: WireTransport[] = [];

  constructor(readonly client: TestClient) {}

  join(): Promise<JoinedMedia> {
    return this.client.send('media:join', {});
  }

  /** Sends a microphone's packets until it is closed. */
  async sendSound(): Promise<{ producerId: string; transport: TransportInfo }> {
    const transport = await this.client.send('media:create-send-transport', {});
    const wire = await this.connect(transport);
    const sound = microphone();
    const { producerId } = await this.client.send('media:produce', {
      transportId: transport.id,
      kind: 'audio',
      role: 'microphone',
      rtpParameters: sound.rtpParameters,
    });
    const flow = keepSending(wire, sound);
    this.ends.push({ close: () => flow.stop() });
    return { producerId, transport };
  }

  /** Consumes the producers; @returns a function that tells how many packets of one have arrived */
  async receive(
    { receiveTransport }: JoinedMedia,
    producers: ProducerInfo[],
  ): Promise<(producerId: string) => number> {
    const wire = await this.connect(receiveTransport);
    const consumers: ConsumerInfo[] = await this.client.send('media:consume', {
      producerIds: producers.map(({ producerId }) => producerId),
      rtpCapabilities: RECEIVER,
    });
    await this.client.send('media:resume-consumers', {
      consumerIds: consumers.map(({ consumerId }) => consumerId),
    });
    return (producerId) => {
      const consumer = consumers.find((each) => each.producerId === producerId);
      return wire.received.get(consumer?.rtpParameters.encodings?.[0]?.ssrc ?? 0) ?? 0;
    };
  }

  /** When the newest packet came to any of its transports, by `performance.now()`. */
  get lastPacketAt(): number {
    return Math.max(0, ...this.wires.map(({ lastPacketAt }) => lastPacketAt));
  }

  async close(): Promise<void> {
    await Promise.all(this.ends.splice(0).map((end) => end.close()));
    this.client.close();
  }

  private async connect(info: TransportInfo): Promise<WireTransport> {
    const wire = await WireTransport.open(info, (request) =>
      this.client.send('media:connect-transport', request),
    );
    this.ends.push(wire);
    this.wires.push(wire);
    return wire;
  }
}
