import { defineTexts } from '../../lib/i18n/define-texts';
import { madeLinkEn } from './made-link.en';
import { madeLinkVi } from './made-link.vi';

export const useMadeLinkTexts = defineTexts('made-link', madeLinkVi, madeLinkEn);
