import { VENUE_LIMITS } from '@diem-cau/shared';
import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { useErrorText } from '../../lib/i18n/error-text';
import classes from './pair-screen.module.css';
import { usePairByKey } from './pairing';
import { useVenueTexts } from './venue.texts';

/** For rooms that have a keyboard and nobody to call. */
export function PairByKeyForm() {
  const t = useVenueTexts();
  const errorText = useErrorText();
  const pair = usePairByKey();
  const [key, setKey] = useState('');
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (key !== '') pair.mutate({ venueKey: key });
  };
  const missing = tried && key === '' ? t('keyEmpty') : undefined;
  return (
    <details className={classes.card}>
      <summary className={classes.summary}>{t('keyTitle')}</summary>
      <form className={classes.form} onSubmit={submit} noValidate>
        <TextInput
          label={t('key')}
          description={t('keyHint')}
          size="lg"
          value={key}
          onChange={(event) => setKey(event.currentTarget.value.toUpperCase().replace(/[^A-Z0-9]/g, ''))}
          maxLength={VENUE_LIMITS.venueKey}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          error={missing ?? (pair.isError ? errorText(asWireError(pair.error)) : undefined)}
        />
        <Button type="submit" size="lg" loading={pair.isPending}>
          {t('pairByKey')}
        </Button>
      </form>
    </details>
  );
}
