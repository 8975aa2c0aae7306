import type { Mutation } from '../realtime/ack';
import type {
  AudienceDeclaration,
  BeatsKept,
  DeclareAudience,
  DeclareCount,
  HeadCount,
  LiveFigures,
  PresenceBeat,
  RecordCount,
} from './attendance.types';

export interface AttendanceCommands {
  /** Answered once the beats are committed. */
  'presence:beat': { request: { beats: PresenceBeat[] }; response: BeatsKept };
  /** A coordinator states how many people sit in the own room. */
  'attendance:declare-count': { request: Mutation & DeclareCount; response: HeadCount };
  /** The secretary enters what a venue said by telephone. */
  'attendance:record-count': { request: Mutation & RecordCount; response: HeadCount };
  /** The counts of the own venue, newest first. */
  'attendance:own-counts': { request: Record<string, never>; response: HeadCount[] };
  /** A viewer says for the own device which unit it watches in, and how many people watch on it. */
  'audience:declare': { request: Mutation & DeclareAudience; response: AudienceDeclaration };
  /** What this device said last; null when it said nothing. */
  'audience:own': { request: Record<string, never>; response: { declaration: AudienceDeclaration | null } };
  /** Subscribes to `attendance:figures-changed` and answers with the figures of now. */
  'attendance:watch-figures': { request: Record<string, never>; response: LiveFigures };
}

export interface AttendanceBroadcasts {
  /** At most once a second, and only when something changed. */
  'attendance:figures-changed': LiveFigures;
}
