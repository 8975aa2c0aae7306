import { QUESTION_STATES, type ModeratedQuestion, type QuestionState } from '@diem-cau/shared';
import { useCallback, useMemo, useState } from 'react';
import { useShortcuts } from '../../lib/use-shortcuts';
import type { LiveConnection } from '../../live/connection';
import { useCommandWatch } from '../../live/use-command-watch';
import { useCommands } from '../../live/use-commands';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { FailureNotice } from '../../ui/failure-notice';
import { LoadingState } from '../../ui/loading-state';
import { KeyHelp } from './key-help';
import { COMMANDS, putQuestion, questionsIn, TRIAGE, type Triage } from './moderation';
import classes from './moderation.module.css';
import { useQaTexts } from './qa.texts';
import { QuestionCard } from './question-card';
import { useSelection } from './use-selection';

const EMPTY = {
  pending: 'emptyPending',
  approved: 'emptyApproved',
  answered: 'emptyAnswered',
  hidden: 'emptyHidden',
} as const;
const WHAT = { approve: 'approveWhat', answer: 'answerWhat', hide: 'hideWhat' } as const;

interface Props {
  connection: LiveConnection;
  timeZone: string;
  disabled: boolean;
}

/** Triage of questions, by keyboard or by button. */
export function ModerationDesk({ connection, timeZone, disabled }: Props) {
  const t = useQaTexts();
  const { value, error, reload, apply } = useCommandWatch(
    connection,
    'qa:watch',
    'qa:question-moderated',
    putQuestion,
  );
  const { run, busy, failure, dismiss } = useCommands(connection);
  const [state, setState] = useState<QuestionState>('pending');
  const shown = useMemo(() => questionsIn(value ?? [], state), [value, state]);
  const ids = useMemo(() => shown.map(({ id }) => id), [shown]);
  const { selected, select, move, reset } = useSelection(ids);

  const triage = useCallback(
    async (question: ModeratedQuestion, how: Triage) => {
      const request = { questionId: question.id };
      const changed = await run({ key: question.id, what: t(WHAT[how]), name: COMMANDS[how], request });
      if (changed !== null) apply({ seq: 0, question: changed });
    },
    [run, apply, t],
  );
  const press = (how: Triage) => {
    const question = shown.find(({ id }) => id === selected);
    if (question && !disabled && !busy.has(question.id) && TRIAGE[question.state].includes(how)) {
      select(question.id);
      void triage(question, how);
    }
  };
  const show = (next: QuestionState) => {
    setState(next);
    reset();
  };
  useShortcuts({
    j: () => move(1),
    k: () => move(-1),
    a: () => press('approve'),
    d: () => press('answer'),
    h: () => press('hide'),
    ...Object.fromEntries(QUESTION_STATES.map((each, index) => [String(index + 1), () => show(each)])),
  });

  if (value === null) {
    return error === null ? (
      <LoadingState text={t('loading')} />
    ) : (
      <ErrorState error={error} onRetry={reload} />
    );
  }
  return (
    <div className={classes.desk}>
      <div role="group" aria-label={t('questions')} className={classes.tabs}>
        {QUESTION_STATES.map((each) => (
          <button key={each} type="button" aria-pressed={each === state} onClick={() => show(each)}>
            {t(each)} <span className={classes.count}>{questionsIn(value, each).length}</span>
          </button>
        ))}
      </div>
      <KeyHelp />
      <FailureNotice failure={failure} onDismiss={dismiss} />
      {shown.length === 0 ? (
        <EmptyState title={t(EMPTY[state])}>
          {state === 'pending' && <p>{t('emptyPendingHint')}</p>}
        </EmptyState>
      ) : (
        <ol className={classes.list} aria-label={t(state)}>
          {shown.map((question) => (
            <QuestionCard
              key={question.id}
              question={question}
              selected={question.id === selected}
              busy={busy.has(question.id)}
              disabled={disabled}
              timeZone={timeZone}
              onSelect={select}
              onTriage={(each, how) => void triage(each, how)}
            />
          ))}
        </ol>
      )}
    </div>
  );
}
