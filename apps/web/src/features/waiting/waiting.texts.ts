import { defineTexts } from '../../lib/i18n/define-texts';
import { waitingEn } from './waiting.en';
import { waitingVi } from './waiting.vi';

export const useWaitingTexts = defineTexts('waiting', waitingVi, waitingEn);
