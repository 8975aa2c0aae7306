import { LINE_REPORT_LIMITS, type LineReport } from '@diem-cau/shared';
import { DomainError } from '../../common/errors/domain-error';

const { percent, jitterMs, roundTripMs, height, framesPerSecond, freezes, frozenMs } = LINE_REPORT_LIMITS;

const within = (most: number) => (value: unknown) =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= most;
const orNull = (fits: (value: unknown) => boolean) => (value: unknown) => value === null || fits(value);

const CHECKS: Record<keyof LineReport, (value: unknown) => boolean> = {
  lossPercent: orNull(within(percent)),
  jitterMs: orNull(within(jitterMs)),
  roundTripMs: orNull(within(roundTripMs)),
  height: orNull(within(height)),
  framesPerSecond: orNull(within(framesPerSecond)),
  freezes: within(freezes),
  frozenMs: within(frozenMs),
  sound: orNull((value) => typeof value === 'boolean'),
  sentLossPercent: orNull(within(percent)),
};
const FIELDS = Object.keys(CHECKS) as (keyof LineReport)[];

function isReport(body: unknown): body is LineReport {
  if (typeof body !== 'object' || body === null || Object.keys(body).length !== FIELDS.length) return false;
  const fields = new Map<string, unknown>(Object.entries(body));
  return FIELDS.every((name) => fields.has(name) && CHECKS[name](fields.get(name)));
}

/**
 * Checks what a page says of its line, by hand because hundreds of pages say it every five seconds.
 *
 * @throws DomainError BAD_INPUT for anything but exactly the figures of a report
 */
export function checkLineReport(body: unknown): LineReport {
  if (!isReport(body)) throw new DomainError('BAD_INPUT');
  return body;
}
