import { asWireError } from '../../../lib/errors/command-error';
import { ErrorState } from '../../../ui/error-state';
import { LoadingState } from '../../../ui/loading-state';
import { useOwnAccount } from './own-account.queries';
import { OwnSessions } from './own-sessions';
import { PasswordForm } from './password-form';
import { ProfileForm } from './profile-form';
import { TotpSection } from './totp-section';

export function OwnAccountView() {
  const account = useOwnAccount();
  if (account.isPending) return <LoadingState />;
  if (!account.data) {
    return <ErrorState error={asWireError(account.error)} onRetry={() => void account.refetch()} />;
  }
  return (
    <>
      <ProfileForm account={account.data} />
      <TotpSection account={account.data} />
      <PasswordForm />
      <OwnSessions />
    </>
  );
}
