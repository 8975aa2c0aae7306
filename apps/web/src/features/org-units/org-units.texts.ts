import { defineTexts } from '../../lib/i18n/define-texts';
import { orgUnitsEn } from './org-units.en';
import { orgUnitsVi } from './org-units.vi';

export const useOrgUnitsTexts = defineTexts('org-units', orgUnitsVi, orgUnitsEn);
