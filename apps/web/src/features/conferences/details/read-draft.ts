import {
  CONFERENCE_CODE,
  CONFERENCE_LIMITS,
  DEFAULT_RULES,
  isPhone,
  RULE_LIMITS,
  type AttendanceRules,
  type ConferenceDetails,
} from '@diem-cau/shared';
import { fromLocalInput } from '../../../lib/time/zoned';
import type { ConferenceDraft } from './conference-draft';

export type DraftField = keyof ConferenceDraft | `sittings.${string}` | `rules.${keyof AttendanceRules}`;
export type SittingFault = 'name' | 'day' | 'time' | 'order' | 'overlap' | 'long';
export type ReadDraft =
  | { ok: true; details: ConferenceDetails; code: string }
  | { ok: false; wrong: ReadonlySet<DraftField>; sittings: ReadonlyMap<string, SittingFault> };

const HOUR_MS = 3_600_000;

/** Reads the form by the shared limits: the details, or the fields at fault. */
export function readDraft(draft: ConferenceDraft): ReadDraft {
  const wrong = new Set<DraftField>();
  const { hostUnitId, timeZone, kind, visibility } = draft;
  const title = draft.title.trim();
  const field = draft.field.trim();
  const code = draft.code.trim().toUpperCase().replace(/[\s-]/g, '');
  const hotlinePhone = draft.hotlinePhone.trim();
  const contactName = draft.contactName.trim();
  const contactPhone = draft.contactPhone.trim();
  if (title === '' || title.length > CONFERENCE_LIMITS.title) wrong.add('title');
  if (field === '' || field.length > CONFERENCE_LIMITS.field) wrong.add('field');
  if (hostUnitId === null) wrong.add('hostUnitId');
  if (code !== '' && !CONFERENCE_CODE.test(code)) wrong.add('code');
  if (hotlinePhone !== '' && !isPhone(hotlinePhone)) wrong.add('hotlinePhone');
  if (hotlinePhone === '' && draft.hotlineName.trim() !== '') wrong.add('hotlinePhone');
  if (contactPhone !== '' && !isPhone(contactPhone)) wrong.add('contactPhone');
  if (contactName === '' && contactPhone !== '') wrong.add('contactName');
  const rules = readRules(draft.rules, wrong);
  const sittings = readSittings(draft);
  if (draft.sittings.length === 0) wrong.add('sittings');
  if (wrong.size > 0 || sittings.faults.size > 0 || hostUnitId === null) {
    return { ok: false, wrong, sittings: sittings.faults };
  }
  return {
    ok: true,
    code,
    details: {
      title,
      kind,
      field,
      hostUnitId,
      timeZone,
      visibility,
      sittings: sittings.read,
      rules,
      hotline:
        hotlinePhone === ''
          ? null
          : { name: draft.hotlineName.trim() || null, phone: hotlinePhone, isPublic: draft.hotlinePublic },
      contact: contactName === '' ? null : { name: contactName, phone: contactPhone || null },
    },
  };
}

function readRules(typed: ConferenceDraft['rules'], wrong: Set<DraftField>): AttendanceRules {
  const read = { ...DEFAULT_RULES };
  for (const rule of Object.keys(RULE_LIMITS) as (keyof AttendanceRules)[]) {
    const value = typed[rule];
    const { min, max } = RULE_LIMITS[rule];
    if (value === '' || !Number.isInteger(value) || value < min || value > max) wrong.add(`rules.${rule}`);
    else read[rule] = value;
  }
  return read;
}

function readSittings({ sittings, timeZone }: ConferenceDraft) {
  const faults = new Map<string, SittingFault>();
  const read = sittings.map(({ key, id, name, day, from, to }) => {
    const start = fromLocalInput(`${day}T${from}`, timeZone) ?? '';
    const end = fromLocalInput(`${day}T${to}`, timeZone) ?? '';
    if (name.trim() === '') faults.set(key, 'name');
    else if (day === '') faults.set(key, 'day');
    else if (from === '' || to === '') faults.set(key, 'time');
    else if (end <= start) faults.set(key, 'order');
    else if (Date.parse(end) - Date.parse(start) > CONFERENCE_LIMITS.sittingHours * HOUR_MS)
      faults.set(key, 'long');
    return { key, id, name: name.trim(), start, end };
  });
  for (const { key, start, end } of read) {
    const meets = read.some((other) => other.key !== key && start < other.end && other.start < end);
    if (meets && !faults.has(key)) faults.set(key, 'overlap');
  }
  return { faults, read: read.map(({ key: _, ...sitting }) => sitting) };
}
