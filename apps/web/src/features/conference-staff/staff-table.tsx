import {
  CONFERENCE_STAFF_ROLES,
  type ConferenceStaffMember,
  type ConferenceStaffRole,
} from '@diem-cau/shared';
import { Checkbox } from '@mantine/core';
import { useRolesTexts } from '../../lib/roles/roles.texts';
import { Tag } from '../../ui/tag';
import type { RoleChange } from './staff.queries';
import { useStaffTexts } from './staff.texts';
import classes from './staff.module.css';

interface Props {
  members: readonly ConferenceStaffMember[];
  /** The one just found, who stands out. */
  foundId: string | null;
  /** What was just pressed shows at once. */
  changing: RoleChange | null;
  onSet: (change: RoleChange) => void;
}

export function StaffTable({ members, foundId, changing, onSet }: Props) {
  const t = useStaffTexts();
  const roleName = useRolesTexts();
  const holds = ({ accountId, roles }: ConferenceStaffMember, role: ConferenceStaffRole) =>
    changing?.accountId === accountId && changing.role === role ? changing.held : roles.includes(role);
  if (members.length === 0) return <p>{t('none')}</p>;
  return (
    <table className={classes.table} aria-label={t('list')}>
      <thead>
        <tr>
          <th scope="col">{t('colName')}</th>
          <th scope="col">{t('colUnitRoles')}</th>
          <th scope="col">{t('colRoles')}</th>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => {
          const { accountId, loginName, displayName, roles, unitRoles, disabled } = member;
          return (
            <tr key={accountId} data-found={accountId === foundId}>
              <th scope="row">
                {displayName} {disabled && <Tag tone="fault">{t('disabled')}</Tag>}
                <span className={classes.loginName}>{loginName}</span>
              </th>
              <td className={classes.unitRoles} data-label={t('colUnitRoles')}>
                {unitRoles.map((role) => roleName(role)).join(', ') || t('noUnitRole')}
              </td>
              <td>
                <div className={classes.roles}>
                  {CONFERENCE_STAFF_ROLES.map((role) => (
                    <Checkbox
                      key={role}
                      label={roleName(role)}
                      aria-label={t('roleOf', { role: roleName(role), name: displayName })}
                      checked={holds(member, role)}
                      disabled={disabled && !roles.includes(role)}
                      onChange={(event) => onSet({ accountId, role, held: event.currentTarget.checked })}
                    />
                  ))}
                </div>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
