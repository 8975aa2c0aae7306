import { IDENTITY_LIMITS } from '@diem-cau/shared';
import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { useErrorText } from '../../lib/i18n/error-text';
import { Notice } from '../../ui/notice';
import { useIdentityTexts } from './identity.texts';
import classes from './forms.module.css';
import { NewPasswordFields } from './new-password-fields';
import { meetsAll, passwordRules } from './password-rules';
import { useSetUpAdministrator } from './session';

const EMPTY = { loginName: '', displayName: '', password: '', again: '' };

export function SetupForm({ token, onDone }: { token: string; onDone: () => void }) {
  const t = useIdentityTexts();
  const errorText = useErrorText();
  const setUp = useSetUpAdministrator();
  const [values, setValues] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const rules = passwordRules(values.password, values.again);
  const refusal = setUp.isError ? asWireError(setUp.error) : null;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const { loginName, displayName, password } = values;
    const account = { loginName, displayName, password };
    const named = account.loginName.trim() !== '' && account.displayName.trim() !== '';
    if (named && meetsAll(rules)) setUp.mutate({ token, ...account }, { onSuccess: onDone });
  };
  const field = (name: keyof typeof EMPTY, label: string, maxLength: number) => ({
    label,
    maxLength,
    size: 'md',
    value: values[name],
    onChange: (event: { currentTarget: HTMLInputElement }) => {
      const { value } = event.currentTarget;
      setValues((former) => ({ ...former, [name]: value }));
    },
    error:
      refusal?.field === name
        ? errorText(refusal)
        : tried && values[name].trim() === ''
          ? t('fieldNeeded')
          : undefined,
  });

  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <TextInput
        {...field('displayName', t('displayName'), IDENTITY_LIMITS.displayName)}
        autoComplete="name"
      />
      <TextInput
        {...field('loginName', t('loginName'), IDENTITY_LIMITS.loginName)}
        autoComplete="username"
        autoCapitalize="none"
      />
      <NewPasswordFields
        value={{ password: values.password, again: values.again }}
        onChange={(typed) => setValues((former) => ({ ...former, ...typed }))}
        tried={tried}
      />
      {refusal !== null && refusal.field === null && <Notice tone="fault">{errorText(refusal)}</Notice>}
      <Button type="submit" size="md" loading={setUp.isPending} fullWidth>
        {t('create')}
      </Button>
    </form>
  );
}
