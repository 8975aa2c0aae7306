import { isPhone } from '@diem-cau/shared';
import { applyDecorators } from '@nestjs/common';
import { ValidateBy } from 'class-validator';
import { PlainText, PlainTextOrNull } from './plain-text.decorator';

const IsPhone = ValidateBy({
  name: 'isPhone',
  validator: { validate: (value: unknown) => typeof value === 'string' && isPhone(value) },
});

/** A telephone number, or several. */
export const Phone = (maxLength: number): PropertyDecorator => applyDecorators(PlainText(maxLength), IsPhone);

/** A telephone number, or null when there is none. */
export const PhoneOrNull = (maxLength: number): PropertyDecorator =>
  applyDecorators(PlainTextOrNull(maxLength), IsPhone);
