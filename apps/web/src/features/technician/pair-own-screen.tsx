import { VENUE_LIMITS } from '@diem-cau/shared';
import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { useErrorText } from '../../lib/i18n/error-text';
import { Notice } from '../../ui/notice';
import classes from './technician.module.css';
import { usePairOwnScreen, type OwnVenue } from './technician.queries';
import { useTechnicianTexts } from './technician.texts';

const count = VENUE_LIMITS.pairingCode;

/** How a screen of the room is paired, step by step, and the field for its code. */
export function PairOwnScreen({ venue }: { venue: OwnVenue }) {
  const t = useTechnicianTexts();
  const errorText = useErrorText();
  const pair = usePairOwnScreen(venue);
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const code = typed.replace(/[\s-]/g, '').toUpperCase();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (code.length !== count) return;
    pair.mutate(
      { code },
      {
        onSuccess: () => {
          setTyped('');
          setTried(false);
        },
      },
    );
  };
  const incomplete = tried && code.length !== count ? t('codeIncomplete', { count }) : null;

  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <ol className={classes.steps}>
        <li>{t('how1', { address: `${window.location.origin}/venue` })}</li>
        <li>{t('how2', { count })}</li>
        <li>{t('how3')}</li>
      </ol>
      <TextInput
        label={t('code')}
        size="lg"
        autoComplete="off"
        autoCapitalize="characters"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          pair.reset();
        }}
        error={incomplete ?? (pair.isError && errorText(asWireError(pair.error)))}
      />
      <Button type="submit" size="lg" loading={pair.isPending}>
        {t('pair')}
      </Button>
      {pair.isSuccess && <Notice tone="good">{t('paired', { label: pair.data.label })}</Notice>}
    </form>
  );
}
