import { defineTexts } from '../../../lib/i18n/define-texts';
import { ownAccountEn } from './own-account.en';
import { ownAccountVi } from './own-account.vi';

export const useOwnAccountTexts = defineTexts('own-account', ownAccountVi, ownAccountEn);
