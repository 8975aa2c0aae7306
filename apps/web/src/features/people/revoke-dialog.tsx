import type { ConferencePerson } from '@diem-cau/shared';
import { asWireError } from '../../lib/errors/command-error';
import { useRevokeLink } from './people.queries';
import { usePeopleTexts } from './people.texts';
import { TakeAwayDialog } from './take-away-dialog';

interface Props {
  code: string;
  person: ConferencePerson;
  onClose: () => void;
}

export function RevokeDialog({ code, person, onClose }: Props) {
  const t = usePeopleTexts();
  const revoke = useRevokeLink(code);
  return (
    <TakeAwayDialog
      title={t('revokeTitle', { name: person.name })}
      confirmText={t('revokeConfirm')}
      busy={revoke.isPending}
      error={revoke.isError ? asWireError(revoke.error) : null}
      onConfirm={() => revoke.mutate(person, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{t('revokeWhat')}</p>
    </TakeAwayDialog>
  );
}
