import { IDENTITY_LIMITS, type ConferenceStaffMember } from '@diem-cau/shared';
import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { useErrorText } from '../../lib/i18n/error-text';
import { Notice } from '../../ui/notice';
import { useFindStaff } from './staff.queries';
import { useStaffTexts } from './staff.texts';
import classes from './staff.module.css';

interface Props {
  conferenceCode: string;
  onFound: (member: ConferenceStaffMember) => void;
}

export function FindStaff({ conferenceCode, onFound }: Props) {
  const t = useStaffTexts();
  const errorText = useErrorText();
  const find = useFindStaff(conferenceCode);
  const [loginName, setLoginName] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (loginName.trim() !== '') find.mutate({ loginName: loginName.trim() }, { onSuccess: onFound });
  };
  return (
    <form className={classes.find} onSubmit={submit} noValidate>
      <TextInput
        className={classes.findInput ?? ''}
        label={t('find')}
        description={t('findHint')}
        size="md"
        value={loginName}
        onChange={(event) => {
          setLoginName(event.currentTarget.value);
          find.reset();
        }}
        maxLength={IDENTITY_LIMITS.loginName}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        error={find.isError ? errorText(asWireError(find.error)) : undefined}
      />
      <Button type="submit" variant="default" size="md" loading={find.isPending}>
        {t('findButton')}
      </Button>
      <div className={classes.findResult} role="status">
        {find.data && <Notice tone="good">{t('found', { name: find.data.displayName })}</Notice>}
      </div>
    </form>
  );
}
