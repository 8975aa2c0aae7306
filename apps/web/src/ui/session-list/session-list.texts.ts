import { defineTexts } from '../../lib/i18n/define-texts';
import { sessionListEn } from './session-list.en';
import { sessionListVi } from './session-list.vi';

export const useSessionListTexts = defineTexts('session-list', sessionListVi, sessionListEn);
