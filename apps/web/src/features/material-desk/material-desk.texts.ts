import { defineTexts } from '../../lib/i18n/define-texts';
import { materialDeskEn } from './material-desk.en';
import { materialDeskVi } from './material-desk.vi';

export const useMaterialDeskTexts = defineTexts('material-desk', materialDeskVi, materialDeskEn);
