import { defineTexts } from '../../lib/i18n/define-texts';
import { materialsEn } from './materials.en';
import { materialsVi } from './materials.vi';

export const useMaterialsTexts = defineTexts('materials', materialsVi, materialsEn);
