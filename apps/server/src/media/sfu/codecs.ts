import type { RouterRtpCodecCapability } from 'mediasoup/types';

/**
 * What a router offers, in order of preference; clients send the first video codec that they know.
 *
 * H.264 stands first so that the programme can be repackaged without transcoding. Its profile is
 * constrained baseline, level 3.1 (RFC 6184, section 8.1), the one that every browser has; the level
 * is asymmetric, so it does not bound what a camera may send. Opus carries in-band FEC and NACK
 * (RFC 7587), because sound is what a conference cannot do without.
 */
export const CODECS: RouterRtpCodecCapability[] = [
  {
    kind: 'audio',
    mimeType: 'audio/opus',
    clockRate: 48000,
    channels: 2,
    parameters: { minptime: 10, useinbandfec: 1 },
  },
  {
    kind: 'video',
    mimeType: 'video/H264',
    clockRate: 90000,
    parameters: {
      'packetization-mode': 1,
      'profile-level-id': '42e01f',
      'level-asymmetry-allowed': 1,
    },
  },
  { kind: 'video', mimeType: 'video/VP8', clockRate: 90000 },
];
