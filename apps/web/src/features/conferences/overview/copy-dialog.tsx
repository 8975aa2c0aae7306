import { CONFERENCE_LIMITS, type StaffConference } from '@diem-cau/shared';
import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { asWireError } from '../../../lib/errors/command-error';
import { DayInput } from '../../../ui/day-input';
import { FormDialog } from '../form-dialog';
import classes from './overview.module.css';
import { useCopyConference } from './overview.queries';
import { useOverviewTexts } from './overview.texts';

interface Props {
  conference: StaffConference;
  onCopied: (code: string) => void;
  onClose: () => void;
}

/** Makes a draft out of this conference, with the parts that are wanted. */
export function CopyDialog({ conference, onCopied, onClose }: Props) {
  const t = useOverviewTexts();
  const copy = useCopyConference(conference.code);
  const [title, setTitle] = useState(conference.title);
  const [firstDay, setFirstDay] = useState('');
  const [parts, setParts] = useState({ agenda: true, materials: true, venues: true, invitations: true });
  const [tried, setTried] = useState(false);

  const submit = () => {
    setTried(true);
    if (title.trim() === '' || firstDay === '') return;
    copy.mutate({ title: title.trim(), firstDay, ...parts }, { onSuccess: ({ code }) => onCopied(code) });
  };
  return (
    <FormDialog
      title={t('copyTitle')}
      confirmText={t('copy')}
      pending={copy.isPending}
      error={copy.error && asWireError(copy.error)}
      onDismissError={() => copy.reset()}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('copyWhat')}</p>
      <TextInput
        label={t('copyName')}
        required
        data-autofocus
        maxLength={CONFERENCE_LIMITS.title}
        value={title}
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        error={tried && title.trim() === '' && t('needName')}
      />
      <DayInput
        label={t('copyDay')}
        required
        value={firstDay}
        onChange={setFirstDay}
        error={tried && firstDay === '' && t('needFirstDay')}
      />
      <fieldset className={classes.parts}>
        <legend>{t('copyParts')}</legend>
        <Checkbox
          label={t('copyAgenda')}
          checked={parts.agenda}
          onChange={({ currentTarget }) => setParts({ ...parts, agenda: currentTarget.checked })}
        />
        <Checkbox
          label={t('copyMaterials')}
          checked={parts.materials}
          onChange={({ currentTarget }) => setParts({ ...parts, materials: currentTarget.checked })}
        />
        <Checkbox
          label={t('copyVenues')}
          checked={parts.venues}
          onChange={({ currentTarget }) => setParts({ ...parts, venues: currentTarget.checked })}
        />
        <Checkbox
          label={t('copyInvitations')}
          checked={parts.invitations}
          onChange={({ currentTarget }) => setParts({ ...parts, invitations: currentTarget.checked })}
        />
      </fieldset>
    </FormDialog>
  );
}
