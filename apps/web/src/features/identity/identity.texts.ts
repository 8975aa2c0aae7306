import { defineTexts } from '../../lib/i18n/define-texts';
import { identityEn } from './identity.en';
import { identityVi } from './identity.vi';

export const useIdentityTexts = defineTexts('identity', identityVi, identityEn);
