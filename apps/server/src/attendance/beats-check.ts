import { PRESENCE_LIMITS, PRESENCE_STATES, type PresenceBeat } from '@diem-cau/shared';
import { DomainError } from '../common/errors/domain-error';

/** PostgreSQL's largest integer. */
const HIGHEST_BEAT = 2 ** 31 - 1;
const STATES: ReadonlySet<unknown> = new Set(PRESENCE_STATES);

/**
 * Checks what a page says of its presence, by hand because thousands of pages say it every ten seconds.
 *
 * @throws DomainError BAD_INPUT for anything but a list of whole beats, with nothing beside it
 */
export function checkBeats(body: unknown): { beats: PresenceBeat[] } {
  if (!isRecord(body, 1) || !Array.isArray(body['beats'])) throw new DomainError('BAD_INPUT', {}, 'beats');
  const beats: unknown[] = body['beats'];
  const fits = beats.length >= 1 && beats.length <= PRESENCE_LIMITS.beatsPerMessage;
  if (!fits || !beats.every(isBeat)) throw new DomainError('BAD_INPUT', {}, 'beats');
  return { beats };
}

function isBeat(value: unknown): value is PresenceBeat {
  return (
    isRecord(value, 3) &&
    isIntegerIn(value['beatNo'], 1, HIGHEST_BEAT) &&
    isIntegerIn(value['agoMs'], 0, PRESENCE_LIMITS.agoMs) &&
    STATES.has(value['state'])
  );
}

/** An object with so many fields of its own: where all that are asked for are there, there are no others. */
function isRecord(value: unknown, fields: number): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.keys(value).length === fields;
}

function isIntegerIn(value: unknown, min: number, max: number): boolean {
  return Number.isInteger(value) && Number(value) >= min && Number(value) <= max;
}
