import { commonEn } from './common.en';
import { commonVi } from './common.vi';
import { defineTexts } from './define-texts';

/** Texts that every page shares. */
export const useCommonTexts = defineTexts('common', commonVi, commonEn);
