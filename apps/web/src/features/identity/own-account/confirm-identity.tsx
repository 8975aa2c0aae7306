import { IDENTITY_LIMITS, type ConfirmPasswordAndCode, type WireError } from '@diem-cau/shared';
import { Button, Modal } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useCommonTexts } from '../../../lib/i18n/common.texts';
import { useErrorText } from '../../../lib/i18n/error-text';
import { Notice } from '../../../ui/notice';
import { PasswordField } from '../../../ui/password-field';
import classes from '../forms.module.css';
import { CodeInput } from '../totp/code-input';
import { useOwnAccountTexts } from './own-account.texts';

interface Props {
  title: string;
  hint?: string;
  /** Asks for a code besides the password. */
  withCode: boolean;
  busy: boolean;
  error: WireError | null;
  onConfirm: (given: ConfirmPasswordAndCode) => void;
  onClose: () => void;
}

/** Before what a thief of the open page must not do. */
export function ConfirmIdentity({ title, hint, withCode, busy, error, onConfirm, onClose }: Props) {
  const t = useOwnAccountTexts();
  const common = useCommonTexts();
  const errorText = useErrorText();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const complete = password !== '' && (!withCode || code.trim() !== '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (complete) onConfirm({ password, code });
  };
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': common('close') }}>
      <form className={classes.form} onSubmit={submit} noValidate>
        <p>{hint ?? t('confirmIdentity')}</p>
        <PasswordField
          label={t('presentPassword')}
          size="md"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          maxLength={IDENTITY_LIMITS.passwordMax}
          autoComplete="current-password"
          data-autofocus
        />
        {withCode && <CodeInput value={code} onChange={setCode} />}
        {error !== null && <Notice tone="fault">{errorText(error)}</Notice>}
        <Button type="submit" size="md" disabled={!complete} loading={busy}>
          {t('goOn')}
        </Button>
      </form>
    </Modal>
  );
}
