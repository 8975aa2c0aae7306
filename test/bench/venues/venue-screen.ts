import type { ConsumerInfo, LineReport, ProducerInfo, SourceKey, Wanted } from '@diem-cau/shared';
import { connect, type TestClient } from '../../support/client';
import { WireTransport } from '../../medium/media/support/wire-transport';
import { KEY_PACKET, RECEIVER, venueCamera } from '../sfu/h264-camera';
import type { Relay } from '../sfu/relay';
import type { SfuUnderTest } from '../support/sfu-under-test';

const GOOD_LINE: LineReport = {
  lossPercent: 0,
  jitterMs: 5,
  roundTripMs: 20,
  height: 360,
  framesPerSecond: 15,
  freezes: 0,
  frozenMs: 0,
  sound: true,
  sentLossPercent: null,
};
const BEAT_EVERY_MS = 10_000;
const REPORT_EVERY_MS = 5_000;

/** A camera in a small tile: some 150 kbit/s. */
const CAMERA_PACKET_EVERY_MS = 60;

/** A venue as the server sees it: one socket, one way down, beats, reports of its line, and a camera when that is wanted. */
export class VenueScreen {
  /** When each producer was first subscribed to, by `performance.now()`. */
  readonly subscribedAt = new Map<string, number>();
  /** Milliseconds that the server took to answer each report. */
  readonly answers: number[] = [];
  private readonly ends: { close(): unknown }[] = [];
  private subscribing: Promise<void> = Promise.resolve();
  private leg: number | null = null;
  private beatNo = 0;

  private constructor(
    private readonly client: TestClient,
    readonly sourceKey: SourceKey,
    private readonly wire: WireTransport | null,
  ) {}

  /** @param relay drains what is sent to it; null for a peer that decrypts all itself */
  static async open(sfu: SfuUnderTest, cookie: string, relay: Relay | null): Promise<VenueScreen> {
    const client = await connect(sfu.origin, { as: 'screen', code: sfu.code, cookie });
    const { me } = await client.send('conference:enter', {});
    if (me.sourceKey === null) throw new Error('A venue’s screen has no source.');
    const joined = await client.send('media:join', {});
    const { receiveTransport } = joined;
    const candidate = receiveTransport.iceCandidates.find(({ protocol }) => protocol === 'udp')!;
    const drain = relay && (await relay.add(candidate.port));
    const iceCandidates = [{ ...candidate, port: drain?.port ?? candidate.port }];
    const wire = await WireTransport.open({ ...receiveTransport, iceCandidates }, (request) =>
      client.send('media:connect-transport', request),
    );
    const venue = new VenueScreen(client, me.sourceKey as SourceKey, relay ? null : wire);
    venue.ends.push(wire);
    client.socket.on('media:producers-changed', ({ producers }) => venue.follow(producers, relay));
    client.socket.on('media:wanted', ({ wanted }) => venue.send(wanted));
    venue.leg = drain?.leg ?? null;
    venue.follow(joined.producers, relay);
    await venue.subscribing;
    venue.keepTelling();
    return venue;
  }

  /** Packets of all streams that it has decrypted; for a real peer only. */
  get packets(): number {
    return [...(this.wire?.received.values() ?? [])].reduce((sum, count) => sum + count, 0);
  }

  async close(): Promise<void> {
    await Promise.all(this.ends.splice(0).map((end) => end.close()));
    this.client.close();
  }

  private follow(producers: ProducerInfo[], relay: Relay | null): void {
    this.subscribing = this.subscribing.then(async () => {
      const fresh = producers.filter(
        ({ producerId, sourceKey }) => sourceKey !== this.sourceKey && !this.subscribedAt.has(producerId),
      );
      if (fresh.length === 0) return;
      const consumers = await this.client.send('media:consume', {
        producerIds: fresh.map(({ producerId }) => producerId),
        rtpCapabilities: RECEIVER,
      });
      if (consumers.length === 0) return;
      if (relay && this.leg !== null && this.subscribedAt.size === 0)
        await relay.watch(this.leg, ssrcOf(consumers));
      await this.client.send('media:resume-consumers', {
        consumerIds: consumers.map(({ consumerId }) => consumerId),
      });
      for (const { producerId } of consumers) this.subscribedAt.set(producerId, performance.now());
    });
    // What went away meanwhile is asked for no more.
    this.subscribing = this.subscribing.catch(() => undefined);
  }

  private send(wanted: Wanted | null): void {
    if (!wanted?.roles.includes('camera')) return;
    void this.publish().catch(() => undefined);
  }

  private async publish(): Promise<void> {
    const transport = await this.client.send('media:create-send-transport', {});
    const wire = await WireTransport.open(transport, (request) =>
      this.client.send('media:connect-transport', request),
    );
    const { ssrc, payloadType, rtpParameters } = venueCamera();
    await this.client.send('media:produce', {
      transportId: transport.id,
      kind: 'video',
      role: 'camera',
      rtpParameters,
    });
    let sequenceNumber = 0;
    const flow = setInterval(() => {
      void wire.send(ssrc, payloadType, sequenceNumber, KEY_PACKET);
      sequenceNumber = (sequenceNumber + 1) % 2 ** 16;
    }, CAMERA_PACKET_EVERY_MS);
    const stop = (): Promise<void> => {
      clearInterval(flow);
      return wire.close();
    };
    this.ends.push({ close: stop });
    this.client.socket.once('media:wanted', () => void stop());
  }

  private keepTelling(): void {
    const every = (ms: number, tell: () => Promise<unknown>): void => {
      let timer = setTimeout(() => {
        timer = setInterval(() => void tell().catch(() => undefined), ms);
      }, Math.random() * ms);
      this.ends.push({ close: () => clearInterval(timer) });
    };
    every(BEAT_EVERY_MS, () =>
      this.client.send('presence:beat', { beats: [{ beatNo: ++this.beatNo, state: 'playing', agoMs: 0 }] }),
    );
    every(REPORT_EVERY_MS, async () => {
      const askedAt = performance.now();
      // A line is never quite the same, so that the board has something to tell.
      await this.client.send('line:report', {
        ...GOOD_LINE,
        roundTripMs: 15 + Math.round(Math.random() * 20),
      });
      this.answers.push(performance.now() - askedAt);
    });
  }
}

function ssrcOf(consumers: ConsumerInfo[]): number {
  return consumers[0]?.rtpParameters.encodings?.[0]?.ssrc ?? 0;
}
