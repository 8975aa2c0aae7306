import { AccountList } from '../../features/accounts/account-list';
import { useAccountsTexts } from '../../features/accounts/accounts.texts';
import { usePageTitle } from '../../lib/use-page-title';
import classes from './admin.module.css';

export default function AccountsPage() {
  const t = useAccountsTexts();
  usePageTitle(t('title'));
  return (
    <>
      <h1 className={classes.title}>{t('title')}</h1>
      <p className={classes.hint}>{t('hint')}</p>
      <AccountList />
    </>
  );
}
