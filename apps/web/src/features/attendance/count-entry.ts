import { HEAD_COUNT_LIMITS, type RecordCount } from '@diem-cau/shared';
import { fromLocalInput } from '../../lib/time/zoned';

/** The form as it is typed. */
export interface CountEntry {
  participationId: string | null;
  count: number | '';
  informant: string;
  /** On the conference's clocks, `2026-11-22T08:30`. */
  toldAt: string;
  note: string;
}

export type CountField = 'participationId' | 'count' | 'informant' | 'toldAt';

export type ReadEntry = { ok: true; request: RecordCount } | { ok: false; wrong: ReadonlySet<CountField> };

/** A clock that runs a little ahead of the server's does not make the present a future. */
const AHEAD_MS = 60_000;

/** Reads the form by the shared limits: the request, or the fields at fault. */
export function readEntry(entry: CountEntry, timeZone: string, now: number): ReadEntry {
  const wrong = new Set<CountField>();
  const { participationId, count } = entry;
  const informant = entry.informant.trim();
  const note = entry.note.trim();
  const toldAt = fromLocalInput(entry.toldAt, timeZone);
  if (participationId === null) wrong.add('participationId');
  if (count === '' || !Number.isInteger(count) || count < 0 || count > HEAD_COUNT_LIMITS.count)
    wrong.add('count');
  if (informant === '' || informant.length > HEAD_COUNT_LIMITS.informant) wrong.add('informant');
  if (toldAt === null || Date.parse(toldAt) > now + AHEAD_MS) wrong.add('toldAt');
  if (wrong.size > 0 || participationId === null || count === '' || toldAt === null)
    return { ok: false, wrong };
  return {
    ok: true,
    request: { participationId, count, informant, toldAt, note: note === '' ? null : note },
  };
}
