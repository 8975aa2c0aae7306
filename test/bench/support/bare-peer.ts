import type {
  Consume,
  ConnectTransport,
  Produce,
  ProducerInfo,
  TransportInfo,
  Wanted,
} from '@diem-cau/shared';
import type { Consumer, Router, WebRtcServer, WebRtcTransport } from 'mediasoup/types';

export const BARE_SOURCE = 'speaker:bare';

const WANTED: Wanted = { roles: ['camera', 'microphone'], smallCamera: false, why: 'on-air' };

export interface BarePlace {
  router: Router;
  webRtcServer: WebRtcServer;
}

export interface BareRoom {
  /** Where what is sent arrives. */
  home: BarePlace;
  /** Where it is piped to. */
  beyond: BarePlace[];
  producers: Map<string, ProducerInfo>;
  changed(): void;
}

/** One connection of the bare server: each command is one call of mediasoup. */
export class BarePeer {
  private readonly transports = new Map<string, WebRtcTransport>();
  private readonly consumers = new Map<string, Consumer>();
  private receiving: WebRtcTransport | null = null;

  constructor(
    private readonly room: BareRoom,
    private readonly place: BarePlace,
    private readonly isSpeaker: boolean,
  ) {}

  async do(name: string, body: object): Promise<unknown> {
    switch (name) {
      case 'media:join':
        return this.join();
      case 'media:create-send-transport':
        return describe(await this.open(this.room.home));
      case 'media:connect-transport':
        return this.connect(body as ConnectTransport);
      case 'media:produce':
        return this.produce(body as Produce);
      case 'media:consume':
        return this.consume(body as Consume);
      case 'media:resume-consumers':
        return this.resume(body as { consumerIds: string[] });
      default:
        throw new Error(`The bare server knows no ${name}.`);
    }
  }

  close(): void {
    for (const transport of this.transports.values()) transport.close();
  }

  private async join(): Promise<unknown> {
    this.receiving = await this.open(this.place);
    return {
      routerRtpCapabilities: this.room.home.router.rtpCapabilities,
      receiveTransport: describe(this.receiving),
      producers: [...this.room.producers.values()],
      wanted: this.isSpeaker ? WANTED : null,
    };
  }

  private async open({ router, webRtcServer }: BarePlace): Promise<WebRtcTransport> {
    const transport = await router.createWebRtcTransport({ webRtcServer, enableTcp: true });
    this.transports.set(transport.id, transport);
    return transport;
  }

  private async connect({ transportId, dtlsParameters }: ConnectTransport): Promise<null> {
    await this.transport(transportId).connect({ dtlsParameters });
    return null;
  }

  private async produce({
    transportId,
    kind,
    role,
    rtpParameters,
  }: Produce): Promise<{ producerId: string }> {
    const { id } = await this.transport(transportId).produce({ kind, rtpParameters });
    const { home, beyond } = this.room;
    for (const { router } of beyond) await home.router.pipeToRouter({ producerId: id, router });
    this.room.producers.set(id, { producerId: id, sourceKey: BARE_SOURCE, kind, role });
    this.room.changed();
    return { producerId: id };
  }

  private async consume({ producerIds, rtpCapabilities }: Consume): Promise<unknown> {
    return Promise.all(
      producerIds.map(async (producerId) => {
        const consumer = await this.receiving!.consume({ producerId, rtpCapabilities, paused: true });
        this.consumers.set(consumer.id, consumer);
        const { id, kind, rtpParameters } = consumer;
        return { consumerId: id, producerId, kind, rtpParameters };
      }),
    );
  }

  private async resume({ consumerIds }: { consumerIds: string[] }): Promise<null> {
    await Promise.all(consumerIds.map((id) => this.consumers.get(id)?.resume()));
    return null;
  }

  private transport(id: string): WebRtcTransport {
    const transport = this.transports.get(id);
    if (!transport) throw new Error('There is no such transport.');
    return transport;
  }
}

function describe({ id, iceParameters, iceCandidates, dtlsParameters }: WebRtcTransport): TransportInfo {
  return { id, iceParameters, iceCandidates, dtlsParameters };
}
