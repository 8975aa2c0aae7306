import type { AccountRecord } from '@diem-cau/shared';
import { useRolesTexts } from '../../lib/roles/roles.texts';
import { useAccountsTexts } from './accounts.texts';

/** An account's roles as lines: each with its unit or its conference. */
export function useRoleLines(): (account: Pick<AccountRecord, 'roles' | 'conferenceRoles'>) => string[] {
  const t = useAccountsTexts();
  const roleName = useRolesTexts();
  return ({ roles, conferenceRoles }) => [
    ...roles.map(({ role, unitName }) =>
      unitName === null ? roleName(role) : t('roleOver', { role: roleName(role), unit: unitName }),
    ),
    ...conferenceRoles.map(({ role, conferenceTitle }) =>
      t('roleIn', { role: roleName(role), conference: conferenceTitle }),
    ),
  ];
}
