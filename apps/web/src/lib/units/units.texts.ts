import { defineTexts } from '../i18n/define-texts';
import { unitsEn } from './units.en';
import { unitsVi } from './units.vi';

/** Names of levels, and the words for choosing units and days, for every page of staff that names units. */
export const useUnitsTexts = defineTexts('units', unitsVi, unitsEn);
