import { HEAD_COUNT_LIMITS, type HeadCount, type WireError } from '@diem-cau/shared';
import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { LiveConnection } from '../../live/connection';
import { useLive } from '../../live/use-live';
import { asWireError } from '../../lib/errors/command-error';
import { useErrorText } from '../../lib/i18n/error-text';
import { Notice } from '../../ui/notice';
import classes from './coordinator.module.css';
import { CountStepper } from './count-stepper';
import { useCoordinatorTexts } from './coordinator.texts';

interface Props {
  connection: LiveConnection;
  last: HeadCount | null;
  onConfirmed: (count: HeadCount) => void;
  /** How things stand, below the heading. */
  children: ReactNode;
}

/** What is pressed is kept and sent; it counts as told only when the server has committed it. */
export function DeclareCount({ connection, last, onConfirmed, children }: Props) {
  const t = useCoordinatorTexts();
  const errorText = useErrorText();
  const { status } = useLive(connection);
  const [typed, setTyped] = useState<number | null | undefined>(undefined);
  const [note, setNote] = useState('');
  const [sending, setSending] = useState<number[]>([]);
  const [problem, setProblem] = useState<WireError | 'range' | null>(null);
  const value = typed === undefined ? (last?.count ?? null) : typed;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (value === null) return setProblem('range');
    setProblem(null);
    setSending((before) => [...before, value]);
    try {
      onConfirmed(
        await connection.send('attendance:declare-count', { count: value, note: note.trim() || null }),
      );
      setNote('');
    } catch (thrown) {
      setProblem(asWireError(thrown));
    }
    setSending((before) => before.slice(1));
  };

  const newest = sending.at(-1);
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      <h2>{t('countTitle')}</h2>
      {children}
      <CountStepper value={value} onChange={setTyped} />
      <TextInput
        label={t('note')}
        placeholder={t('notePlaceholder')}
        size="lg"
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        maxLength={HEAD_COUNT_LIMITS.note}
      />
      <Button type="submit" size="xl" fullWidth>
        {t('declare')}
      </Button>
      {newest !== undefined && (
        <Notice tone="amber">{t(status === 'online' ? 'sending' : 'kept', { count: newest })}</Notice>
      )}
      {problem !== null && (
        <Notice tone="fault">
          {problem === 'range' ? t('tooMany', { max: HEAD_COUNT_LIMITS.count }) : errorText(problem)}
        </Notice>
      )}
    </form>
  );
}
