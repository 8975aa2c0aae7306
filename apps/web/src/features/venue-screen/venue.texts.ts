import { defineTexts } from '../../lib/i18n/define-texts';
import { venueEn } from './venue.en';
import { venueVi } from './venue.vi';

export const useVenueTexts = defineTexts('venue', venueVi, venueEn);
