import type { ConferenceState, OwnQuestion } from '@diem-cau/shared';
import { useState } from 'react';
import type { LiveConnection } from '../../live/connection';
import { AskQuestion } from './ask-question';
import { OwnQuestions } from './own-questions';

interface Props {
  connection: LiveConnection;
  state: ConferenceState;
  questions: OwnQuestion[];
}

const OPEN: readonly ConferenceState[] = ['rehearsal', 'live', 'paused'];

/** Asking, and what became of it. */
export function AskAndFollow({ connection, state, questions }: Props) {
  const [sending, setSending] = useState<string[]>([]);
  return (
    <>
      {OPEN.includes(state) && (
        <AskQuestion
          connection={connection}
          onSending={(text) => setSending((before) => [text, ...before])}
          onSent={(text) => setSending((before) => before.filter((each) => each !== text))}
        />
      )}
      <OwnQuestions questions={questions} sending={sending} />
    </>
  );
}
