import { defineTexts } from '../../lib/i18n/define-texts';
import { invitationsEn } from './invitations.en';
import { invitationsVi } from './invitations.vi';

export const useInvitationsTexts = defineTexts('invitations', invitationsVi, invitationsEn);
