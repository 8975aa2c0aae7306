import { IDENTITY_LIMITS, type WireError } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { useId, useState, type FormEvent } from 'react';
import { useErrorText } from '../../lib/i18n/error-text';
import { FormCard } from '../../ui/form-card';
import { Notice } from '../../ui/notice';
import classes from './pin-form.module.css';
import { usePersonalLinkTexts } from './personal-link.texts';

interface Props {
  error: WireError | null;
  busy: boolean;
  onPin: (pin: string) => void;
}

const digits = IDENTITY_LIMITS.pinDigits;

export function PinForm({ error, busy, onPin }: Props) {
  const t = usePersonalLinkTexts();
  const errorText = useErrorText();
  const id = useId();
  const [pin, setPin] = useState('');
  const [incomplete, setIncomplete] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const complete = pin.length === digits;
    setIncomplete(!complete);
    if (complete) onPin(pin);
  };
  return (
    <FormCard title={t('pinTitle')} hint={t('pinHint', { digits })}>
      <form className={classes.form} onSubmit={submit} noValidate>
        <label htmlFor={id} className={classes.label}>
          {t('pin')}
        </label>
        <input
          id={id}
          className={classes.pin}
          inputMode="numeric"
          pattern="[0-9]*"
          autoComplete="one-time-code"
          autoFocus
          value={pin}
          onChange={(event) => setPin(event.currentTarget.value.replace(/\D/g, '').slice(0, digits))}
          aria-invalid={incomplete || error !== null}
        />
        {incomplete && <Notice tone="fault">{t('pinIncomplete', { digits })}</Notice>}
        {!incomplete && error !== null && <Notice tone="fault">{errorText(error)}</Notice>}
        <Button type="submit" size="lg" fullWidth loading={busy}>
          {t('open')}
        </Button>
      </form>
    </FormCard>
  );
}
