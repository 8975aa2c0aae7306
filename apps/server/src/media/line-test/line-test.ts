import type {
  ConnectTransport,
  ConsumeOwnLineTest,
  ConsumerInfo,
  LineTest as LineTestInfo,
  ProduceForLineTest,
} from '@diem-cau/shared';
import { LINE_TEST } from '@diem-cau/shared';
import type { MediaKind, Producer, WebRtcTransport } from 'mediasoup/types';
import { DomainError } from '../../common/errors/domain-error';
import { connectTransport, describeTransport, onTransport } from '../rooms/client-transport';
import { checkRtpCapabilities, checkRtpParameters } from '../rooms/rtp-limits';
import { Serial } from '../rooms/serial';
import type { RouterGroup } from '../sfu/router-group';

/** What one device may send for a test, in bits per second: the picture, its sound and retransmissions. */
const MAX_INCOMING_BITRATE = (LINE_TEST.kbps + 500) * 1_000;

/** Both ways together, in bits per second. */
const MOST_BITS = 2 * LINE_TEST.excess.times * LINE_TEST.kbps * 1_000;
const LOOK_MS = 1_000;

/**
 * One device's way to the server and back, on routers of its own: nobody else can send or receive here. It is the path
 * that a conference's media takes: the same ports, codecs, encryption and resending.
 */
export class LineTest {
  private readonly commands = new Serial();
  private readonly producers = new Map<MediaKind, Producer>();
  private readonly looking: NodeJS.Timeout;
  private consumers = 0;
  private bytes = 0;
  private excessive = 0;

  private constructor(
    private readonly routers: RouterGroup,
    private readonly sending: WebRtcTransport,
    private readonly receiving: WebRtcTransport,
    private readonly exceeded: () => void,
  ) {
    this.looking = setInterval(() => void this.look(), LOOK_MS).unref();
  }

  /**
   * @param exceeded called when the device sends or gets far more than a test needs
   * @throws when the worker beneath is gone; the routers are closed then
   */
  static async open(routers: RouterGroup, exceeded: () => void): Promise<LineTest> {
    try {
      const [sending, { transport }] = await Promise.all([
        routers.openSendTransport(),
        routers.openDownlink(true),
      ]);
      await sending.setMaxIncomingBitrate(MAX_INCOMING_BITRATE);
      return new LineTest(routers, sending, transport, exceeded);
    } catch (error) {
      routers.close();
      throw error;
    }
  }

  get closed(): boolean {
    return this.routers.closed;
  }

  describe(): LineTestInfo {
    return {
      routerRtpCapabilities: this.routers.rtpCapabilities,
      sendTransport: describeTransport(this.sending),
      receiveTransport: describeTransport(this.receiving),
    };
  }

  /** @throws {DomainError} NOT_FOUND for a transport that is not of this test, MEDIA_REFUSED, MEDIA_NOT_JOINED */
  connectTransport({ transportId, dtlsParameters }: ConnectTransport): Promise<void> {
    const transport = [this.sending, this.receiving].find(({ id }) => id === transportId);
    if (!transport) return Promise.reject(new DomainError('NOT_FOUND'));
    return this.commands.run(() => connectTransport(transport, dtlsParameters));
  }

  /**
   * One picture and one sound; another of the same kind takes the place of the former.
   *
   * @throws {DomainError} MEDIA_REFUSED for unusable parameters, MEDIA_NOT_JOINED when the test closed meanwhile
   */
  produce({ kind, rtpParameters }: ProduceForLineTest): Promise<{ producerId: string }> {
    return this.commands.run(async () => {
      const producer = await onTransport(this.sending, (transport) => {
        checkRtpParameters(rtpParameters);
        this.producers.get(kind)?.close();
        return transport.produce({ kind, rtpParameters });
      });
      this.producers.set(kind, producer);
      return { producerId: producer.id };
    });
  }

  /**
   * Sends the device its own stream back, as often as it asks for.
   *
   * @throws {DomainError} NOT_FOUND for a producer that is not of this test; MEDIA_REFUSED for malformed capabilities,
   *   a codec that the device does not know, or more than `LINE_TEST.copies` of both kinds together
   */
  consume({ producerId, copies, rtpCapabilities }: ConsumeOwnLineTest): Promise<ConsumerInfo[]> {
    return this.commands.run(async () => {
      const own = [...this.producers.values()].some(({ id }) => id === producerId);
      if (!own) throw new DomainError('NOT_FOUND');
      checkRtpCapabilities(rtpCapabilities);
      // The sound's copy comes on top of the picture's.
      const refused = this.consumers + copies > LINE_TEST.copies + 1;
      if (refused || !this.routers.canConsume(producerId, rtpCapabilities)) {
        throw new DomainError('MEDIA_REFUSED');
      }
      this.consumers += copies;
      return onTransport(this.receiving, (transport) =>
        Promise.all(
          Array.from({ length: copies }, async () => {
            const { id, kind, rtpParameters } = await transport.consume({
              producerId,
              rtpCapabilities,
              enableRtx: true,
            });
            return { consumerId: id, producerId, kind, rtpParameters };
          }),
        ),
      );
    });
  }

  /** Closes all of it. Closing again changes nothing. */
  close(): void {
    clearInterval(this.looking);
    this.routers.close();
  }

  /** A device may ignore what it is asked to keep to, and every byte of it would go back in several copies. */
  private async look(): Promise<void> {
    const [up, down] = await Promise.all([this.sending.getStats(), this.receiving.getStats()]).catch(
      () => [],
    );
    if (this.closed || !up?.[0] || !down?.[0]) return;
    const bytes = up[0].bytesReceived + down[0].bytesSent;
    const isTooMuch = ((bytes - this.bytes) * 8) / (LOOK_MS / 1_000) > MOST_BITS;
    this.bytes = bytes;
    this.excessive = isTooMuch ? this.excessive + 1 : 0;
    if (this.excessive >= LINE_TEST.excess.seconds) this.exceeded();
  }
}
