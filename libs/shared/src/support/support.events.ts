import type { Mutation } from '../realtime/ack';
import type {
  CallForHelp,
  HallNotice,
  HelpCall,
  ReplyToHall,
  SendNotice,
  SentNotice,
  SupportDesk,
} from './support.types';

export interface SupportCommands {
  /** A venue subscribes to its own calls; the answer is the one that is not closed, or the one closed last. */
  'support:watch': { request: Record<string, never>; response: { call: HelpCall | null } };
  /** Opens a call, or adds to the one that is not closed. */
  'support:call': { request: Mutation & CallForHelp; response: HelpCall };
  /** Adds to that call, and opens it again where it was closed and the room still waits. */
  'support:reply': { request: Mutation & ReplyToHall; response: HelpCall };
  /** The hall subscribes to the calls of all venues. */
  'support:watch-desk': { request: Record<string, never>; response: SupportDesk };
  /** Takes a call without a word, so that the others and the room see who looks after it. */
  'support:take': { request: Mutation & { callId: string }; response: HelpCall };
  'support:answer': { request: Mutation & { callId: string; text: string }; response: HelpCall };
  'support:close': { request: Mutation & { callId: string }; response: HelpCall };
  'support:reopen': { request: Mutation & { callId: string }; response: HelpCall };
  /** A venue subscribes to the hall's notices; the answer is those that are on, oldest first. */
  'notice:watch': { request: Record<string, never>; response: HallNotice[] };
  /** A venue's screen has shown a notice; once for each venue, however often it is said. */
  'notice:shown': { request: Mutation & { noticeId: string }; response: { noticeId: string } };
  /** The hall subscribes to what was sent, oldest first. */
  'notice:watch-sent': { request: Record<string, never>; response: SentNotice[] };
  'notice:send': { request: Mutation & SendNotice; response: SentNotice };
  'notice:withdraw': { request: Mutation & { noticeId: string }; response: SentNotice };
  /** Withdrawing was a slip. */
  'notice:restore': { request: Mutation & { noticeId: string }; response: SentNotice };
}

export interface SupportBroadcasts {
  /** To the venue's own screens, coordinator and technician. */
  'support:call-changed': { seq: number; call: HelpCall };
  /** To the hall. */
  'support:desk-changed': { seq: number; call: HelpCall };
  /** To the venues that a notice is for; withdrawn ones as well, to be taken away. */
  'notice:changed': { seq: number; notice: HallNotice };
  /** To the hall: notices that changed or were shown, at most once a second. */
  'notice:sent-changed': { notices: SentNotice[] };
}
