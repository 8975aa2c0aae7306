import type { Router, WebRtcServer, WebRtcTransport } from 'mediasoup/types';

/** Bits per second that a receiver is believed to bear until its own reports say otherwise. */
const INITIAL_OUTGOING_BITRATE = 1_000_000;

/** @returns a transport that a client connects to through its worker's one port */
export function openClientTransport(router: Router, webRtcServer: WebRtcServer): Promise<WebRtcTransport> {
  return router.createWebRtcTransport({
    webRtcServer,
    enableUdp: true,
    enableTcp: true,
    preferUdp: true,
    initialAvailableOutgoingBitrate: INITIAL_OUTGOING_BITRATE,
  });
}
