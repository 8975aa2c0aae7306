import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsString, Matches, MaxLength, MinLength, ValidateIf } from 'class-validator';

/**
 * No control characters but line breaks, no characters that turn the direction of what follows, no halves of characters:
 * they are invisible, and what is shown would not be what was sent.
 */
const VISIBLE = /^(?:\n|[^\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069])*$/u;

/** The same letters whichever way the keyboard composed them; without blanks around; line breaks as one character. */
export function tidyText(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n').trim();
}

/** Whether nothing in a text is invisible or turns the direction of what follows. */
export const isPlainText = (text: string): boolean => VISIBLE.test(text);

/** Text that people typed, not empty, of at most so many characters. */
export function PlainText(maxLength: number): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? tidyText(value) : value)),
    IsString(),
    MinLength(1),
    MaxLength(maxLength),
    Matches(VISIBLE),
  );
}

/** The same, or null when there is none; blank text is none. */
export function PlainTextOrNull(maxLength: number): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? tidyText(value) || null : value,
    ),
    ValidateIf((_, value) => value !== null),
    IsString(),
    MaxLength(maxLength),
    Matches(VISIBLE),
  );
}

/** At most so many texts; blank ones are left out. */
export function PlainTexts(maxLength: number, maxTexts: number): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      Array.isArray(value)
        ? value
            .map((one: unknown) => (typeof one === 'string' ? tidyText(one) : one))
            .filter((one) => one !== '')
        : value,
    ),
    IsArray(),
    ArrayMaxSize(maxTexts),
    IsString({ each: true }),
    MaxLength(maxLength, { each: true }),
    Matches(VISIBLE, { each: true }),
  );
}

/** What people look for: as they typed it, and empty when they look for everything. */
export function SearchText(maxLength: number): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? tidyText(value) : value)),
    IsString(),
    MaxLength(maxLength),
    Matches(VISIBLE),
  );
}
