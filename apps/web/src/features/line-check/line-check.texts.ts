import { defineTexts } from '../../lib/i18n/define-texts';
import { lineCheckEn } from './line-check.en';
import { lineCheckVi } from './line-check.vi';

export const useLineCheckTexts = defineTexts('lineCheck', lineCheckVi, lineCheckEn);
