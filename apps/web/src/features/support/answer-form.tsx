import { SUPPORT_LIMITS } from '@diem-cau/shared';
import { Button, Textarea } from '@mantine/core';
import { IconPencil, IconSend } from '@tabler/icons-react';
import { useRef, useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import { useReadyAnswers } from './ready-answers';
import { ReadyAnswersDialog } from './ready-answers-dialog';
import classes from './support.module.css';
import { useSupportTexts } from './support.texts';

interface Props {
  /** What was typed and not sent. */
  draft: string;
  onDraft: (text: string) => void;
  onSend: (text: string) => void;
  /** What else can be done, beside the button that sends. */
  children: ReactNode;
}

/** Words to the room: ready-made ones go into the field, where they can be changed, and Enter sends. */
export function AnswerForm({ draft, onDraft, onSend, children }: Props) {
  const t = useSupportTexts();
  const { answers, defaults, save } = useReadyAnswers();
  const [editing, setEditing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const send = () => {
    if (draft.trim() !== '') onSend(draft.trim());
  };
  const press = (event: KeyboardEvent) => {
    // Enter also ends a word that is being composed.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  return (
    <form
      className={classes.answer}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        send();
      }}
    >
      <Textarea
        ref={field}
        label={t('answer')}
        placeholder={t('answerPlaceholder')}
        rows={2}
        maxLength={SUPPORT_LIMITS.text}
        value={draft}
        onChange={(event) => onDraft(event.currentTarget.value)}
        onKeyDown={press}
      />
      <div className={classes.buttons}>
        <Button type="submit" disabled={draft.trim() === ''} leftSection={<IconSend size={18} aria-hidden />}>
          {t('send')}
        </Button>
        {children}
      </div>
      <div role="group" aria-label={t('readyAnswers')} className={classes.ready}>
        {answers.map((answer) => (
          <button
            key={answer}
            type="button"
            onClick={() => {
              onDraft(answer);
              field.current?.focus();
            }}
          >
            {answer}
          </button>
        ))}
        <button type="button" className={classes.edit} onClick={() => setEditing(true)}>
          <IconPencil size={16} aria-hidden /> {t('editReady')}
        </button>
      </div>
      {editing && (
        <ReadyAnswersDialog
          answers={answers}
          defaults={defaults}
          onSave={save}
          onClose={() => setEditing(false)}
        />
      )}
    </form>
  );
}
