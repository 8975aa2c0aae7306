import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useIdentityTexts } from '../../features/identity/identity.texts';
import { SetupForm } from '../../features/identity/setup-form';
import { usePageTitle } from '../../lib/use-page-title';
import { FormCard } from '../../ui/form-card';
import { Notice } from '../../ui/notice';
import { PageLayout } from '../layouts/page-layout';
import { tokenInFragment } from '../token-in-fragment';

export default function SetupPage() {
  const t = useIdentityTexts();
  const navigate = useNavigate();
  const [token] = useState(tokenInFragment);
  usePageTitle(t('setupTitle'));
  return (
    <PageLayout width="form">
      <FormCard title={t('setupTitle')} hint={t('setupHint')}>
        {token === '' ? (
          <Notice tone="fault">{t('setupNoToken')}</Notice>
        ) : (
          <SetupForm token={token} onDone={() => void navigate('/admin', { replace: true })} />
        )}
      </FormCard>
    </PageLayout>
  );
}
