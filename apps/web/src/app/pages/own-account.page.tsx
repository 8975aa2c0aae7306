import { OwnAccountView } from '../../features/identity/own-account/own-account';
import { useOwnAccountTexts } from '../../features/identity/own-account/own-account.texts';
import { usePageTitle } from '../../lib/use-page-title';
import classes from './admin.module.css';

export default function OwnAccountPage() {
  const t = useOwnAccountTexts();
  usePageTitle(t('title'));
  return (
    <>
      <h1 className={classes.title}>{t('title')}</h1>
      <OwnAccountView />
    </>
  );
}
