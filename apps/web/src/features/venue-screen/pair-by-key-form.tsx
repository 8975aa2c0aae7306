import { VENUE_LIMITS } from '@diem-cau/shared';
import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { useErrorText } from '../../lib/i18n/error-text';
import classes from './pair-screen.module.css';
import { usePairByKey } from './pairing';
import { useVenueTexts } from './venue.texts';

/** The card prints the key in groups of four; it may be typed with or without their dashes. */
const lettersOf = (typed: string) =>
  typed
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, VENUE_LIMITS.venueKey);
const inGroups = (key: string) => key.match(/.{1,4}/g)?.join('-') ?? '';

/** For rooms that have a keyboard and nobody to call. */
export function PairByKeyForm() {
  const t = useVenueTexts();
  const errorText = useErrorText();
  const pair = usePairByKey();
  const [key, setKey] = useState('');
  const [tried, setTried] = useState(false);
  const count = VENUE_LIMITS.venueKey;
  const complete = key.length === count;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (complete) pair.mutate({ venueKey: key });
  };
  const incomplete = tried && !complete ? t('keyIncomplete', { count }) : undefined;
  return (
    <details className={classes.card}>
      <summary className={classes.summary}>{t('keyTitle')}</summary>
      <form className={classes.form} onSubmit={submit} noValidate>
        <TextInput
          label={t('key')}
          description={t('keyHint')}
          size="lg"
          value={inGroups(key)}
          onChange={(event) => setKey(lettersOf(event.currentTarget.value))}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          error={incomplete ?? (pair.isError ? errorText(asWireError(pair.error)) : undefined)}
        />
        <Button type="submit" size="lg" loading={pair.isPending}>
          {t('pairByKey')}
        </Button>
      </form>
    </details>
  );
}
