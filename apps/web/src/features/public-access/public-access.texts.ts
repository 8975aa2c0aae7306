import { defineTexts } from '../../lib/i18n/define-texts';
import { publicAccessEn } from './public-access.en';
import { publicAccessVi } from './public-access.vi';

export const usePublicAccessTexts = defineTexts('public-access', publicAccessVi, publicAccessEn);
