import { defineTexts } from '../../lib/i18n/define-texts';
import { supportEn } from './support.en';
import { supportVi } from './support.vi';

export const useSupportTexts = defineTexts('support', supportVi, supportEn);
