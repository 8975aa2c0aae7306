import { defineTexts } from '../../lib/i18n/define-texts';
import { delegatesEn } from './delegates.en';
import { delegatesVi } from './delegates.vi';

export const useDelegatesTexts = defineTexts('delegates', delegatesVi, delegatesEn);
