import type { LoginStep } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { ChoosePasswordForm } from '../../features/identity/choose-password-form';
import { useIdentityTexts } from '../../features/identity/identity.texts';
import { SecondStep } from '../../features/identity/second-step';
import { usePasswordLinkOwner } from '../../features/identity/session';
import { asWireError } from '../../lib/errors/command-error';
import { usePageTitle } from '../../lib/use-page-title';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { FormCard } from '../../ui/form-card';
import { LoadingState } from '../../ui/loading-state';
import { PageLayout } from '../layouts/page-layout';
import { tokenInFragment } from '../token-in-fragment';

/** Where people choose their own password, through the one-time link of an administrator. */
export default function PasswordPage() {
  const t = useIdentityTexts();
  const navigate = useNavigate();
  const [token] = useState(tokenInFragment);
  const [needs, setNeeds] = useState<LoginStep | null>(null);
  const owner = usePasswordLinkOwner(token);
  const goOn = () => void navigate('/admin', { replace: true });
  usePageTitle(t('choosePassword'));

  const toLogin = (
    <Button component={Link} to="/login" variant="subtle">
      {t('chooseToLogin')}
    </Button>
  );
  const content = () => {
    if (token === '') {
      return (
        <EmptyState page title={t('chooseTitleWithout')}>
          <p>{t('chooseNoToken')}</p>
          {toLogin}
        </EmptyState>
      );
    }
    if (needs !== null) {
      return <SecondStep needs={needs} onSignedIn={goOn} onBack={() => void navigate('/login')} />;
    }
    if (owner.isError) {
      return <ErrorState error={asWireError(owner.error)}>{toLogin}</ErrorState>;
    }
    if (!owner.data) return <LoadingState />;
    const { loginName, displayName } = owner.data;
    return (
      <FormCard title={t('chooseTitle', { name: displayName })} hint={t('chooseHint')}>
        <ChoosePasswordForm
          token={token}
          loginName={loginName}
          onAnswer={(answer) => (answer.session ? goOn() : setNeeds(answer.needs))}
        />
      </FormCard>
    );
  };
  return <PageLayout width="form">{content()}</PageLayout>;
}
