import { randomUUID } from 'node:crypto';
import type { StoredSpan } from '../../../apps/server/src/attendance/presence.repository';
import type { Row } from '../support/report';
import { showSpread, type Spread } from '../support/spread';

/** What one part of the bench adds to its table. */
export interface Part {
  rows: Row[];
  details: unknown;
}

/** Spans of as many devices, which have just begun to play. */
export function spansOf(conferenceId: string, count: number): StoredSpan[] {
  const now = Date.now();
  return Array.from({ length: count }, () => ({
    conferenceId,
    deviceId: randomUUID(),
    tabId: randomUUID(),
    firstBeatNo: 1,
    lastBeatNo: 1,
    role: 'viewer',
    participationId: null,
    state: 'playing',
    openedAt: now,
    lastAt: now,
    ended: false,
    late: false,
  }));
}

/** A line of the table for what is not compared. */
export const figure = (what: string, unit: string, spread: Spread, goal: string): Row => ({
  what,
  [`subject, µs CPU/beat`]: `${showSpread(spread)}${unit.startsWith('µs') ? '' : ` ${unit}`}`,
  goal,
});
