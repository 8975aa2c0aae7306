import type { RtpCapabilities, RtpParameters } from 'mediasoup/types';

const PAYLOAD_TYPE = 102;
const SSRC = 20_000;
const RTP_HEADER_BYTES = 12;
const PACKET_BYTES = 1_200;

let lastVenueSsrc = SSRC;

const parameters = {
  'packetization-mode': 1,
  'profile-level-id': '42e01f',
  'level-asymmetry-allowed': 1,
};
const rtcpFeedback = [
  { type: 'nack' },
  { type: 'nack', parameter: 'pli' },
  { type: 'ccm', parameter: 'fir' },
];

/** One H.264 stream without simulcast. */
export const CAMERA: { ssrc: number; payloadType: number; rtpParameters: RtpParameters } = {
  ssrc: SSRC,
  payloadType: PAYLOAD_TYPE,
  rtpParameters: {
    mid: '0',
    codecs: [
      { mimeType: 'video/H264', payloadType: PAYLOAD_TYPE, clockRate: 90_000, parameters, rtcpFeedback },
    ],
    encodings: [{ ssrc: SSRC }],
    rtcp: { cname: 'camera' },
  },
};

/** The same as another venue sends it. */
export function venueCamera(): typeof CAMERA {
  const ssrc = ++lastVenueSsrc;
  const { payloadType, rtpParameters } = CAMERA;
  return {
    ssrc,
    payloadType,
    rtpParameters: { ...rtpParameters, encodings: [{ ssrc }], rtcp: { cname: `venue-${ssrc}` } },
  };
}

/** A receiver that takes H.264 with retransmission, as browsers do. */
export const RECEIVER: RtpCapabilities = {
  codecs: [
    {
      kind: 'video',
      mimeType: 'video/H264',
      preferredPayloadType: PAYLOAD_TYPE,
      clockRate: 90_000,
      parameters,
      rtcpFeedback,
    },
    {
      kind: 'video',
      mimeType: 'video/rtx',
      preferredPayloadType: PAYLOAD_TYPE + 1,
      clockRate: 90_000,
      parameters: { apt: PAYLOAD_TYPE },
    },
  ],
  headerExtensions: [],
};

/** RFC 6184: a sequence parameter set (7) tells mediasoup that a key frame begins; 1 is a part of any other picture. */
const nalUnit = (type: 1 | 7): Buffer =>
  Buffer.alloc(PACKET_BYTES - RTP_HEADER_BYTES, 1).fill(0x60 | type, 0, 1);

export const KEY_PACKET = nalUnit(7);
export const OTHER_PACKET = nalUnit(1);
