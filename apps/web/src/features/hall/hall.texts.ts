import { defineTexts } from '../../lib/i18n/define-texts';
import { hallEn } from './hall.en';
import { hallVi } from './hall.vi';

export const useHallTexts = defineTexts('hall', hallVi, hallEn);
