import { defineTexts } from '../../lib/i18n/define-texts';
import { hallNoticeEn } from './hall-notice.en';
import { hallNoticeVi } from './hall-notice.vi';

export const useHallNoticeTexts = defineTexts('hall-notice', hallNoticeVi, hallNoticeEn);
