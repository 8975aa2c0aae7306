import type { AccountRecord } from '@diem-cau/shared';
import { Link } from 'react-router';
import { useLanguage } from '../../lib/i18n/language';
import { ago } from '../../lib/time/ago';
import { useNow } from '../../lib/time/use-now';
import { AccountState } from './account-state';
import { useAccountsTexts } from './accounts.texts';
import classes from './accounts.module.css';
import { useRoleLines } from './role-lines';

const MINUTE_MS = 60_000;

export function AccountTable({ accounts, stale }: { accounts: readonly AccountRecord[]; stale: boolean }) {
  const t = useAccountsTexts();
  const language = useLanguage();
  const now = useNow(MINUTE_MS);
  const roleLines = useRoleLines();
  const seen = (at: string | null) => (at === null ? t('never') : (ago(at, now, language) ?? t('seenNow')));
  return (
    <table className={classes.table} aria-label={t('list')} aria-busy={stale}>
      <thead>
        <tr>
          <th scope="col">{t('colName')}</th>
          <th scope="col">{t('colRoles')}</th>
          <th scope="col">{t('colState')}</th>
          <th scope="col">{t('colSeen')}</th>
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <tr key={account.id}>
            <th scope="row">
              <Link to={`/admin/accounts/${account.id}`} className={classes.name}>
                {account.displayName}
              </Link>
              <span className={classes.quiet}>{account.loginName}</span>
            </th>
            <td>
              <ul className={classes.lines}>
                {roleLines(account).map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </td>
            <td>
              <AccountState account={account} />
            </td>
            <td className={classes.quiet}>{seen(account.lastSeenAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
