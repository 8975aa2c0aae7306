import { defineTexts } from '../../lib/i18n/define-texts';
import { floorDeskEn } from './floor-desk.en';
import { floorDeskVi } from './floor-desk.vi';

export const useFloorDeskTexts = defineTexts('floor-desk', floorDeskVi, floorDeskEn);
export type FloorDeskTexts = ReturnType<typeof useFloorDeskTexts>;
