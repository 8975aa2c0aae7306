import { defineTexts } from '../../lib/i18n/define-texts';
import { viewerRegistrationEn } from './viewer-registration.en';
import { viewerRegistrationVi } from './viewer-registration.vi';

export const useViewerRegistrationTexts = defineTexts(
  'viewer-registration',
  viewerRegistrationVi,
  viewerRegistrationEn,
);
