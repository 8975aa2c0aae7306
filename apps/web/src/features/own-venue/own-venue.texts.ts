import { defineTexts } from '../../lib/i18n/define-texts';
import { ownVenueEn } from './own-venue.en';
import { ownVenueVi } from './own-venue.vi';

export const useOwnVenueTexts = defineTexts('ownVenue', ownVenueVi, ownVenueEn);
