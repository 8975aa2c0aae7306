import { defineTexts } from '../../lib/i18n/define-texts';
import { qaEn } from './qa.en';
import { qaVi } from './qa.vi';

export const useQaTexts = defineTexts('qa', qaVi, qaEn);
