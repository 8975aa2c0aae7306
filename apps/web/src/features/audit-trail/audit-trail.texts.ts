import { defineTexts } from '../../lib/i18n/define-texts';
import { auditTrailEn } from './audit-trail.en';
import { auditTrailVi } from './audit-trail.vi';

export const useAuditTrailTexts = defineTexts('audit-trail', auditTrailVi, auditTrailEn);
