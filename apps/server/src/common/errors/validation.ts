import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { DomainError } from './domain-error';

function firstField(errors: ValidationError[], path: string): string | null {
  const [error] = errors;
  if (!error) return path || null;
  const here = path ? `${path}.${error.property}` : error.property;
  return error.children?.length ? firstField(error.children, here) : here;
}

/** Refuses whatever a DTO does not name; the same for HTTP and sockets. */
export const inputValidation = new ValidationPipe({
  transform: true,
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  stopAtFirstError: true,
  exceptionFactory: (errors: ValidationError[]) => new DomainError('BAD_INPUT', {}, firstField(errors, '')),
});
