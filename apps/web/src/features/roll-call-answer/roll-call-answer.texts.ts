import { defineTexts } from '../../lib/i18n/define-texts';
import { rollCallAnswerEn } from './roll-call-answer.en';
import { rollCallAnswerVi } from './roll-call-answer.vi';

export const useRollCallAnswerTexts = defineTexts('roll-call-answer', rollCallAnswerVi, rollCallAnswerEn);
