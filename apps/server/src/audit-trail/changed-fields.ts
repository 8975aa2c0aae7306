import type { AuditChange, AuditValue } from '@diem-cau/shared';

/** Never shown, even if a feature should record one by mistake. */
const SECRET = /password|secret|token|hash|pin$|keyHash|totp|recovery/i;
/** Says nothing to a person. */
const NOISE = /^(id|key|revision|searchKey|search_key)$/i;

type Fields = Map<string, AuditValue>;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands for an entry of a list: its name or title, or its own values. */
function entryText(entry: unknown): string {
  if (!isObject(entry)) return String(entry);
  const name = entry['name'] ?? entry['title'] ?? entry['label'];
  if (typeof name === 'string') return name;
  return [...flatten(entry).values()].filter((value) => value !== null).join(', ');
}

function flatten(value: Record<string, unknown>, path = ''): Fields {
  const fields: Fields = new Map();
  for (const [name, inner] of Object.entries(value)) {
    if (SECRET.test(name) || NOISE.test(name)) continue;
    const field = path + name;
    if (isObject(inner)) for (const [deep, text] of flatten(inner, `${field}.`)) fields.set(deep, text);
    else if (Array.isArray(inner)) fields.set(field, inner.map(entryText));
    else if (typeof inner === 'string' || typeof inner === 'number' || typeof inner === 'boolean')
      fields.set(field, inner);
    else fields.set(field, null);
  }
  return fields;
}

const same = (a: AuditValue, b: AuditValue) => JSON.stringify(a) === JSON.stringify(b);
const isEmpty = (value: AuditValue) =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

/**
 * The fields in which two sides of an audit row differ, in the order in which they were written.
 * What was empty and stays empty is no change.
 */
export function changedFields(before: object | null, after: object | null): AuditChange[] {
  const was = flatten({ ...before });
  const is = flatten({ ...after });
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((field) => ({ field, before: was.get(field) ?? null, after: is.get(field) ?? null }))
    .filter(
      (change) => !same(change.before, change.after) && !(isEmpty(change.before) && isEmpty(change.after)),
    );
}
