import type { Mutation } from '../realtime/ack';
import type { Conference, ConferenceSnapshot } from './conferences.types';

export interface ConferenceCommands {
  /** Subscribes this connection to the conference and answers with all it may see. */
  'conference:enter': { request: Record<string, never>; response: ConferenceSnapshot };
  'conference:go-live': { request: Mutation; response: Conference };
  'conference:end': { request: Mutation; response: Conference };
}

export interface ConferenceBroadcasts {
  'conference:changed': { seq: number; conference: Conference };
  /** The list of materials is no longer what it was; it is read anew by HTTP. */
  'conference:materials-changed': { seq: number };
}
