import { defineTexts } from '../../lib/i18n/define-texts';
import { studioEn } from './studio.en';
import { studioVi } from './studio.vi';

export const useStudioTexts = defineTexts('studio', studioVi, studioEn);
