import { searchKey, type StaffConference } from '@diem-cau/shared';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { asWireError } from '../../../lib/errors/command-error';
import { FormDialog } from '../form-dialog';
import classes from './overview.module.css';
import { useDeleteConference } from './overview.queries';
import { useOverviewTexts } from './overview.texts';

interface Props {
  conference: StaffConference;
  onDeleted: () => void;
  onClose: () => void;
}

/** Deletes a conference once its title was typed; accents and case are not what matters here. */
export function DeleteDialog({ conference, onDeleted, onClose }: Props) {
  const t = useOverviewTexts();
  const remove = useDeleteConference(conference.code);
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const matches = searchKey(typed) === searchKey(conference.title);

  const submit = () => {
    setTried(true);
    if (matches) remove.mutate(undefined, { onSuccess: onDeleted });
  };
  return (
    <FormDialog
      title={t('deleteTitle')}
      confirmText={t('delete')}
      danger
      pending={remove.isPending}
      error={remove.error && asWireError(remove.error)}
      onDismissError={() => remove.reset()}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('deleteWhat')}</p>
      <p className={classes.quoted}>{conference.title}</p>
      <TextInput
        label={t('deleteType')}
        data-autofocus
        autoComplete="off"
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        error={tried && !matches && t('deleteMismatch')}
      />
    </FormDialog>
  );
}
