import { defineTexts } from '../../lib/i18n/define-texts';
import { screensEn } from './screens.en';
import { screensVi } from './screens.vi';

export const useScreensTexts = defineTexts('screens', screensVi, screensEn);
