import { AUDIT_LIMITS, type AuditChange, type AuditRow, type AuditValue } from '@diem-cau/shared';
import { RecordNames, toReference } from '../audit/record-names';
import type { AuditEntryRow } from './audit-trail.repository';
import { changedFields } from './changed-fields';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const listed = (value: AuditValue): readonly (string | number | boolean)[] =>
  Array.isArray(value) ? value : value === null ? [] : [value];
const isId = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);

/** References of all that a row names without saying its name. */
export function referencesIn(
  { actor, actorName, subject, subjectName }: AuditEntryRow,
  changes: readonly AuditChange[],
  names: RecordNames,
): string[] {
  const inFields = changes.flatMap(({ field, before, after }) => {
    const kind = names.kindOfField(field);
    return kind === null
      ? []
      : [...listed(before), ...listed(after)].filter(isId).map((id) => `${kind}:${id}`);
  });
  return [
    ...inFields,
    ...(actorName === null ? [actor] : []),
    ...(subject !== null && subjectName === null ? [subject] : []),
  ];
}

/** An id in a field as the name of what it stands for; ids that nobody can name say nothing and are left out. */
function named(
  changes: AuditChange[],
  names: RecordNames,
  known: ReadonlyMap<string, string>,
): AuditChange[] {
  return changes.flatMap((change) => {
    if (![...listed(change.before), ...listed(change.after)].some(isId)) return [change];
    const kind = names.kindOfField(change.field) ?? '';
    const text = (value: AuditValue): AuditValue => {
      if (Array.isArray(value)) return value.flatMap((id) => known.get(`${kind}:${id}`) ?? []);
      return isId(value) ? (known.get(`${kind}:${value}`) ?? null) : value;
    };
    const shown = { ...change, before: text(change.before), after: text(change.after) };
    return JSON.stringify(shown.before) === JSON.stringify(shown.after) ? [] : [shown];
  });
}

/** What a thing was called when nobody kept its name: as one of its own sides says. */
function nameInside({ before, after }: AuditEntryRow): string | null {
  const { name, title, label } = { ...before, ...after } as Record<string, unknown>;
  const text = name ?? title ?? label;
  return typeof text === 'string' ? text : null;
}

export function rowView(
  row: AuditEntryRow,
  conference: AuditRow['conference'],
  names: RecordNames,
  known: ReadonlyMap<string, string>,
): AuditRow {
  const { id, at, actor, action, subject } = row;
  const changes = named(changedFields(row.before, row.after), names, known);
  return {
    id,
    at: at.toISOString(),
    actor: {
      reference: actor,
      kind: toReference(actor).kind,
      name: row.actorName ?? known.get(actor) ?? null,
    },
    action,
    conference,
    subject:
      subject === null
        ? null
        : {
            kind: toReference(subject).kind,
            name: row.subjectName ?? known.get(subject) ?? nameInside(row),
          },
    changes: changes.slice(0, AUDIT_LIMITS.changes),
    moreChanges: Math.max(0, changes.length - AUDIT_LIMITS.changes),
  };
}
