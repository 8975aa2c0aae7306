import type { Mutation } from '../realtime/ack';
import type {
  AnswerUnmute,
  DeclineFloor,
  Floor,
  FloorDesk,
  FloorRequest,
  FloorSource,
  PlaceRequest,
  ReportDevices,
  RequestFloor,
} from './floor.types';
import type { SourceKey } from './media.types';

type OfRequest = Mutation & { requestId: string };

export interface FloorCommands {
  /** A venue or viewer subscribes to its own request; the answer is the one that is not finished, or the newest. */
  'floor:watch': { request: Record<string, never>; response: { request: FloorRequest | null } };
  /** Asks for the floor; with a request that is not finished, that one gets the topic. */
  'floor:request': { request: Mutation & RequestFloor; response: FloorRequest };
  'floor:withdraw': { request: Mutation; response: FloorRequest };
  /** A source says what its own camera and microphone do. */
  'floor:report-devices': { request: ReportDevices; response: null };
  /** Whoever was asked and accepts is heard again, also when the hall had muted them. */
  'floor:answer-unmute': { request: Mutation & AnswerUnmute; response: null };

  /** The desk subscribes to all requests. */
  'floor:watch-desk': { request: Record<string, never>; response: FloorDesk };
  'floor:queue': { request: OfRequest; response: FloorRequest };
  'floor:place': { request: Mutation & PlaceRequest; response: FloorRequest };
  'floor:decline': { request: Mutation & DeclineFloor; response: FloorRequest };
  /** Puts the source in the preview, alone. */
  'floor:preview': { request: OfRequest; response: FloorRequest };
  /** Tells the room that it is next. */
  'floor:call': { request: OfRequest; response: FloorRequest };
  /** The same for the venue of a contribution in the agenda, whether it asked or not. */
  'floor:call-from-agenda': { request: Mutation & { itemId: string }; response: FloorRequest };
  /** Back into the queue: it was called too early. */
  'floor:hold-back': { request: OfRequest; response: FloorRequest };
  /** Puts the source on air and mutes all other venues and viewers; whoever held the floor is released. */
  'floor:take': { request: OfRequest; response: FloorRequest };
  /** Off the air; what was there before comes back. */
  'floor:release': { request: OfRequest; response: FloorRequest };
  /** The floor was taken by a slip: off the air, and next again. */
  'floor:return': { request: OfRequest; response: FloorRequest };
  /** The floor was released by a slip: on air again, with the time that it had. */
  'floor:resume': { request: OfRequest; response: FloorRequest };
  'floor:set-minutes': { request: OfRequest & { minutes: number }; response: FloorRequest };
  'floor:let-viewers-ask': { request: Mutation & { allowed: boolean }; response: Floor };
  /** Asks whoever is at a source to unmute; the desk may not open a microphone. */
  'floor:ask-unmute': { request: { sourceKey: SourceKey }; response: { sourceKey: SourceKey } };
}

export interface FloorBroadcasts {
  /** To everybody. */
  'floor:changed': { seq: number; floor: Floor };
  /** To the venue's screens and people, or to the viewer. */
  'floor:own-changed': { seq: number; request: FloorRequest };
  /** To the desk. */
  'floor:desk-changed': { seq: number; requests: FloorRequest[] };
  /** To the desk, whole, at most once a second. */
  'floor:sources-changed': { sources: FloorSource[] };
  /** To the source itself. */
  'floor:unmute-asked': Record<string, never>;
}
