import { UNIT_LIMITS } from '@diem-cau/shared';
import { ValidateBy } from 'class-validator';
import { isDay } from './day';

/** A day that the calendar has, `2026-11-22`, within the times that units are recorded for. */
export const IsDay = (): PropertyDecorator =>
  ValidateBy({
    name: 'isDay',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'string' &&
        isDay(value) &&
        UNIT_LIMITS.firstDay <= value &&
        value <= UNIT_LIMITS.lastDay,
    },
  });
