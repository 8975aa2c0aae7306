import { defineTexts } from '../../lib/i18n/define-texts';
import { venuesEn } from './venues.en';
import { venuesVi } from './venues.vi';

export const useVenuesTexts = defineTexts('venues', venuesVi, venuesEn);
