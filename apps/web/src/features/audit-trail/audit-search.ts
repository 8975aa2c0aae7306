import { fromLocalInput } from '../../lib/time/zoned';

const TIME_ZONE = 'Asia/Ho_Chi_Minh';
const DAY_MS = 24 * 3600 * 1000;

/** What is asked for, as it stands in the page's address; '' is not asked. Days are written `2026-11-22`. */
export interface AuditFilter {
  text: string;
  actor: string;
  by: string;
  action: string;
  conference: string;
  from: string;
  to: string;
}

export const NO_FILTER: AuditFilter = {
  text: '',
  actor: '',
  by: '',
  action: '',
  conference: '',
  from: '',
  to: '',
};

export function filterIn(params: URLSearchParams): AuditFilter {
  const entries = Object.keys(NO_FILTER).map((name) => [name, params.get(name) ?? '']);
  return { ...NO_FILTER, ...Object.fromEntries(entries) };
}

export function paramsOf(filter: AuditFilter): URLSearchParams {
  return new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== ''));
}

/** As the server wants it: days become moments, and the last day is wholly within. */
export function requestOf(filter: AuditFilter): URLSearchParams {
  const startOf = (day: string) => fromLocalInput(`${day}T00:00`, TIME_ZONE);
  const from = filter.from && startOf(filter.from);
  const lastDay = filter.to && startOf(filter.to);
  const to = lastDay && new Date(Date.parse(lastDay) + DAY_MS).toISOString();
  return paramsOf({ ...filter, from: from ?? '', to: to ?? '' });
}
