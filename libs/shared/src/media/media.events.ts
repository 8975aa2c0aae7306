import type { Mutation } from '../realtime/ack';
import type {
  ConnectTransport,
  Consume,
  ConsumerInfo,
  CutToPreview,
  JoinedMedia,
  MuteSource,
  PrepareScene,
  PreviewState,
  Produce,
  ProducerInfo,
  ShotOnAir,
  ShowLowerThird,
  SourceKey,
  StagePicture,
  StageState,
  TransportInfo,
  Wanted,
} from './media.types';

export interface MediaCommands {
  /** Makes this connection a peer of the conference's room; joining again replaces the former peer. */
  'media:join': { request: Record<string, never>; response: JoinedMedia };
  /** Only sources of which something is wanted may ask for one. */
  'media:create-send-transport': { request: Record<string, never>; response: TransportInfo };
  'media:connect-transport': { request: ConnectTransport; response: null };
  'media:produce': { request: Produce; response: { producerId: string } };
  'media:close-producer': { request: { producerId: string }; response: null };
  /** Producers that have gone meanwhile are left out of the answer. */
  'media:consume': { request: Consume; response: ConsumerInfo[] };
  'media:resume-consumers': { request: { consumerIds: string[] }; response: null };
  'media:restart-ice': {
    request: { transportId: string };
    response: { iceParameters: TransportInfo['iceParameters'] };
  };

  /** For the desk and the hall: what is prepared or on the mosaic, besides what is on air. Ends with this stay in the room. */
  'media:watch-desk': { request: Record<string, never>; response: { producers: ProducerInfo[] } };
  /** A viewer who is called to the floor takes their own source, and joins again; ends when the floor does. */
  'media:take-source': { request: Record<string, never>; response: { sourceKey: SourceKey } };
  /** A source says which pictures it can send: a screen only while it is shared. */
  'media:offer': { request: { pictures: StagePicture[] }; response: null };

  /** Subscribes to `stage:preview-changed`. */
  'stage:watch-preview': { request: Record<string, never>; response: PreviewState };
  /** Replaces what is prepared. */
  'stage:prepare': { request: Mutation & PrepareScene; response: PreviewState };
  /** What is prepared goes on air; what was on air is prepared. */
  'stage:cut': { request: Mutation & CutToPreview; response: StageState };
  /** Adds one picture to what is on air, without preparing it. */
  'stage:put-on-air': { request: Mutation & ShotOnAir; response: StageState };
  'stage:take-off-air': { request: Mutation & ShotOnAir; response: StageState };
  /** Everything off the air, to the holding picture. */
  'stage:clear': { request: Mutation; response: StageState };
  'stage:show-lower-third': { request: Mutation & ShowLowerThird; response: StageState };
  'stage:mute': { request: Mutation & MuteSource; response: StageState };
}

export interface MediaBroadcasts {
  'stage:changed': { seq: number; stage: StageState };
  'stage:preview-changed': { seq: number; preview: PreviewState };
  /** What the sources on air send now, whole, after every change. Volatile: it is not kept over a restart. */
  'media:producers-changed': { producers: ProducerInfo[] };
  /** The same of what only the desk and the hall see. */
  'media:desk-producers-changed': { producers: ProducerInfo[] };
  /** To the source itself. What it sent and is not among these the server has closed. */
  'media:wanted': { wanted: Wanted | null };
  /** What carried this connection’s media is gone; join again, at a random moment within `spreadMs` milliseconds. */
  'media:room-closed': { reason: 'worker-died'; spreadMs: number };
}
