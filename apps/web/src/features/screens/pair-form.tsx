import { VENUE_LIMITS } from '@diem-cau/shared';
import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { useErrorText } from '../../lib/i18n/error-text';
import { Notice } from '../../ui/notice';
import { HowToPair } from './how-to-pair';
import classes from './screens.module.css';
import { usePairByCode, type ScreensOf } from './screens.queries';
import { useScreensTexts } from './screens.texts';

interface Props {
  of: ScreensOf;
  venueName: string;
  /** No screen is paired yet. */
  first: boolean;
  onPaired: () => void;
}

/** How a screen is paired, and the code that the room reads from it. */
export function PairForm({ of, venueName, first, onPaired }: Props) {
  const t = useScreensTexts();
  const errorText = useErrorText();
  const pair = usePairByCode(of);
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const count = VENUE_LIMITS.pairingCode;
  const code = typed.replace(/[\s-]/g, '').toUpperCase();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setTried(true);
    if (code.length !== count) return;
    pair.mutate(
      { code },
      {
        onSuccess: () => {
          setTyped('');
          setTried(false);
          onPaired();
        },
      },
    );
  };
  const incomplete = tried && code.length !== count ? t('pairIncomplete', { count }) : undefined;
  return (
    <form className={classes.pair} onSubmit={submit} noValidate>
      <h3 className={classes.pairTitle}>{t(first ? 'add' : 'addMore')}</h3>
      <HowToPair />
      {pair.isSuccess && <Notice tone="good">{t('paired', { name: venueName })}</Notice>}
      <div className={classes.pairLine}>
        <TextInput
          className={classes.codeField ?? ''}
          label={t('pairCode')}
          size="md"
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            if (!pair.isPending) pair.reset();
          }}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          classNames={{ input: classes.code ?? '' }}
          error={incomplete ?? (pair.isError ? errorText(asWireError(pair.error)) : undefined)}
        />
        <Button type="submit" size="md" loading={pair.isPending}>
          {t('pair')}
        </Button>
      </div>
    </form>
  );
}
