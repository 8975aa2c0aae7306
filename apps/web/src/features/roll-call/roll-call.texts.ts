import { defineTexts } from '../../lib/i18n/define-texts';
import { rollCallEn } from './roll-call.en';
import { rollCallVi } from './roll-call.vi';

export const useRollCallTexts = defineTexts('roll-call', rollCallVi, rollCallEn);
