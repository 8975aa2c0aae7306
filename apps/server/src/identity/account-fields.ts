import { applyDecorators } from '@nestjs/common';
import { IDENTITY_LIMITS, LOGIN_NAME } from '@diem-cau/shared';
import { Transform } from 'class-transformer';
import { IsString, Length, Matches, MaxLength, MinLength } from 'class-validator';
import { PlainText } from '../common/text/plain-text.decorator';

export const inSmallLetters = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.normalize('NFC').trim().toLowerCase() : value,
);

/** Typed in either case, kept in small letters. */
export const LoginName = (): PropertyDecorator =>
  applyDecorators(inSmallLetters, IsString(), Matches(LOGIN_NAME));

/** One line. */
export const DisplayName = (): PropertyDecorator =>
  applyDecorators(PlainText(IDENTITY_LIMITS.displayName), Matches(/^[^\n]*$/));

export const NewPassword = (): PropertyDecorator =>
  applyDecorators(IsString(), MinLength(IDENTITY_LIMITS.passwordMin), MaxLength(IDENTITY_LIMITS.passwordMax));

export const GivenPassword = (): PropertyDecorator =>
  applyDecorators(IsString(), MaxLength(IDENTITY_LIMITS.passwordMax));

export const Code = (): PropertyDecorator =>
  applyDecorators(Matches(/^[\w -]+$/), Length(1, IDENTITY_LIMITS.code));
