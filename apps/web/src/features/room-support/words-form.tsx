import { SUPPORT_LIMITS } from '@diem-cau/shared';
import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import classes from './room-support.module.css';
import { useRoomSupportTexts } from './room-support.texts';

interface Props {
  label: string;
  /** Gives whether it was taken; what was not taken stays in the field. */
  onSend: (text: string) => Promise<boolean>;
}

/** One line to the hall, typed. */
export function WordsForm({ label, onSend }: Props) {
  const t = useRoomSupportTexts();
  const [text, setText] = useState('');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const said = text.trim();
    if (said === '') return;
    setText('');
    // Somebody may have typed on meanwhile.
    if (!(await onSend(said))) setText((typed) => (typed === '' ? said : typed));
  };
  return (
    <form className={classes.words} onSubmit={(event) => void send(event)}>
      <TextInput
        label={label}
        placeholder={t('typedPlaceholder')}
        size="lg"
        value={text}
        maxLength={SUPPORT_LIMITS.text}
        autoComplete="off"
        onChange={(event) => setText(event.currentTarget.value)}
        className={classes.field ?? ''}
      />
      <Button type="submit" size="lg" disabled={text.trim() === ''}>
        {t('send')}
      </Button>
    </form>
  );
}
