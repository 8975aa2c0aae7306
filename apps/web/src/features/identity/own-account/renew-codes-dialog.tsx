import { Modal } from '@mantine/core';
import { asWireError } from '../../../lib/errors/command-error';
import { RecoveryCodes } from '../totp/recovery-codes';
import { ConfirmIdentity } from './confirm-identity';
import { useRenewRecoveryCodes } from './own-account.queries';
import { useOwnAccountTexts } from './own-account.texts';

export function RenewCodesDialog({ onClose }: { onClose: () => void }) {
  const t = useOwnAccountTexts();
  const renew = useRenewRecoveryCodes();
  if (!renew.data) {
    return (
      <ConfirmIdentity
        title={t('codesRenew')}
        hint={t('codesRenewHint')}
        withCode
        busy={renew.isPending}
        error={renew.isError ? asWireError(renew.error) : null}
        onConfirm={(given) => renew.mutate(given)}
        onClose={onClose}
      />
    );
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('codesRenew')}
      size="lg"
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
    >
      <RecoveryCodes codes={renew.data.codes} onDone={onClose} />
    </Modal>
  );
}
