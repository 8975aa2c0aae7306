import { defineTexts } from '../../lib/i18n/define-texts';
import { audienceEn } from './audience.en';
import { audienceVi } from './audience.vi';

export const useAudienceTexts = defineTexts('audience', audienceVi, audienceEn);
