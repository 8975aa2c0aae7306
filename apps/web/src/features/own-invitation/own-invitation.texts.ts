import { defineTexts } from '../../lib/i18n/define-texts';
import { ownInvitationEn } from './own-invitation.en';
import { ownInvitationVi } from './own-invitation.vi';

export const useOwnInvitationTexts = defineTexts('own-invitation', ownInvitationVi, ownInvitationEn);
