import { defineTexts } from '../../../lib/i18n/define-texts';
import { overviewEn } from './overview.en';
import { overviewVi } from './overview.vi';

export const useOverviewTexts = defineTexts('conference-overview', overviewVi, overviewEn);
