import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { useIdentityTexts } from '../../features/identity/identity.texts';
import { LoginForm } from '../../features/identity/login-form';
import { useSession } from '../../features/identity/session';
import { usePageTitle } from '../../lib/use-page-title';
import { FormCard } from '../../ui/form-card';
import { PageLayout } from '../layouts/page-layout';
import { ownPath } from '../own-path';

export default function LoginPage() {
  const t = useIdentityTexts();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const session = useSession();
  const next = ownPath(search.get('next')) ?? '/admin';
  usePageTitle(t('loginTitle'));
  if (session.data) return <Navigate to={next} replace />;
  return (
    <PageLayout width="form">
      <FormCard title={t('loginTitle')} hint={t('loginHint')} foot={t('otherWays')}>
        <LoginForm onSignedIn={() => void navigate(next, { replace: true })} />
      </FormCard>
    </PageLayout>
  );
}
