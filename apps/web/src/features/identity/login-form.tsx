import { IDENTITY_LIMITS, type LoginAnswer } from '@diem-cau/shared';
import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { useErrorText } from '../../lib/i18n/error-text';
import { Notice } from '../../ui/notice';
import { PasswordField } from '../../ui/password-field';
import { useIdentityTexts } from './identity.texts';
import classes from './forms.module.css';
import { useLogin } from './session';

export function LoginForm({ onAnswer }: { onAnswer: (answer: LoginAnswer) => void }) {
  const t = useIdentityTexts();
  const errorText = useErrorText();
  const login = useLogin();
  const [loginName, setLoginName] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const complete = loginName.trim() !== '' && password !== '';

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!complete) return;
    login.mutate({ loginName: loginName.trim(), password }, { onSuccess: onAnswer });
  };
  const missing = (value: string) => (tried && value.trim() === '' ? t('fieldNeeded') : undefined);

  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <TextInput
        label={t('loginName')}
        size="md"
        value={loginName}
        onChange={(event) => setLoginName(event.currentTarget.value)}
        maxLength={IDENTITY_LIMITS.loginName}
        autoComplete="username"
        autoCapitalize="none"
        autoFocus
        error={missing(loginName)}
      />
      <PasswordField
        label={t('password')}
        size="md"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        maxLength={IDENTITY_LIMITS.passwordMax}
        autoComplete="current-password"
        error={missing(password)}
      />
      {login.isError && <Notice tone="fault">{errorText(asWireError(login.error))}</Notice>}
      <Button type="submit" size="md" loading={login.isPending} fullWidth>
        {t('logIn')}
      </Button>
    </form>
  );
}
