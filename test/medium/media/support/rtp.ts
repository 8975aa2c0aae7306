import type { RtpCapabilities, RtpParameters } from 'mediasoup/types';
import type { WireTransport } from './wire-transport';

let lastSsrc = 10_000;

/** What a browser's microphone sends, under a stream number of its own. */
export function microphone(mid = 'a'): { ssrc: number; payloadType: number; rtpParameters: RtpParameters } {
  const ssrc = ++lastSsrc;
  const payloadType = 111;
  const codec = {
    mimeType: 'audio/opus',
    payloadType,
    clockRate: 48000,
    channels: 2,
    parameters: { useinbandfec: 1 },
  };
  return {
    ssrc,
    payloadType,
    rtpParameters: { mid, codecs: [codec], encodings: [{ ssrc }], rtcp: { cname: `microphone-${ssrc}` } },
  };
}

/** What a browser's camera sends without simulcast. */
export function camera(mid = 'v'): { ssrc: number; payloadType: number; rtpParameters: RtpParameters } {
  const ssrc = ++lastSsrc;
  const payloadType = 96;
  const rtcpFeedback = [{ type: 'nack' }, { type: 'nack', parameter: 'pli' }];
  const codec = { mimeType: 'video/VP8', payloadType, clockRate: 90000, rtcpFeedback };
  return {
    ssrc,
    payloadType,
    rtpParameters: { mid, codecs: [codec], encodings: [{ ssrc }], rtcp: { cname: `camera-${ssrc}` } },
  };
}

/** A VP8 payload that begins a key frame (RFC 7741): mediasoup forwards no video before one. */
export function vp8KeyFrame(): Buffer {
  const descriptor = Buffer.from([0x10]);
  const header = Buffer.from([0x10, 0x02, 0x00, 0x9d, 0x01, 0x2a, 0x40, 0x01, 0xf0, 0x00]);
  return Buffer.concat([descriptor, header, Buffer.alloc(200, 1)]);
}

/** Capabilities of a receiver that knows Opus and VP8. */
export const RECEIVER: RtpCapabilities = {
  codecs: [
    { kind: 'audio', mimeType: 'audio/opus', preferredPayloadType: 111, clockRate: 48000, channels: 2 },
    {
      kind: 'video',
      mimeType: 'video/VP8',
      preferredPayloadType: 96,
      clockRate: 90000,
      rtcpFeedback: [{ type: 'nack' }, { type: 'nack', parameter: 'pli' }],
    },
  ],
  headerExtensions: [],
};

/** Sends a packet every 20 ms, as Opus does, until it is stopped. */
export function keepSending(
  wire: WireTransport,
  { ssrc, payloadType }: { ssrc: number; payloadType: number },
  payload?: Buffer,
): { stop(): void } {
  let sequenceNumber = 1;
  const timer = setInterval(() => {
    void wire.send(ssrc, payloadType, sequenceNumber, payload);
    sequenceNumber = (sequenceNumber + 1) % 2 ** 16;
  }, 20);
  return { stop: () => clearInterval(timer) };
}
