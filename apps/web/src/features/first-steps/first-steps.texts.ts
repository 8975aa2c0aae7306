import { defineTexts } from '../../lib/i18n/define-texts';
import { firstStepsEn } from './first-steps.en';
import { firstStepsVi } from './first-steps.vi';

export const useFirstStepsTexts = defineTexts('first-steps', firstStepsVi, firstStepsEn);
