import { useNavigate } from 'react-router';
import { useConferencesTexts } from '../../features/conferences/conferences.texts';
import { OwnConferences } from '../../features/conferences/own-conferences';
import { AccountMenu } from '../../features/identity/account-menu';
import { useSession } from '../../features/identity/session';
import { usePageTitle } from '../../lib/use-page-title';
import { PageLayout } from '../layouts/page-layout';
import { SignedIn } from '../layouts/signed-in';
import classes from './admin.module.css';

export default function AdminPage() {
  const t = useConferencesTexts();
  const navigate = useNavigate();
  const roles = useSession().data?.roles ?? [];
  usePageTitle(t('ownTitle'));
  return (
    <SignedIn>
      <PageLayout tools={<AccountMenu onSignedOut={() => void navigate('/')} />}>
        <h1 className={classes.title}>{t('ownTitle')}</h1>
        <OwnConferences roles={roles} />
      </PageLayout>
    </SignedIn>
  );
}
