import type { TransportInfo } from '@diem-cau/shared';
import { connect, type TestClient } from '../../support/client';
import { AEAD_AES_128_GCM, WireTransport } from '../../medium/media/support/wire-transport';
import type { SfuUnderTest } from '../support/sfu-under-test';
import { CAMERA, KEY_PACKET, OTHER_PACKET, RECEIVER } from './h264-camera';
import type { Relay } from './relay';

const TICK_MS = 5;
const KEY_PACKET_EVERY = 30;
const BURST = 16;

/** Viewers that join at the same moment. */
const AT_ONCE = 16;

/** One lecturer who sends and many viewers who receive, all over real sockets and WebRTC transports. */
export class Audience {
  private readonly clients: TestClient[] = [];
  private readonly wires: WireTransport[] = [];
  private camera: WireTransport | null = null;
  private sequenceNumber = 0;

  private constructor(
    private readonly sfu: SfuUnderTest,
    private readonly relay: Relay,
  ) {}

  static async open(sfu: SfuUnderTest, relay: Relay, viewers: number): Promise<Audience> {
    const audience = new Audience(sfu, relay);
    await audience.produce();
    const cookies = Array.from({ length: viewers }, (_, index) => sfu.viewerCookies[index]);
    while (cookies.length > 0) {
      await Promise.all(cookies.splice(0, AT_ONCE).map((cookie) => audience.view(cookie)));
    }
    return audience;
  }

  /** Sends so many packets a second until it is stopped; `stop` tells how many there were. */
  send(packetsPerSecond: number): { sent(): number; stop(): void } {
    const startedAt = performance.now();
    let sent = 0;
    let skipped = 0;
    const timer = setInterval(() => {
      const due = Math.floor(((performance.now() - startedAt) / 1000) * packetsPerSecond) - skipped;
      // After a pause a real camera does not send all at once what it could not send before.
      skipped += Math.max(0, due - sent - BURST);
      for (const end = Math.min(due, sent + BURST); sent < end; sent += 1) this.sendOne();
    }, TICK_MS);
    return { sent: () => sent, stop: () => clearInterval(timer) };
  }

  async close(): Promise<void> {
    for (const client of this.clients) client.close();
    await Promise.all(this.wires.map((wire) => wire.close()));
  }

  private async produce(): Promise<void> {
    const client = await this.connect('speaker', this.sfu.speakerCookie);
    await client.send('media:join', {});
    const transport = await client.send('media:create-send-transport', {});
    this.camera = await this.wire(client, transport);
    await client.send('media:produce', {
      transportId: transport.id,
      kind: 'video',
      role: 'camera',
      rtpParameters: CAMERA.rtpParameters,
    });
  }

  private async view(cookie: string | undefined): Promise<void> {
    const client = await this.connect('viewer', cookie);
    const { receiveTransport, producers } = await client.send('media:join', {});
    const candidate = receiveTransport.iceCandidates.find(({ protocol }) => protocol === 'udp');
    if (!candidate) throw new Error('The server offers no UDP candidate.');
    const { leg, port } = await this.relay.add(candidate.port);
    await this.wire(client, { ...receiveTransport, iceCandidates: [{ ...candidate, port }] });
    const [consumer] = await client.send('media:consume', {
      producerIds: producers.map(({ producerId }) => producerId),
      rtpCapabilities: RECEIVER,
    });
    if (!consumer) throw new Error('The server gave no consumer.');
    await this.relay.watch(leg, consumer.rtpParameters.encodings?.[0]?.ssrc ?? 0);
    await client.send('media:resume-consumers', { consumerIds: [consumer.consumerId] });
  }

  private async connect(as: 'speaker' | 'viewer', cookie: string | undefined): Promise<TestClient> {
    const client = await connect(this.sfu.origin, { as, code: this.sfu.code, cookie });
    this.clients.push(client);
    return client;
  }

  private async wire(client: TestClient, info: TransportInfo): Promise<WireTransport> {
    const wire = await WireTransport.open(info, (request) => client.send('media:connect-transport', request));
    this.wires.push(wire);
    if (wire.srtpProfile !== AEAD_AES_128_GCM) throw new Error('AES-GCM was not agreed on.');
    return wire;
  }

  private sendOne(): void {
    const isKey = this.sequenceNumber % KEY_PACKET_EVERY === 0;
    const payload = isKey ? KEY_PACKET : OTHER_PACKET;
    void this.camera?.send(CAMERA.ssrc, CAMERA.payloadType, this.sequenceNumber, payload);
    this.sequenceNumber = (this.sequenceNumber + 1) % 2 ** 16;
  }
}
