import { defineTexts } from '../../../lib/i18n/define-texts';
import { officialTimesEn } from './official-times.en';
import { officialTimesVi } from './official-times.vi';

export const useOfficialTimesTexts = defineTexts('official-times', officialTimesVi, officialTimesEn);
