import { asWireError } from '../../../lib/errors/command-error';
import { ConfirmIdentity } from './confirm-identity';
import { useDisableTotp } from './own-account.queries';
import { useOwnAccountTexts } from './own-account.texts';

export function DisableTotpDialog({ onClose }: { onClose: () => void }) {
  const t = useOwnAccountTexts();
  const disable = useDisableTotp();
  return (
    <ConfirmIdentity
      title={t('totpDisable')}
      withCode
      busy={disable.isPending}
      error={disable.isError ? asWireError(disable.error) : null}
      onConfirm={(given) => disable.mutate(given, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
