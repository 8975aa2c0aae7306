import type { Router, RtpCapabilities, WebRtcServer, WebRtcTransport } from 'mediasoup/types';

/** Bits per second that a receiver is believed to bear until its own reports say otherwise. */
const INITIAL_OUTGOING_BITRATE = 1_000_000;

/** Bits per second that one sender may push in: three simulcast layers of 720p and sound, with room. */
const MAX_INCOMING_BITRATE = 5_000_000;

/** The routers that carry one room. One now; a larger room will get more, piped, behind the same face. */
export class RouterGroup {
  constructor(
    private readonly router: Router,
    private readonly webRtcServer: WebRtcServer,
  ) {}

  get rtpCapabilities(): RtpCapabilities {
    return this.router.rtpCapabilities;
  }

  get closed(): boolean {
    return this.router.closed;
  }

  /** @param listener called at most once, when the worker beneath has gone and this group with it */
  onWorkerDied(listener: () => void): void {
    this.router.once('workerclose', listener);
  }

  /** @returns a transport on which this server sends to a client */
  openReceiveTransport(): Promise<WebRtcTransport> {
    return this.open();
  }

  /** @returns a transport on which a client sends to this server, at most 5 Mbit/s */
  async openSendTransport(): Promise<WebRtcTransport> {
    const transport = await this.open();
    await transport.setMaxIncomingBitrate(MAX_INCOMING_BITRATE);
    return transport;
  }

  /** @returns whether a client with these capabilities can decode the producer; false for malformed ones */
  canConsume(producerId: string, rtpCapabilities: RtpCapabilities): boolean {
    return this.router.canConsume({ producerId, rtpCapabilities });
  }

  /** Closes the routers with every transport on them. Closing again changes nothing. */
  close(): void {
    this.router.close();
  }

  private open(): Promise<WebRtcTransport> {
    return this.router.createWebRtcTransport({
      webRtcServer: this.webRtcServer,
      enableUdp: true,
      enableTcp: true,
      preferUdp: true,
      initialAvailableOutgoingBitrate: INITIAL_OUTGOING_BITRATE,
    });
  }
}
