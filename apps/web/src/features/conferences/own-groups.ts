import { matchesSearch, type ConferenceState, type ConferenceSummary } from '@diem-cau/shared';
import { today } from '../../lib/time/day';

export const OWN_GROUPS = ['now', 'next', 'drafts', 'over'] as const;
export type OwnGroup = (typeof OWN_GROUPS)[number];

const GROUP_OF: Record<ConferenceState, OwnGroup> = {
  rehearsal: 'now',
  live: 'now',
  paused: 'now',
  scheduled: 'next',
  postponed: 'next',
  draft: 'drafts',
  ended: 'over',
  sealed: 'over',
  cancelled: 'over',
};

/** The year on the calendar of the conference's own zone. */
export const yearOf = ({ scheduledStart, timeZone }: ConferenceSummary): string =>
  today(timeZone, new Date(scheduledStart)).slice(0, 4);

/** The years in which there are conferences, newest first. */
export const yearsOf = (all: readonly ConferenceSummary[]): string[] =>
  [...new Set(all.map(yearOf))].sort().reverse();

/** @param year null for every year */
export function groupOwn(
  all: readonly ConferenceSummary[],
  query: string,
  year: string | null,
): Record<OwnGroup, ConferenceSummary[]> {
  const groups: Record<OwnGroup, ConferenceSummary[]> = { now: [], next: [], drafts: [], over: [] };
  const byStart = [...all].sort((one, other) => one.scheduledStart.localeCompare(other.scheduledStart));
  for (const conference of byStart) {
    const { title, field, hostUnitName, code, state } = conference;
    const fits = matchesSearch([title, field, hostUnitName, code].join(' '), query);
    if (fits && (year === null || yearOf(conference) === year)) groups[GROUP_OF[state]].push(conference);
  }
  // What comes is read from today on, what is over from today back.
  groups.over.reverse();
  return groups;
}
