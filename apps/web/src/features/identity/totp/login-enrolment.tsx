import { useEffect } from 'react';
import { asWireError } from '../../../lib/errors/command-error';
import { ErrorState } from '../../../ui/error-state';
import { LoadingState } from '../../../ui/loading-state';
import { useConfirmLoginTotp, useLoginTotpSecret, useSessionStarted } from '../session';
import { RecoveryCodes } from './recovery-codes';
import { TotpEnrolment } from './totp-enrolment';

/** Sets the authenticator up within a login, for accounts that must have one. */
export function LoginEnrolment({ onSignedIn, onBack }: { onSignedIn: () => void; onBack: () => void }) {
  const begin = useLoginTotpSecret();
  const confirm = useConfirmLoginTotp();
  const started = useSessionStarted();
  const { mutate: ask } = begin;
  useEffect(() => ask(), [ask]);

  if (confirm.data) {
    const { codes, session } = confirm.data;
    return (
      <RecoveryCodes
        codes={codes}
        onDone={() => {
          started(session);
          onSignedIn();
        }}
      />
    );
  }
  if (begin.isError) return <ErrorState error={asWireError(begin.error)} onRetry={onBack} />;
  if (!begin.data) return <LoadingState />;
  return (
    <TotpEnrolment
      secret={begin.data}
      busy={confirm.isPending}
      error={confirm.isError ? asWireError(confirm.error) : null}
      onCode={(code) => confirm.mutate({ code })}
    />
  );
}
