import type { AgendaFrame } from './agenda-schedule';

export const AGENDA_ITEM_KINDS = [
  'topic',
  'address',
  'contribution',
  'panel',
  'questions',
  'quiz',
  'break',
] as const;
export type AgendaItemKind = (typeof AGENDA_ITEM_KINDS)[number];

export const AGENDA_LIMITS = {
  items: 200,
  title: 300,
  minutes: 720,
  speakers: 20,
  reason: 500,
} as const;

export interface AgendaSpeaker {
  id: string;
  name: string;
  position: string | null;
}

export interface AgendaItem {
  id: string;
  kind: AgendaItemKind;
  title: string;
  sittingId: string | null;
  /** In the order in which they are named. */
  speakers: AgendaSpeaker[];
  /** Whose contribution it is; null for all other kinds, and while that is not settled. */
  venue: { participationId: string; name: string } | null;
  /** Set by hand; null when the item begins as the former one ends. */
  fixedStart: string | null;
  plannedStart: string;
  plannedMinutes: number;
  /** Official times, by the server's clock or corrected; null while it has not taken place. */
  actualStart: string | null;
  /** Null while it goes on; the conference's end is the end of what was still going on. */
  actualEnd: string | null;
}

export interface Agenda {
  /** Rises with every change; a smaller one never replaces a greater one. */
  revision: number;
  items: AgendaItem[];
}

/** `GET /api/conferences/:conferenceCode/agenda`: the agenda and what it can be made of. */
export interface AgendaPlan {
  agenda: Agenda;
  frame: AgendaFrame;
  speakers: AgendaSpeaker[];
  venues: { participationId: string; name: string }[];
}

export interface SaveAgendaItem {
  /** A UUID made by the page for a new item; one that was removed comes back under its own. */
  id: string;
  kind: AgendaItemKind;
  title: string;
  sittingId: string | null;
  speakerIds: string[];
  /** Only of a contribution. */
  participationId: string | null;
  fixedStart: string | null;
  plannedMinutes: number;
}

/** `PUT /api/conferences/:conferenceCode/agenda` replaces the whole list; answers with the `Agenda`. */
export interface SaveAgenda {
  /** Of the agenda it was made from. */
  revision: number;
  items: SaveAgendaItem[];
}

/** `PUT /api/conferences/:conferenceCode/agenda/:itemId/official-times`; answers with the `Agenda`. */
export interface CorrectOfficialTimes {
  revision: number;
  /** Null when the item did not take place. */
  actualStart: string | null;
  actualEnd: string | null;
  reason: string;
}

export interface OfficialTimes {
  actualStart: string | null;
  actualEnd: string | null;
}

/** `GET /api/conferences/:conferenceCode/agenda/:itemId/official-times`: every change, newest first. */
export interface OfficialTimesChange {
  at: string;
  byName: string;
  action: 'started' | 'finished' | 'undone' | 'corrected';
  before: OfficialTimes;
  after: OfficialTimes;
  reason: string | null;
}
