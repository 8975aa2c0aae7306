import { defineTexts } from '../../lib/i18n/define-texts';
import { floorClockEn } from './floor-clock.en';
import { floorClockVi } from './floor-clock.vi';

export const useFloorClockTexts = defineTexts('floor-clock', floorClockVi, floorClockEn);
