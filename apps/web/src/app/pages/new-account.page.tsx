import { Link, useNavigate } from 'react-router';
import { useAccountsTexts } from '../../features/accounts/accounts.texts';
import { CreateAccount } from '../../features/accounts/create-account';
import { usePageTitle } from '../../lib/use-page-title';
import classes from './admin.module.css';

export default function NewAccountPage() {
  const t = useAccountsTexts();
  const navigate = useNavigate();
  usePageTitle(t('addTitle'));
  return (
    <>
      <Link to="/admin/accounts" className={classes.back}>
        {t('back')}
      </Link>
      <h1 className={classes.title}>{t('addTitle')}</h1>
      <CreateAccount onDone={(id) => void navigate(`/admin/accounts/${id}`, { replace: true })} />
    </>
  );
}
