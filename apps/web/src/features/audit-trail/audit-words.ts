import { AUDIT_ACTIONS, AUDIT_ACTORS, type AuditRow, type AuditValue } from '@diem-cau/shared';
import type { Formats } from '../../lib/i18n/format';
import type { Language } from '../../lib/i18n/language';
import { dayText } from '../../lib/time/day';
import { toLocalInput } from '../../lib/time/zoned';
import { auditTrailEn } from './audit-trail.en';
import { auditTrailVi } from './audit-trail.vi';
import { fieldNamesEn } from './field-names.en';
import { fieldNamesVi } from './field-names.vi';
import { VALUE_NAMES } from './value-names';

const TIME_ZONE = 'Asia/Ho_Chi_Minh';

type Names = Readonly<Record<string, string>>;
const FIELDS: Record<Language, Names> = { vi: fieldNamesVi, en: fieldNamesEn };
const TEXTS: Record<Language, Names> = { vi: auditTrailVi, en: auditTrailEn };
/** A list of more names than these would fill the page. */
const LISTED = 5;
const MOMENT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const isEmpty = (value: AuditValue) =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);
const lastPart = (path: string) => path.slice(path.lastIndexOf('.') + 1);

/** Puts rows of the audit into words. What nobody gave words for is shown as it is. */
export function auditWords(language: Language, formats: Formats) {
  const texts = TEXTS[language];
  const actorName = ({ kind, name }: AuditRow['actor']) =>
    [AUDIT_ACTORS[kind]?.[language] ?? kind, name].filter(Boolean).join(' ') || texts['unknownName'] || '';

  const one = (value: string | number | boolean, field: string): string => {
    if (typeof value === 'number') return formats.number(value);
    if (typeof value === 'boolean') return texts[value ? 'yes' : 'no'] ?? '';
    if (MOMENT.test(value)) {
      return `${formats.exactTime(value)} ${dayText(toLocalInput(value, TIME_ZONE).slice(0, 10))}`;
    }
    return DAY.test(value) ? dayText(value) : (VALUE_NAMES[field]?.[value]?.[language] ?? value);
  };
  /** @param path of the field whose value it is */
  const valueText = (path: string, value: AuditValue, whole = false): string => {
    const field = lastPart(path);
    if (value === null || isEmpty(value)) return texts['empty'] ?? '';
    if (!Array.isArray(value)) return one(value, field);
    const shown = value
      .slice(0, whole ? undefined : LISTED)
      .map((each) => one(each, field))
      .join(', ');
    const left = whole ? 0 : value.length - LISTED;
    return left <= 0
      ? shown
      : (texts['moreItems'] ?? '').replace('{{shown}}', shown).replace('{{count}}', formats.number(left));
  };

  return {
    actorName,
    actionName: (action: string) => AUDIT_ACTIONS[action]?.[language] ?? action,
    subjectKind: (kind: string) => texts[`subject.${kind}`] ?? kind,
    fieldName: (field: string) => {
      const name = lastPart(field);
      return FIELDS[language][field] ?? FIELDS[language][name] ?? name;
    },
    valueText,
    isEmpty,
    /** Whether a list is shortened unless it is shown whole. */
    isLong: (value: AuditValue) => Array.isArray(value) && value.length > LISTED,
  };
}

export type AuditWords = ReturnType<typeof auditWords>;
