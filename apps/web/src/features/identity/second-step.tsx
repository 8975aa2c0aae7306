import type { LoginStep } from '@diem-cau/shared';
import { FormCard } from '../../ui/form-card';
import { useIdentityTexts } from './identity.texts';
import { LoginCodeForm } from './totp/login-code-form';
import { LoginEnrolment } from './totp/login-enrolment';

interface Props {
  needs: LoginStep;
  onSignedIn: () => void;
  /** Back to the login name and the password. */
  onBack: () => void;
}

/** What a right password still needs before there is a session. */
export function SecondStep({ needs, onSignedIn, onBack }: Props) {
  const t = useIdentityTexts();
  return needs === 'code' ? (
    <FormCard title={t('codeTitle')} hint={t('codeIntro')} foot={t('codeLost')}>
      <LoginCodeForm onSignedIn={onSignedIn} onBack={onBack} />
    </FormCard>
  ) : (
    <FormCard title={t('enrolTitle')} hint={t('enrolNeeded')}>
      <LoginEnrolment onSignedIn={onSignedIn} onBack={onBack} />
    </FormCard>
  );
}
