import { defineTexts } from '../../lib/i18n/define-texts';
import { mosaicEn } from './mosaic.en';
import { mosaicVi } from './mosaic.vi';

export const useMosaicTexts = defineTexts('mosaic', mosaicVi, mosaicEn);
