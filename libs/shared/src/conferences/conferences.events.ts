import type { Mutation } from '../realtime/ack';
import type { Agenda } from './agenda.types';
import type { Conference, ConferenceSnapshot } from './conferences.types';

export interface ConferenceCommands {
  /** Subscribes this connection to the conference and answers with all it may see. */
  'conference:enter': { request: Record<string, never>; response: ConferenceSnapshot };
  'conference:go-live': { request: Mutation; response: Conference };
  'conference:start-rehearsal': { request: Mutation; response: Conference };
  'conference:finish-rehearsal': { request: Mutation; response: Conference };
  'conference:pause': { request: Mutation; response: Conference };
  'conference:resume': { request: Mutation; response: Conference };
  /** The end was pressed by mistake. */
  'conference:reopen': { request: Mutation; response: Conference };
  'conference:end': { request: Mutation; response: Conference };
  /** Begins an item now, and ends the one that goes on. */
  'agenda:start-item': { request: Mutation & { itemId: string }; response: Agenda };
  'agenda:finish-item': { request: Mutation & { itemId: string }; response: Agenda };
  /** Takes the newest press back, while nothing has changed since the revision that it made. */
  'agenda:undo-press': { request: Mutation & { revision: number }; response: Agenda };
}

export interface ConferenceBroadcasts {
  'conference:changed': { seq: number; conference: Conference };
  /** The list of materials is no longer what it was; it is read anew by HTTP. */
  'conference:materials-changed': { seq: number };
  'conference:agenda-changed': { seq: number; agenda: Agenda };
}
