import type { ConferenceState, OwnQuestion } from '@diem-cau/shared';
import { useState } from 'react';
import type { LiveConnection } from '../../live/connection';
import { AskQuestion } from './ask-question';
import { OwnQuestions } from './own-questions';
import classes from './watch.module.css';
import { useWatchTexts } from './watch.texts';

interface Props {
  connection: LiveConnection;
  state: ConferenceState;
  questions: OwnQuestion[];
}

const OPEN: readonly ConferenceState[] = ['rehearsal', 'live', 'paused'];

/** Asking, and what became of it. */
export function AskAndFollow({ connection, state, questions }: Props) {
  const t = useWatchTexts();
  const [sending, setSending] = useState<string[]>([]);
  const isOver = state === 'ended' || state === 'sealed' || state === 'cancelled';
  return (
    <>
      {OPEN.includes(state) ? (
        <AskQuestion
          connection={connection}
          onSending={(text) => setSending((before) => [text, ...before])}
          onSent={(text) => setSending((before) => before.filter((each) => each !== text))}
        />
      ) : (
        !isOver && <p className={classes.soft}>{t('askLater')}</p>
      )}
      <OwnQuestions questions={questions} sending={sending} />
    </>
  );
}
