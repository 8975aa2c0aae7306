import type {
  DtlsParameters,
  IceCandidate,
  IceParameters,
  MediaKind,
  RtpCapabilities,
  RtpParameters,
} from 'mediasoup/types';

/** Names who sends: a lecturer (`speaker:<speaker id>`) or a venue (`venue:<participation id>`). */
export type SourceKey = `speaker:${string}` | `venue:${string}`;

export interface StageSource {
  key: SourceKey;
  /** Shown under the picture. */
  name: string;
  caption: string | null;
}

/** What everyone sees and hears now. No source means the holding picture. */
export interface StageState {
  /** Rises with every change; a smaller one never replaces a greater one. */
  revision: number;
  sources: StageSource[];
}

export const STAGE_LIMITS = { sources: 4 } as const;

/** What a source sends. */
export type TrackRole = 'camera' | 'microphone';

export interface ProducerInfo {
  producerId: string;
  sourceKey: SourceKey;
  kind: MediaKind;
  role: TrackRole;
}

/** What a client needs to build its side of a WebRTC transport. */
export interface TransportInfo {
  id: string;
  iceParameters: IceParameters;
  iceCandidates: IceCandidate[];
  dtlsParameters: DtlsParameters;
}

export interface JoinedMedia {
  routerRtpCapabilities: RtpCapabilities;
  receiveTransport: TransportInfo;
  producers: ProducerInfo[];
}

/** Starts paused; the client resumes it when its element is ready. */
export interface ConsumerInfo {
  consumerId: string;
  producerId: string;
  kind: MediaKind;
  rtpParameters: RtpParameters;
}

export interface ConnectTransport {
  transportId: string;
  dtlsParameters: DtlsParameters;
}
export interface Produce {
  transportId: string;
  kind: MediaKind;
  role: TrackRole;
  rtpParameters: RtpParameters;
}
export interface Consume {
  producerIds: string[];
  rtpCapabilities: RtpCapabilities;
}
