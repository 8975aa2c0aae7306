import type { ConferencePerson } from '@diem-cau/shared';
import { asWireError } from '../../lib/errors/command-error';
import { useRemovePerson } from './people.queries';
import { usePeopleTexts } from './people.texts';
import { TakeAwayDialog } from './take-away-dialog';

interface Props {
  code: string;
  person: ConferencePerson;
  onClose: () => void;
}

export function RemoveDialog({ code, person, onClose }: Props) {
  const t = usePeopleTexts();
  const remove = useRemovePerson(code);
  const { name, topics, link } = person;
  return (
    <TakeAwayDialog
      title={t('removeTitle', { name })}
      confirmText={t('removeConfirm')}
      busy={remove.isPending}
      error={remove.isError ? asWireError(remove.error) : null}
      onConfirm={() => remove.mutate(person, { onSuccess: onClose })}
      onClose={onClose}
    >
      {topics.length > 0 && <p>{t('removeTopics', { topics: topics.join('; ') })}</p>}
      {link !== null && <p>{t('removeLink')}</p>}
    </TakeAwayDialog>
  );
}
