import { IDENTITY_LIMITS } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { asWireError } from '../../../lib/errors/command-error';
import { useErrorText } from '../../../lib/i18n/error-text';
import { Notice } from '../../../ui/notice';
import { PasswordField } from '../../../ui/password-field';
import { Section } from '../../../ui/section';
import { NewPasswordFields } from '../new-password-fields';
import { meetsAll, passwordRules } from '../password-rules';
import { useChangePassword } from './own-account.queries';
import { useOwnAccountTexts } from './own-account.texts';
import classes from './own-account.module.css';

const EMPTY = { password: '', again: '' };

export function PasswordForm() {
  const t = useOwnAccountTexts();
  const errorText = useErrorText();
  const change = useChangePassword();
  const [present, setPresent] = useState('');
  const [typed, setTyped] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (present === '' || !meetsAll(passwordRules(typed.password, typed.again))) return;
    change.mutate(
      { password: present, newPassword: typed.password },
      {
        onSuccess: () => {
          setPresent('');
          setTyped(EMPTY);
          setTried(false);
        },
      },
    );
  };
  return (
    <Section title={t('passwordTitle')} hint={t('passwordHint')}>
      <form className={classes.form} onSubmit={submit} noValidate>
        <PasswordField
          label={t('presentPassword')}
          size="md"
          value={present}
          onChange={(event) => setPresent(event.currentTarget.value)}
          maxLength={IDENTITY_LIMITS.passwordMax}
          autoComplete="current-password"
        />
        <NewPasswordFields label={t('newPassword')} value={typed} onChange={setTyped} tried={tried} />
        {change.isError && <Notice tone="fault">{errorText(asWireError(change.error))}</Notice>}
        {change.isSuccess && present === '' && <Notice tone="good">{t('passwordChanged')}</Notice>}
        <Button type="submit" size="md" loading={change.isPending}>
          {t('changePassword')}
        </Button>
      </form>
    </Section>
  );
}
