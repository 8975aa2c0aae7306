import { ACCOUNT_ROLES, type AccountRole } from '@diem-cau/shared';
import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useRolesTexts } from '../../lib/roles/roles.texts';
import { UnitPicker } from '../../ui/unit-picker';
import { newRow, type RoleRow } from './account-draft';
import { useAccountsTexts } from './accounts.texts';
import classes from './accounts.module.css';

interface Props {
  rows: readonly RoleRow[];
  onChange: (rows: RoleRow[]) => void;
  /** The form was sent; what is missing is said. */
  tried: boolean;
}

/** Roles of an account, each over a unit. */
export function RoleRows({ rows, onChange, tried }: Props) {
  const t = useAccountsTexts();
  const roleName = useRolesTexts();
  const replace = (row: RoleRow) => onChange(rows.map((each) => (each.key === row.key ? row : each)));
  return (
    <fieldset className={classes.roles}>
      <legend>{t('roles')}</legend>
      <p className={classes.quiet}>{rows.length === 0 ? t('noRoles') : t('rolesHint')}</p>
      {rows.map((row) => (
        <div key={row.key} className={classes.role}>
          <NativeSelect
            label={t('role')}
            value={row.role}
            onChange={(event) => replace({ ...row, role: event.currentTarget.value as AccountRole })}
            data={ACCOUNT_ROLES.map((role) => ({ value: role, label: roleName(role) }))}
          />
          {row.role === 'administrator' ? (
            <TextInput label={t('roleUnit')} value={t('allSystem')} readOnly />
          ) : (
            <UnitPicker
              label={t('roleUnit')}
              value={row.unitId ? [row.unitId] : []}
              onChange={([unitId = null]) => replace({ ...row, unitId })}
              error={tried && row.unitId === null ? t('roleUnitNeeded') : undefined}
            />
          )}
          <ActionIcon
            variant="default"
            size="36"
            className={classes.remove ?? ''}
            aria-label={t('removeRole', { role: roleName(row.role) })}
            onClick={() => onChange(rows.filter(({ key }) => key !== row.key))}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
          <p className={classes.about}>{roleName(`about.${row.role}`)}</p>
        </div>
      ))}
      <Button
        variant="default"
        leftSection={<IconPlus size={18} aria-hidden />}
        onClick={() => onChange([...rows, newRow()])}
      >
        {t('addRole')}
      </Button>
    </fieldset>
  );
}
