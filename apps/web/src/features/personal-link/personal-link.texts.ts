import { defineTexts } from '../../lib/i18n/define-texts';
import { personalLinkEn } from './personal-link.en';
import { personalLinkVi } from './personal-link.vi';

export const usePersonalLinkTexts = defineTexts('personal-link', personalLinkVi, personalLinkEn);
