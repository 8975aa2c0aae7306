import { QUESTION_LIMITS, type WireError } from '@diem-cau/shared';
import { Button, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { LiveConnection } from '../../live/connection';
import { asWireError } from '../../lib/errors/command-error';
import { useErrorText } from '../../lib/i18n/error-text';
import { Notice } from '../../ui/notice';
import classes from './watch.module.css';
import { useWatchTexts } from './watch.texts';

interface Props {
  connection: LiveConnection;
  /** Questions on their way; the list of own questions shows them. */
  onSending: (text: string) => void;
  onSent: (text: string) => void;
}

const FEW_LEFT = 100;

export function AskQuestion({ connection, onSending, onSent }: Props) {
  const t = useWatchTexts();
  const errorText = useErrorText();
  const [text, setText] = useState('');
  const [authorName, setAuthorName] = useState('');
  const [problem, setProblem] = useState<WireError | 'empty' | null>(null);
  const left = QUESTION_LIMITS.text - text.length;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const asked = text.trim();
    if (asked === '') return setProblem('empty');
    setProblem(null);
    setText('');
    onSending(asked);
    try {
      await connection.send('qa:ask', { text: asked, authorName: authorName.trim() || null });
    } catch (thrown) {
      setProblem(asWireError(thrown));
      // What was refused is given back, unless the asker is writing the next one already.
      setText((writing) => (writing === '' ? asked : writing));
    }
    onSent(asked);
  };

  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      <h2 className={classes.heading}>{t('askTitle')}</h2>
      <Textarea
        label={t('askText')}
        description={t('askHint')}
        size="lg"
        minRows={3}
        rows={3}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        maxLength={QUESTION_LIMITS.text}
        error={problem === 'empty' ? t('askEmpty') : undefined}
      />
      {left <= FEW_LEFT && <p className={classes.soft}>{t('askLeft', { count: left })}</p>}
      <TextInput
        label={t('askName')}
        size="lg"
        value={authorName}
        onChange={(event) => setAuthorName(event.currentTarget.value)}
        maxLength={QUESTION_LIMITS.authorName}
        autoComplete="name"
      />
      {problem !== null && problem !== 'empty' && <Notice tone="fault">{errorText(problem)}</Notice>}
      <Button type="submit" size="lg">
        {t('ask')}
      </Button>
    </form>
  );
}
