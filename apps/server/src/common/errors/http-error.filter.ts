import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { ErrorCode, HttpErrorBody } from '@diem-cau/shared';
import type { Response } from 'express';
import { toWireError } from './wire-error';

const STATUS: Partial<Record<ErrorCode, number>> = {
  NOT_SIGNED_IN: 401,
  WRONG_LOGIN: 401,
  WRONG_PIN: 401,
  PIN_NEEDED: 401,
  NOT_ALLOWED: 403,
  CONFERENCE_NOT_OPEN: 403,
  CONFERENCE_NOT_READY: 403,
  CONFERENCE_INTERNAL: 403,
  CONFERENCE_CANCELLED: 403,
  REGISTRATION_NEEDED: 403,
  NOT_FOUND: 404,
  CONFERENCE_UNKNOWN: 404,
  LINK_UNKNOWN: 404,
  QUESTION_NOT_FOUND: 404,
  HELP_CALL_NOT_FOUND: 404,
  NOTICE_NOT_FOUND: 404,
  FLOOR_REQUEST_NOT_FOUND: 404,
  PAIRING_CODE_UNKNOWN: 404,
  VENUE_KEY_UNKNOWN: 404,
  LINK_EXPIRED: 410,
  STATE_CONFLICT: 409,
  HELP_CALL_IS_OPEN: 409,
  FLOOR_MOVED_ON: 409,
  CHANGED_MEANWHILE: 409,
  NOT_PREPARED: 409,
  ROLL_CALL_RUNNING: 409,
  ROLL_CALL_OVER: 409,
  ROLL_CALL_NOT_CALLED: 409,
  ROLL_CALL_NOBODY_LEFT: 409,
  CONFERENCE_CODE_TAKEN: 409,
  CONFERENCE_HAS_FIGURES: 409,
  RULES_IN_USE: 409,
  VENUE_NOT_ACCEPTED: 409,
  INVITATION_NOT_ACCEPTED: 409,
  LIST_FULL: 409,
  AGENDA_ITEM_STARTED: 409,
  TOO_MANY_PEOPLE: 409,
  VENUE_IN_USE: 409,
  VENUE_TAKES_PART: 409,
  PARTICIPATION_HAS_FACTS: 409,
  CARDS_BEING_MADE: 409,
  SETUP_DONE: 409,
  LOGIN_NAME_TAKEN: 409,
  UNIT_IN_USE: 409,
  IMPORT_HAS_PROBLEMS: 409,
  SHEET_TOO_LARGE: 413,
  LAST_ADMINISTRATOR: 409,
  OWN_ACCOUNT: 409,
  TOTP_STATE: 409,
  TOTP_REQUIRED: 409,
  WRONG_PASSWORD: 401,
  WRONG_CODE: 401,
  LOGIN_EXPIRED: 401,
  ACCOUNT_UNKNOWN: 404,
  CONSENT_OUTDATED: 409,
  FILES_FULL: 409,
  FILE_TOO_LARGE: 413,
  FILE_TYPE_REFUSED: 415,
  FILE_HAS_MACROS: 415,
  FILE_ENCRYPTED: 415,
  TOO_MANY_REQUESTS: 429,
  LINK_LOCKED: 429,
  OVERLOADED: 503,
  UNAVAILABLE: 503,
  STORAGE_FULL: 507,
  INTERNAL: 500,
};

/** Answers every failed HTTP request with `{ error: { code, params, field } }`. */
@Catch()
export class HttpErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger(HttpErrorFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const wire = toWireError(error, this.logger);
    if (response.headersSent) {
      response.end();
      return;
    }
    const body: HttpErrorBody = { error: wire };
    response.status(STATUS[wire.code] ?? 400).json(body);
  }
}
