import { isPhone } from '@diem-cau/shared';
import { applyDecorators } from '@nestjs/common';
import { ValidateBy } from 'class-validator';
import { PlainTextOrNull } from './plain-text.decorator';

/** A telephone number, or null when there is none. */
export const PhoneOrNull = (maxLength: number): PropertyDecorator =>
  applyDecorators(
    PlainTextOrNull(maxLength),
    ValidateBy({
      name: 'isPhone',
      validator: { validate: (value: unknown) => typeof value === 'string' && isPhone(value) },
    }),
  );
