import type { Mutation } from '../realtime/ack';
import type {
  ConnectTransport,
  Consume,
  ConsumerInfo,
  JoinedMedia,
  Produce,
  ProducerInfo,
  SourceKey,
  StageState,
  TransportInfo,
} from './media.types';

export interface MediaCommands {
  /** Makes this connection a peer of the conference's room; joining again replaces the former peer. */
  'media:join': { request: Record<string, never>; response: JoinedMedia };
  /** Only sources that are on air may ask for one. */
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

  'stage:put-on-air': { request: Mutation & { sourceKey: SourceKey }; response: StageState };
  'stage:take-off-air': { request: Mutation & { sourceKey: SourceKey }; response: StageState };
  /** Everything off the air, to the holding picture. */
  'stage:clear': { request: Mutation; response: StageState };
}

export interface MediaBroadcasts {
  'stage:changed': { seq: number; stage: StageState };
  /** The sources that send now, whole, after every change. Volatile: it is not kept over a restart. */
  'media:producers-changed': { producers: ProducerInfo[] };
  /** What carried this connection’s media is gone; join again, at a random moment within `spreadMs` milliseconds. */
  'media:room-closed': { reason: 'worker-died'; spreadMs: number };
}
