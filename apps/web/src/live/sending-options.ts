import type { TrackRole } from '@diem-cau/shared';
import type { types } from 'mediasoup-client';

interface Layer {
  /** Lines of the picture; a camera with fewer lines does not send the layer. */
  height: number;
  maxBitrate: number;
  maxFramerate: number;
}

const LAYERS: readonly Layer[] = [
  { height: 180, maxBitrate: 150_000, maxFramerate: 15 },
  { height: 360, maxBitrate: 500_000, maxFramerate: 25 },
  { height: 720, maxBitrate: 1_800_000, maxFramerate: 30 },
];

/**
 * The encodings of a camera, smallest first.
 *
 * @param captureHeight lines that the camera gives; 0 when unknown
 * @returns one to three encodings; the largest is never scaled up
 */
export function cameraEncodings(captureHeight: number): types.RtpEncodingParameters[] {
  const height = captureHeight > 0 ? captureHeight : 720;
  const layers = LAYERS.filter((layer) => layer.height <= height);
  const sent = layers.length > 0 ? layers : LAYERS.slice(0, 1);
  return sent.map((layer) => ({
    maxBitrate: layer.maxBitrate,
    maxFramerate: layer.maxFramerate,
    scaleResolutionDownBy: Math.max(1, height / layer.height),
  }));
}

/** A slide stays readable on a weak line by its slow small layer; 2 frames a second and 180 kbit/s are all it takes. */
const SCREEN_ENCODINGS: types.RtpEncodingParameters[] = [
  { maxBitrate: 180_000, maxFramerate: 2, scaleResolutionDownBy: 2 },
  { maxBitrate: 2_000_000, maxFramerate: 15 },
];

/** How a track of each role is sent. */
export function optionsFor(role: TrackRole, track: MediaStreamTrack): types.ProducerOptions {
  switch (role) {
    case 'camera':
      return {
        encodings: cameraEncodings(track.getSettings().height ?? 0),
        // Without it browsers begin with a blurred picture and take many seconds to sharpen it.
        codecOptions: { videoGoogleStartBitrate: 800 },
      };
    case 'screen':
      return { encodings: SCREEN_ENCODINGS, codecOptions: { videoGoogleStartBitrate: 1_000 } };
    case 'microphone':
      // Speech over lossy lines: forward error correction in band, resending, and silence that costs nothing.
      return { codecOptions: { opusStereo: false, opusFec: true, opusDtx: true, opusNack: true } };
    case 'screen-sound':
      return { codecOptions: { opusStereo: true, opusFec: true, opusDtx: false, opusNack: true } };
  }
}
