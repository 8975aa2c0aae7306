import type { OrgUnit } from '../org-units/org-units.types';

/** Why a room calls: the short list of a screen that is used without a keyboard. */
export const HELP_REASONS = [
  'no-picture',
  'no-sound',
  'echo',
  'not-heard',
  'not-seen',
  'unsteady',
  'other',
] as const;
export type HelpReason = (typeof HELP_REASONS)[number];

/** A room's ready-made answers. `solved` ends the call; the others mean that it still waits. */
export const HELP_REPLIES = ['solved', 'not-yet', 'phone-me'] as const;
export type HelpReply = (typeof HELP_REPLIES)[number];

/** `answering`: somebody of the hall has taken it. */
export const HELP_CALL_STATES = ['open', 'answering', 'closed'] as const;
export type HelpCallState = (typeof HELP_CALL_STATES)[number];

export type HelpSide = 'venue' | 'hall';
/** Which of a venue's people or screens said it, or an account of the hall. */
export type HelpVoice = 'screen' | 'coordinator' | 'technician' | 'account';

/** One thing that was said; at least one of reason, reply and text is there. */
export interface HelpMessage {
  id: string;
  side: HelpSide;
  voice: HelpVoice;
  /** The name of who said it; null for a screen, which anybody in the room may press. */
  name: string | null;
  reason: HelpReason | null;
  reply: HelpReply | null;
  text: string | null;
  at: string;
}

/** A room's call for help and all that was said about it, in order. A venue has at most one that is not closed. */
export interface HelpCall {
  id: string;
  participationId: string;
  venueName: string;
  state: HelpCallState;
  /** Who of the hall has taken it, or took it last. */
  answeringBy: string | null;
  openedAt: string;
  closedAt: string | null;
  /** Since when the room has waited for a word of the hall; null when it does not. */
  waitingSince: string | null;
  messages: HelpMessage[];
  /** Rises with every change; a smaller one never replaces a greater one. */
  revision: number;
}

export interface CallForHelp {
  reason: HelpReason | null;
  text: string | null;
}
export interface ReplyToHall {
  reply: HelpReply | null;
  text: string | null;
}

/** Whom the hall may ask for at a venue. */
export interface SupportedVenue {
  participationId: string;
  name: string;
  /** Its host unit: its place in the tree. */
  unitId: string;
  /** It has a screen of ours, so that a notice can be shown there. */
  hasScreen: boolean;
  coordinatorName: string | null;
  coordinatorPhone: string | null;
  technicianName: string | null;
  technicianPhone: string | null;
}

export interface SupportDesk {
  /** All that are not closed, and the newest that are; oldest first. */
  calls: HelpCall[];
  venues: SupportedVenue[];
  /** The part of the tree that holds the venues, each unit after its parent. */
  units: OrgUnit[];
}

/** `important` stays on a screen until somebody there presses. */
export const NOTICE_URGENCIES = ['info', 'important'] as const;
export type NoticeUrgency = (typeof NOTICE_URGENCIES)[number];

/** What the hall tells the rooms. */
export interface HallNotice {
  id: string;
  text: string;
  urgency: NoticeUrgency;
  sentAt: string;
  /** Null: until it is withdrawn. */
  expiresAt: string | null;
  withdrawnAt: string | null;
  revision: number;
}

/** The same, as the hall lists it. */
export interface SentNotice extends HallNotice {
  sentBy: string;
  /** Null: to all venues. */
  chosen: { unitIds: string[]; participationIds: string[] } | null;
  /** Venues it goes to, of those that have a screen of ours. */
  screens: number;
  /** Of these, those whose screen has shown it. */
  shown: number;
}

export interface SendNotice {
  text: string;
  urgency: NoticeUrgency;
  /** Null: until it is withdrawn. */
  minutes: number | null;
  /** To all venues; otherwise to the venues of these units and of all below them, and to those named. */
  toAll: boolean;
  unitIds: string[];
  participationIds: string[];
}
