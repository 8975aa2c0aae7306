import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { asWireError } from '../../../lib/errors/command-error';
import { useErrorText } from '../../../lib/i18n/error-text';
import { Notice } from '../../../ui/notice';
import classes from '../forms.module.css';
import { useIdentityTexts } from '../identity.texts';
import { useSubmitCode } from '../session';
import { CodeInput } from './code-input';

/** The second step of a login where two-step sign-in is on. */
export function LoginCodeForm({ onSignedIn, onBack }: { onSignedIn: () => void; onBack: () => void }) {
  const t = useIdentityTexts();
  const errorText = useErrorText();
  const submit = useSubmitCode();
  const [recovery, setRecovery] = useState(false);
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (code.trim() !== '') submit.mutate({ code }, { onSuccess: onSignedIn });
  };
  const turn = () => {
    setRecovery(!recovery);
    setCode('');
    setTried(false);
    submit.reset();
  };
  return (
    <form className={classes.form} onSubmit={send} noValidate>
      <CodeInput
        key={String(recovery)}
        value={code}
        onChange={setCode}
        recovery={recovery}
        error={tried && code.trim() === '' ? t('fieldNeeded') : undefined}
        autoFocus
      />
      {submit.isError && <Notice tone="fault">{errorText(asWireError(submit.error))}</Notice>}
      <Button type="submit" size="md" loading={submit.isPending} fullWidth>
        {t('logIn')}
      </Button>
      <Button variant="subtle" onClick={turn}>
        {t(recovery ? 'useCode' : 'useRecoveryCode')}
      </Button>
      <Button variant="subtle" onClick={onBack}>
        {t('startAgain')}
      </Button>
    </form>
  );
}
