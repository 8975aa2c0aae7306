import { Modal } from '@mantine/core';
import { asWireError } from '../../../lib/errors/command-error';
import { useCommonTexts } from '../../../lib/i18n/common.texts';
import { RecoveryCodes } from '../totp/recovery-codes';
import { TotpEnrolment } from '../totp/totp-enrolment';
import { ConfirmIdentity } from './confirm-identity';
import { useBeginTotp, useConfirmTotp } from './own-account.queries';
import { useOwnAccountTexts } from './own-account.texts';

/** Password, then the authenticator, then the recovery codes, which only their own button closes. */
export function EnableTotpDialog({ onClose }: { onClose: () => void }) {
  const t = useOwnAccountTexts();
  const common = useCommonTexts();
  const begin = useBeginTotp();
  const confirm = useConfirmTotp();
  if (!begin.data) {
    return (
      <ConfirmIdentity
        title={t('totpBegin')}
        withCode={false}
        busy={begin.isPending}
        error={begin.isError ? asWireError(begin.error) : null}
        onConfirm={({ password }) => begin.mutate({ password })}
        onClose={onClose}
      />
    );
  }
  const codes = confirm.data?.codes;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(codes ? 'totpEnabled' : 'totpBegin')}
      size="lg"
      closeOnClickOutside={false}
      closeOnEscape={codes === undefined}
      withCloseButton={codes === undefined}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      {codes ? (
        <RecoveryCodes codes={codes} onDone={onClose} />
      ) : (
        <TotpEnrolment
          secret={begin.data}
          busy={confirm.isPending}
          error={confirm.isError ? asWireError(confirm.error) : null}
          onCode={(code) => confirm.mutate({ code })}
        />
      )}
    </Modal>
  );
}
