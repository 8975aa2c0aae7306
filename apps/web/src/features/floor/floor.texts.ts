import { defineTexts } from '../../lib/i18n/define-texts';
import { floorEn } from './floor.en';
import { floorVi } from './floor.vi';

export const useFloorTexts = defineTexts('floor', floorVi, floorEn);
