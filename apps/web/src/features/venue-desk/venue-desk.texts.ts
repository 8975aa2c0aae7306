import { defineTexts } from '../../lib/i18n/define-texts';
import { venueDeskEn } from './venue-desk.en';
import { venueDeskVi } from './venue-desk.vi';

export const useVenueDeskTexts = defineTexts('venue-desk', venueDeskVi, venueDeskEn);
