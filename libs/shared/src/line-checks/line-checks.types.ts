import type { ConsumerInfo, TransportInfo } from '../media/media.types';
import type { MediaKind, RtpCapabilities, RtpParameters } from 'mediasoup/types';

/** From best to worst. */
export const LINE_GRADES = ['good', 'fair', 'poor'] as const;
export type LineGrade = (typeof LINE_GRADES)[number];

/**
 * What was measured between a device and this server's media, over the very path that a conference takes. `up` is
 * towards the server. Null: it could not be measured.
 */
export interface LineMeasures {
  /** Kilobits per second that arrived at the server; the test sends no more than `LINE_TEST.kbps`. */
  upKbps: number | null;
  /** Kilobits per second that arrived at the device. */
  downKbps: number | null;
  /** Share of packets that did not arrive at the first try, in per cent. */
  upLossPercent: number | null;
  downLossPercent: number | null;
  /** Interarrival jitter (RFC 3550, section 6.4.1), in milliseconds. */
  upJitterMs: number | null;
  downJitterMs: number | null;
  /** There and back, in milliseconds. */
  roundTripMs: number | null;
}
export type LineMeasure = keyof LineMeasures;

/** What was found of the devices. Null: there was none, or it was not tried. */
export interface CheckedDevices {
  cameraName: string | null;
  /** Lines of the camera's picture. */
  cameraLines: number | null;
  microphoneName: string | null;
  /** The loudest that the microphone heard, in decibels below full scale (-100 to 0). */
  microphonePeakDb: number | null;
  /** How far the test tones rose above the room's noise in the microphone, in decibels. */
  speakerMarginDb: number | null;
}

/** Why a verdict is not better, and what advice stands against it. */
export const LINE_REASONS = [
  'not-measured',
  'up-bandwidth',
  'down-bandwidth',
  'loss',
  'jitter',
  'round-trip',
  'no-camera',
  'no-microphone',
  'silent-microphone',
  'speaker-not-heard',
  'speaker-not-tried',
] as const;
export type LineReason = (typeof LINE_REASONS)[number];

export interface LineJudgement {
  verdict: LineGrade;
  /** Null where nothing was measured. */
  grades: Record<LineMeasure, LineGrade | null>;
  /** The worst first. */
  reasons: LineReason[];
}

/** Who checked: each checks the device in their hands, and only the screen's is the one that plays in the room. */
export type LineChecker = 'screen' | 'coordinator' | 'technician';

export interface SaveLineCheck {
  line: LineMeasures;
  devices: CheckedDevices;
}

/** Kept for good: a check is never changed. */
export interface LineCheck extends SaveLineCheck {
  id: string;
  by: LineChecker;
  /** The screen's name, or the person's as the office had written it down then. */
  byName: string | null;
  /** For which conference it was made; null when that is internal, and another than the reader's. */
  conference: { code: string; title: string } | null;
  /** By the rules of that day. */
  verdict: LineGrade;
  reasons: LineReason[];
  checkedAt: string;
}

/** What stands on the board: the newest check of the room's screen; of another device when no screen was checked. */
export interface LatestLineCheck {
  verdict: LineGrade;
  by: LineChecker;
  checkedAt: string;
}

/** A way to the server and back for one device alone; it is no part of any conference's media. */
export interface LineTest {
  routerRtpCapabilities: RtpCapabilities;
  sendTransport: TransportInfo;
  receiveTransport: TransportInfo;
}

export interface ProduceForLineTest {
  kind: MediaKind;
  rtpParameters: RtpParameters;
}

/** Asks for what this device sends itself. */
export interface ConsumeOwnLineTest {
  producerId: string;
  /** How many times: a weak way up must not make the way down look weak. */
  copies: number;
  rtpCapabilities: RtpCapabilities;
}

export type LineTestConsumers = ConsumerInfo[];
