import type { LoginStep } from '@diem-cau/shared';
import { useState } from 'react';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { useIdentityTexts } from '../../features/identity/identity.texts';
import { LoginForm } from '../../features/identity/login-form';
import { SecondStep } from '../../features/identity/second-step';
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
  const [needs, setNeeds] = useState<LoginStep | null>(null);
  const next = ownPath(search.get('next')) ?? '/admin';
  const goOn = () => void navigate(next, { replace: true });
  usePageTitle(t('loginTitle'));
  if (session.data) return <Navigate to={next} replace />;
  return (
    <PageLayout width="form">
      {needs === null ? (
        <FormCard title={t('loginTitle')} hint={t('loginHint')} foot={t('otherWays')}>
          <LoginForm onAnswer={(answer) => (answer.session ? goOn() : setNeeds(answer.needs))} />
        </FormCard>
      ) : (
        <SecondStep needs={needs} onSignedIn={goOn} onBack={() => setNeeds(null)} />
      )}
    </PageLayout>
  );
}
