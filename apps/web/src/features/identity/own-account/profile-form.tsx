import { IDENTITY_LIMITS, type OwnAccount } from '@diem-cau/shared';
import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { asWireError } from '../../../lib/errors/command-error';
import { useErrorText } from '../../../lib/i18n/error-text';
import { Notice } from '../../../ui/notice';
import { Section } from '../../../ui/section';
import { useRename } from './own-account.queries';
import { useOwnAccountTexts } from './own-account.texts';
import classes from './own-account.module.css';
import { OwnRoles } from './own-roles';

export function ProfileForm({ account }: { account: OwnAccount }) {
  const t = useOwnAccountTexts();
  const errorText = useErrorText();
  const rename = useRename();
  const [displayName, setDisplayName] = useState(account.displayName);
  const changed = displayName.trim() !== '' && displayName.trim() !== account.displayName;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (changed) rename.mutate({ displayName });
  };
  return (
    <Section title={t('profile')}>
      <form className={classes.form} onSubmit={submit} noValidate>
        <TextInput label={t('loginName')} value={account.loginName} readOnly size="md" />
        <TextInput
          label={t('displayName')}
          description={t('displayNameHint')}
          size="md"
          value={displayName}
          onChange={(event) => setDisplayName(event.currentTarget.value)}
          maxLength={IDENTITY_LIMITS.displayName}
          autoComplete="name"
        />
        <OwnRoles account={account} />
        {rename.isError && <Notice tone="fault">{errorText(asWireError(rename.error))}</Notice>}
        {rename.isSuccess && !changed && <Notice tone="good">{t('saved')}</Notice>}
        <Button type="submit" size="md" disabled={!changed} loading={rename.isPending}>
          {t('save')}
        </Button>
      </form>
    </Section>
  );
}
