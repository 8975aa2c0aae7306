import { defineTexts } from '../../lib/i18n/define-texts';
import { unitsImportEn } from './units-import.en';
import { unitsImportVi } from './units-import.vi';

export const useUnitsImportTexts = defineTexts('units-import', unitsImportVi, unitsImportEn);
