import type { Mutation } from '../realtime/ack';
import type {
  CallVenues,
  EnterRollCallAnswer,
  OwnRollCall,
  OwnRollCallLine,
  RollCallDesk,
  RollCallLine,
  RollCallPlan,
  RollCallSummary,
  StartRollCall,
} from './roll-call.types';

interface OfRollCall extends Mutation {
  rollCallId: string;
}

export interface RollCallCommands {
  /** Subscribes to `roll-call:changed` and answers with all that those who hold roll calls see. */
  'roll-call:watch': { request: Record<string, never>; response: RollCallDesk };
  /** Who would be called now, in the order of the tree. */
  'roll-call:plan': { request: Record<string, never>; response: RollCallPlan };
  'roll-call:start': { request: Mutation & StartRollCall; response: RollCallSummary };
  'roll-call:call': { request: Mutation & CallVenues; response: RollCallSummary };
  'roll-call:close': { request: OfRollCall; response: RollCallSummary };
  /** Started by mistake: the record stays, and counts nowhere. */
  'roll-call:cancel': { request: OfRollCall & { reason: string }; response: RollCallSummary };
  /** For a venue that telephoned, joins outside this system, or was recorded wrongly. */
  'roll-call:enter': { request: Mutation & EnterRollCallAnswer; response: RollCallLine };
  /** A venue subscribes to `roll-call:called` and learns how it stands. */
  'roll-call:own': { request: Record<string, never>; response: OwnRollCall };
  /** The own venue is there, with so many people. */
  'roll-call:answer': { request: OfRollCall & { count: number }; response: OwnRollCallLine };
}

export interface RollCallBroadcasts {
  /** To those who hold roll calls: the lines that changed; a new call at once, all else once a second at most. */
  'roll-call:changed': { rollCall: RollCallSummary; lines: RollCallLine[] };
  /** The same for venues, without what is not theirs to know. */
  'roll-call:called': { rollCall: RollCallSummary; lines: OwnRollCallLine[] };
}
