import type { OwnAccount } from '@diem-cau/shared';
import { useRolesTexts } from '../../../lib/roles/roles.texts';
import { useOwnAccountTexts } from './own-account.texts';
import classes from './own-account.module.css';

export function OwnRoles({ account: { roles, conferenceRoles } }: { account: OwnAccount }) {
  const t = useOwnAccountTexts();
  const roleName = useRolesTexts();
  const lines = [
    ...roles.map(({ role, unitName }) =>
      t('roleOver', { role: roleName(role), unit: unitName ?? t('everywhere') }),
    ),
    ...conferenceRoles.map(({ role, conferenceTitle }) =>
      t('roleIn', { role: roleName(role), conference: conferenceTitle }),
    ),
  ];
  return (
    <div>
      <p className={classes.label}>{t('roles')}</p>
      {lines.length === 0 ? (
        <p>{t('noRoles')}</p>
      ) : (
        <ul className={classes.roles}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
