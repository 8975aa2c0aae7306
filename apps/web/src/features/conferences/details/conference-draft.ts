import {
  DEFAULT_RULES,
  type AttendanceRules,
  type ConferenceKind,
  type Sitting,
  type StaffConference,
  type Visibility,
} from '@diem-cau/shared';
import { dayAfter } from '../../../lib/time/day';
import { toLocalInput } from '../../../lib/time/zoned';

/** A sitting as it is typed, on the clocks of the conference's zone. */
export interface SittingDraft {
  /** Tells lines apart while they are edited. */
  key: string;
  id: string | null;
  name: string;
  /** `2026-11-22` */
  day: string;
  /** `08:00` */
  from: string;
  to: string;
}

/** The form as it is typed. */
export interface ConferenceDraft {
  title: string;
  kind: ConferenceKind;
  field: string;
  hostUnitId: string | null;
  code: string;
  timeZone: string;
  visibility: Visibility;
  sittings: SittingDraft[];
  rules: Record<keyof AttendanceRules, number | ''>;
  hotlineName: string;
  hotlinePhone: string;
  hotlinePublic: boolean;
  contactName: string;
  contactPhone: string;
}

export const VIETNAM = 'Asia/Ho_Chi_Minh';
let lines = 0;
const newKey = () => `sitting-${(lines += 1)}`;

export function emptyDraft(day: string, hostUnitId: string | null): ConferenceDraft {
  return {
    title: '',
    kind: 'training',
    field: '',
    hostUnitId,
    code: '',
    timeZone: VIETNAM,
    visibility: 'link',
    sittings: [{ key: newKey(), id: null, name: 'Buổi sáng', day, from: '08:00', to: '11:30' }],
    rules: { ...DEFAULT_RULES },
    hotlineName: '',
    hotlinePhone: '',
    hotlinePublic: false,
    contactName: '',
    contactPhone: '',
  };
}

export function toDraft(conference: StaffConference): ConferenceDraft {
  const { title, kind, field, hostUnitId, code, timeZone, visibility, sittings } = conference;
  const { rules, hotline, contact } = conference;
  return {
    title,
    kind,
    field,
    hostUnitId,
    code,
    timeZone,
    visibility,
    sittings: sittings.map((sitting) => toSittingDraft(sitting, timeZone)),
    rules: { ...rules },
    hotlineName: hotline?.name ?? '',
    hotlinePhone: hotline?.phone ?? '',
    hotlinePublic: hotline?.isPublic ?? false,
    contactName: contact?.name ?? '',
    contactPhone: contact?.phone ?? '',
  };
}

function toSittingDraft({ id, name, start, end }: Sitting, timeZone: string): SittingDraft {
  const [day = '', from = ''] = toLocalInput(start, timeZone).split('T');
  const [, to = ''] = toLocalInput(end, timeZone).split('T');
  return { key: id, id, name, day, from, to };
}

/** Another half-day after the last one: the afternoon of a morning, else the next morning. */
export function nextSitting(sittings: readonly SittingDraft[], today: string): SittingDraft {
  const last = sittings.at(-1);
  const draft = { key: newKey(), id: null };
  if (!last) return { ...draft, name: 'Buổi sáng', day: today, from: '08:00', to: '11:30' };
  if (last.from < '12:00') return { ...draft, name: 'Buổi chiều', day: last.day, from: '14:00', to: '17:00' };
  const day = last.day === '' ? today : dayAfter(last.day);
  return { ...draft, name: `Buổi ${sittings.length + 1}`, day, from: '08:00', to: '11:30' };
}

/** What differs from what was loaded stays as it was typed; everything else becomes what is stored now. */
export function rebaseDraft(
  typed: ConferenceDraft,
  loaded: ConferenceDraft,
  stored: ConferenceDraft,
): ConferenceDraft {
  const kept = Object.entries(typed).filter(
    ([field, value]) => !isSame(value, loaded[field as keyof ConferenceDraft]),
  );
  return { ...stored, ...Object.fromEntries(kept) };
}

export const isSameDraft = (one: ConferenceDraft, other: ConferenceDraft): boolean => isSame(one, other);
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
