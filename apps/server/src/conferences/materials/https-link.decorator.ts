import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsString, Matches, MaxLength } from 'class-validator';

/** As browsers read it, or as it was typed when it is no https address of a named host. */
export function asHttpsLink(typed: string): string {
  if (!URL.canParse(typed.trim())) return typed;
  const url = new URL(typed.trim());
  const isNamed = /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]+$/i.test(url.hostname);
  // A name before an @ makes an address look like another's.
  const isPlain = url.protocol === 'https:' && url.username === '' && url.password === '';
  return isNamed && isPlain ? url.href : typed;
}

/** An https address of a named host, kept in the form that browsers make of it: nothing unseen is left in it. */
export function HttpsLink(maxLength: number): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? asHttpsLink(value) : value)),
    IsString(),
    MaxLength(maxLength),
    Matches(/^https:\/\/[a-z0-9.-]+\.[a-z][a-z0-9-]+(:\d+)?\/[\x21-\x7e]*$/),
  );
}
