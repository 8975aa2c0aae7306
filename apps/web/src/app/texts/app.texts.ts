import { defineTexts } from '../../lib/i18n/define-texts';
import { appEn } from './app.en';
import { appVi } from './app.vi';

export const useAppTexts = defineTexts('app', appVi, appEn);
