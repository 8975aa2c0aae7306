import type { AuditChange, AuditValue } from '@diem-cau/shared';

/** Never shown, even if a feature should record one by mistake. */
const SECRET = /password|secret|token|hash|pin$|totp.*key|recovery/i;
/** Says nothing to a person. */
const NOISE = /^(id|key|revision|searchKey|eventSeq)$/i;

type Fields = Record<string, unknown>;
/** Where a difference lies: the path of its field, and of which entry of a list. */
type Place = Pick<AuditChange, 'field' | 'of'>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isEmpty = (value: AuditValue) =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** What an entry of a list is called. */
function nameOf(entry: unknown): string | null {
  if (!isFields(entry)) return null;
  const name = entry['name'] ?? entry['title'] ?? entry['label'] ?? entry['venue'];
  return typeof name === 'string' ? name : null;
}

/** What tells an entry from the others, if anything does. */
function identityOf(entry: unknown): string | null {
  if (!isFields(entry)) return null;
  const identity = entry['id'] ?? entry['key'];
  return typeof identity === 'string' ? identity : null;
}

/**
 * The fields in which two sides of an audit row differ, in the order in which they were written.
 * What was empty and stays empty is no change.
 */
export function changedFields(before: object | null, after: object | null): AuditChange[] {
  return fieldsDiffer({ field: '', of: null }, { ...before }, { ...after });
}

function fieldsDiffer({ field, of }: Place, before: Fields, after: Fields): AuditChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names
    .filter((name) => !SECRET.test(name) && !NOISE.test(name))
    .flatMap((name) => {
      const place = { field: field === '' ? name : `${field}.${name}`, of };
      return valuesDiffer(place, before[name] ?? null, after[name] ?? null);
    });
}

function valuesDiffer(place: Place, before: unknown, after: unknown): AuditChange[] {
  if (same(before, after)) return [];
  if (isFields(before) || isFields(after)) {
    return fieldsDiffer(place, isFields(before) ? before : {}, isFields(after) ? after : {});
  }
  if (Array.isArray(before) || Array.isArray(after)) {
    return listsDiffer(place, Array.isArray(before) ? before : [], Array.isArray(after) ? after : []);
  }
  return told(place, scalar(before), scalar(after));
}

function listsDiffer(place: Place, before: unknown[], after: unknown[]): AuditChange[] {
  const entries = [...before, ...after];
  if (!entries.some(isFields)) return told(place, before.map(String), after.map(String));
  if (entries.every((entry) => identityOf(entry) !== null)) return recordsDiffer(place, before, after);
  const several = Math.max(before.length, after.length) > 1;
  return Array.from({ length: Math.max(before.length, after.length) }, (_, index) => {
    const [was, is] = [before[index], after[index]];
    const of = nameOf(is) === nameOf(was) ? nameOf(is) : null;
    const entryPlace = { field: place.field, of: several ? (of ?? String(index + 1)) : place.of };
    return fieldsDiffer(entryPlace, isFields(was) ? was : {}, isFields(is) ? is : {});
  }).flat();
}

/** Lists of things that can be told apart: which came, which went, and what changed in those that stay. */
function recordsDiffer(place: Place, before: unknown[], after: unknown[]): AuditChange[] {
  const former = new Map(before.map((entry) => [identityOf(entry), entry]));
  const inside = after.flatMap((entry) => {
    const was = former.get(identityOf(entry));
    const kept = { field: place.field, of: nameOf(entry) };
    return isFields(was) && isFields(entry) ? fieldsDiffer(kept, was, entry) : [];
  });
  return [...told(place, namesOf(before), namesOf(after)), ...inside];
}

const namesOf = (entries: unknown[]): string[] => entries.flatMap((entry) => nameOf(entry) ?? []);

function told(place: Place, before: AuditValue, after: AuditValue): AuditChange[] {
  if (same(before, after) || (isEmpty(before) && isEmpty(after))) return [];
  return [{ ...place, before, after }];
}

function scalar(value: unknown): AuditValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
