import type { LoginAnswer } from '@diem-cau/shared';
import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { useErrorText } from '../../lib/i18n/error-text';
import { Notice } from '../../ui/notice';
import classes from './forms.module.css';
import { useIdentityTexts } from './identity.texts';
import { NewPasswordFields } from './new-password-fields';
import { meetsAll, passwordRules } from './password-rules';
import { useChoosePassword } from './session';

interface Props {
  token: string;
  loginName: string;
  onAnswer: (answer: LoginAnswer) => void;
}

export function ChoosePasswordForm({ token, loginName, onAnswer }: Props) {
  const t = useIdentityTexts();
  const errorText = useErrorText();
  const choose = useChoosePassword();
  const [typed, setTyped] = useState({ password: '', again: '' });
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!meetsAll(passwordRules(typed.password, typed.again))) return;
    choose.mutate({ token, password: typed.password }, { onSuccess: onAnswer });
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <TextInput label={t('loginName')} size="md" value={loginName} readOnly autoComplete="username" />
      <NewPasswordFields value={typed} onChange={setTyped} tried={tried} />
      {choose.isError && <Notice tone="fault">{errorText(asWireError(choose.error))}</Notice>}
      <Button type="submit" size="md" loading={choose.isPending} fullWidth>
        {t('choosePassword')}
      </Button>
    </form>
  );
}
