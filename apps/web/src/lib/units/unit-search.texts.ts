import { defineTexts } from '../i18n/define-texts';
import { unitSearchEn } from './unit-search.en';
import { unitSearchVi } from './unit-search.vi';

/** Few enough for the pages of citizens. */
export const useUnitSearchTexts = defineTexts('unit-search', unitSearchVi, unitSearchEn);
