import type {
  DtlsParameters,
  IceCandidate,
  IceParameters,
  MediaKind,
  RtpCapabilities,
  RtpParameters,
} from 'mediasoup/types';

/**
 * Names who sends: a lecturer (`speaker:<speaker id>`), a venue (`venue:<participation id>`), a browser in the hall
 * (`hall:<1 to 4>`), or a viewer who was given the floor (`viewer:<device id>`).
 */
export type SourceKey = `speaker:${string}` | `venue:${string}` | `hall:${number}` | `viewer:${string}`;

/** What can be seen of a source. Its voice goes with whichever of them is on air. */
export const STAGE_PICTURES = ['camera', 'screen'] as const;
export type StagePicture = (typeof STAGE_PICTURES)[number];

/** One picture of one source. */
export interface Shot {
  key: SourceKey;
  picture: StagePicture;
}

export interface StageSource extends Shot {
  /** Shown under the picture. */
  name: string;
  caption: string | null;
}

/** How a scene's sources stand in the picture; `tilesOf` says where. The first source is the large one. */
export const STAGE_LAYOUTS = [
  'one',
  'side-by-side',
  'screen-and-speaker',
  'picture-in-picture',
  'grid',
] as const;
export type StageLayout = (typeof STAGE_LAYOUTS)[number];

/** Sources in an arrangement. No source means the holding picture. */
export interface Scene {
  layout: StageLayout;
  sources: StageSource[];
}

/** Who speaks, in large letters over the picture. */
export interface LowerThird {
  name: string;
  position: string | null;
  topic: string | null;
}

/** What everyone sees and hears now. */
export interface StageState extends Scene {
  /** Rises with every change; a smaller one never replaces a greater one. */
  revision: number;
  lowerThird: LowerThird | null;
  /** Sources on air whose sound nobody hears. */
  muted: SourceKey[];
}

/** What the operator prepares; a cut puts it on air and takes what was on air back here. */
export interface PreviewState extends Scene {
  revision: number;
}

export const STAGE_LIMITS = {
  sources: 4,
  /** Browsers that send for the hall. */
  halls: 4,
  /** Characters of each line of a lower third. */
  lowerThird: 120,
} as const;

export const TRACK_ROLES = ['camera', 'microphone', 'screen', 'screen-sound'] as const;
/** What a source sends. */
export type TrackRole = (typeof TRACK_ROLES)[number];

/** What the server wants of a source now; it takes nothing else. */
export interface Wanted {
  roles: TrackRole[];
  /** The camera is looked at in a small tile only: its lowest layer is enough. */
  smallCamera: boolean;
  /** The most public of the reasons. */
  why: 'on-air' | 'preview' | 'mosaic';
}

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
  /** What is on air. */
  producers: ProducerInfo[];
  /** What is wanted of the own source; null when nothing is, and for those who only watch. */
  wanted: Wanted | null;
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

export interface PrepareScene {
  layout: StageLayout;
  /** In the order of the arrangement; each at most once. */
  shots: Shot[];
}
export interface CutToPreview {
  /** Of what the operator saw: what another has prepared meanwhile does not go on air unseen. */
  revision: number;
}
export interface ShotOnAir {
  sourceKey: SourceKey;
  picture: StagePicture;
}
export interface ShowLowerThird {
  /** Null takes it away. */
  lowerThird: LowerThird | null;
}
export interface MuteSource {
  /** Null: every source on air that is not the hall's. */
  sourceKey: SourceKey | null;
  muted: boolean;
}
