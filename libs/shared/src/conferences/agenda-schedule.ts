import type { Sitting } from './conference-details.types';

/** What an item's planned time follows from. */
export interface AgendaTiming {
  sittingId: string | null;
  /** ISO 8601 */
  fixedStart: string | null;
  plannedMinutes: number;
}

/** Where an agenda's items lie: its sittings, and the conference's own times for items that are in none. */
export interface AgendaFrame {
  start: string;
  end: string;
  /** In their order. */
  sittings: Sitting[];
}

/** Milliseconds since 1970, but for the minutes. */
export interface PlannedTime {
  start: number;
  end: number;
  /**
   * Between the end of the former item of the sitting, or the sitting's start, and this one's start: a gap
   * when positive, an overlap when negative.
   */
  gapMinutes: number;
  /** By how much it ends after its sitting; 0 within it. */
  overrunMinutes: number;
}

export const MINUTE_MS = 60_000;

const framed = ({ sittingId }: AgendaTiming, frame: AgendaFrame): { start: string; end: string } =>
  frame.sittings.find(({ id }) => id === sittingId) ?? frame;

const positionOf = ({ sittingId }: AgendaTiming, frame: AgendaFrame): number =>
  frame.sittings.findIndex(({ id }) => id === sittingId);

/** The items in the order in which they take place: sitting by sitting, within one as given; those in none first. */
export function inAgendaOrder<Item extends AgendaTiming>(items: readonly Item[], frame: AgendaFrame): Item[] {
  return [...items].sort((one, other) => positionOf(one, frame) - positionOf(other, frame));
}

/**
 * When each item is planned, in the order of `items`. The first of a sitting begins with it, every other as the
 * former one of the sitting ends, unless its start is fixed; so a changed duration shifts what follows, up to the
 * next fixed start.
 */
export function scheduleAgenda(items: readonly AgendaTiming[], frame: AgendaFrame): PlannedTime[] {
  const ends = new Map<number, number>();
  return items.map((item) => {
    const sitting = positionOf(item, frame);
    const within = framed(item, frame);
    const due = ends.get(sitting) ?? Date.parse(within.start);
    const start = item.fixedStart === null ? due : Date.parse(item.fixedStart);
    const end = start + item.plannedMinutes * MINUTE_MS;
    ends.set(sitting, end);
    return {
      start,
      end,
      gapMinutes: Math.round((start - due) / MINUTE_MS),
      overrunMinutes: Math.max(0, Math.round((end - Date.parse(within.end)) / MINUTE_MS)),
    };
  });
}
