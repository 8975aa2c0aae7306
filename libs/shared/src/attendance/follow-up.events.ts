import type { Mutation } from '../realtime/ack';
import type { ExternalMark, MarkExternal, UndoExternalMark } from './external-marks.types';
import type { LogCall, VenueCall } from './venue-calls.types';

export interface FollowUpCommands {
  /** Keeps that a venue was telephoned: whom, whether they answered, what was agreed. */
  'venue-call:log': { request: Mutation & LogCall; response: VenueCall };
  /** Says that a venue outside this system is connected, or is not, and how one knows. */
  'external-mark:set': { request: Mutation & MarkExternal; response: ExternalMark };
  /** Takes the venue's last mark back; what was marked before holds again. */
  'external-mark:undo': { request: Mutation & UndoExternalMark; response: ExternalMark };
}
