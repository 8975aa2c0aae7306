import { Link, useParams } from 'react-router';
import { AccountDetails } from '../../features/accounts/account-details';
import { useAccountsTexts } from '../../features/accounts/accounts.texts';
import { useSession } from '../../features/identity/session';
import { usePageTitle } from '../../lib/use-page-title';
import classes from './admin.module.css';

export default function AccountPage() {
  const t = useAccountsTexts();
  const { accountId = '' } = useParams();
  const session = useSession();
  usePageTitle(t('title'));
  return (
    <>
      <Link to="/admin/accounts" className={classes.back}>
        {t('back')}
      </Link>
      <AccountDetails key={accountId} accountId={accountId} ownLoginName={session.data?.loginName ?? null} />
    </>
  );
}
