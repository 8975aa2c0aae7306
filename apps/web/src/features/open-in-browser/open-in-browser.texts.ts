import { defineTexts } from '../../lib/i18n/define-texts';
import { openInBrowserEn } from './open-in-browser.en';
import { openInBrowserVi } from './open-in-browser.vi';

export const useOpenInBrowserTexts = defineTexts('open-in-browser', openInBrowserVi, openInBrowserEn);
