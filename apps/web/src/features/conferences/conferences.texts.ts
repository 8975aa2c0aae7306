import { defineTexts } from '../../lib/i18n/define-texts';
import { conferencesEn } from './conferences.en';
import { conferencesVi } from './conferences.vi';

export const useConferencesTexts = defineTexts('conferences', conferencesVi, conferencesEn);
