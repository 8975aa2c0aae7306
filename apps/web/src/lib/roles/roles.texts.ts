import { defineTexts } from '../i18n/define-texts';
import { rolesEn } from './roles.en';
import { rolesVi } from './roles.vi';

/** What accounts' roles are called, and what each is for. */
export const useRolesTexts = defineTexts('roles', rolesVi, rolesEn);
