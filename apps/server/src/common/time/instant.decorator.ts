import { applyDecorators } from '@nestjs/common';
import { IsISO8601, Matches } from 'class-validator';

/** A moment in ISO 8601 that says its own offset: without one it would be another moment on every computer. */
export const IsInstant = (): PropertyDecorator =>
  applyDecorators(IsISO8601({ strict: true, strictSeparator: true }), Matches(/(Z|[+-]\d{2}:\d{2})$/));
