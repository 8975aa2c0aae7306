import { defineTexts } from '../../../lib/i18n/define-texts';
import { detailsEn } from './details.en';
import { detailsVi } from './details.vi';

export const useDetailsTexts = defineTexts('conference-details', detailsVi, detailsEn);
