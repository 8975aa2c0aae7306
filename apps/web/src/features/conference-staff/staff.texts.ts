import { defineTexts } from '../../lib/i18n/define-texts';
import { staffEn } from './staff.en';
import { staffVi } from './staff.vi';

export const useStaffTexts = defineTexts('conference-staff', staffVi, staffEn);
