import type { TotpSecret, WireError } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useErrorText } from '../../../lib/i18n/error-text';
import { CopyField } from '../../../ui/copy-field';
import { Notice } from '../../../ui/notice';
import { QrCode } from '../../../ui/qr-code';
import classes from '../forms.module.css';
import { useIdentityTexts } from '../identity.texts';
import { CodeInput } from './code-input';

interface Props {
  secret: TotpSecret;
  busy: boolean;
  error: WireError | null;
  onCode: (code: string) => void;
}

/** Brings the secret into the authenticator, and proves with a code that it arrived. */
export function TotpEnrolment({ secret, busy, error, onCode }: Props) {
  const t = useIdentityTexts();
  const errorText = useErrorText();
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (code.trim() !== '') onCode(code);
  };
  return (
    <form className={classes.form} onSubmit={send} noValidate>
      <ol className={classes.steps}>
        <li>{t('enrolApp')}</li>
        <li>
          {t('enrolScan')}
          <div className={classes.qr}>
            <QrCode text={secret.uri} label={t('enrolQr')} />
          </div>
          <CopyField label={t('enrolSecret')} value={secret.secret} />
        </li>
        <li>{t('enrolConfirm')}</li>
      </ol>
      <CodeInput
        value={code}
        onChange={setCode}
        error={tried && code.trim() === '' ? t('fieldNeeded') : undefined}
      />
      {error !== null && <Notice tone="fault">{errorText(error)}</Notice>}
      <Button type="submit" size="md" loading={busy} fullWidth>
        {t('enrolSend')}
      </Button>
    </form>
  );
}
