import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { useErrorText } from '../../lib/i18n/error-text';
import { useFindByCode } from './conferences.queries';
import { useConferencesTexts } from './conferences.texts';
import classes from './lists.module.css';
import { typedCode } from './typed-code';

/** Room for a whole address, which some paste. */
const CODE_LENGTH = 300;

/** For those who were told a code on paper or by telephone. */
export function JoinByCode({ onFound }: { onFound: (code: string) => void }) {
  const t = useConferencesTexts();
  const errorText = useErrorText();
  const find = useFindByCode();
  const [code, setCode] = useState('');
  const [empty, setEmpty] = useState(false);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const typed = typedCode(code);
    setEmpty(typed === '');
    if (typed !== '') find.mutate(typed, { onSuccess: (conference) => onFound(conference.code) });
  };
  const refusal = find.isError ? errorText(asWireError(find.error)) : undefined;

  return (
    <form className={classes.join} onSubmit={submit} noValidate>
      <h2>{t('joinTitle')}</h2>
      <TextInput
        label={t('code')}
        description={t('joinHint')}
        size="md"
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        maxLength={CODE_LENGTH}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        error={empty ? t('codeNeeded') : refusal}
      />
      <Button type="submit" size="md" variant="light" loading={find.isPending} fullWidth>
        {t('join')}
      </Button>
    </form>
  );
}
