import { defineTexts } from '../../lib/i18n/define-texts';
import { participationsEn } from './participations.en';
import { participationsVi } from './participations.vi';

export const useParticipationsTexts = defineTexts('participations', participationsVi, participationsEn);
