import { defineTexts } from '../../lib/i18n/define-texts';
import { accountsEn } from './accounts.en';
import { accountsVi } from './accounts.vi';

export const useAccountsTexts = defineTexts('accounts', accountsVi, accountsEn);
