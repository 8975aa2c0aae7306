import type { ModeratedQuestion, QaBroadcasts, QuestionState } from '@diem-cau/shared';

export type Triage = 'approve' | 'answer' | 'hide';

/** What can be done with a question in each state. */
export const TRIAGE: Record<QuestionState, readonly Triage[]> = {
  pending: ['approve', 'hide'],
  approved: ['answer', 'hide'],
  answered: ['hide'],
  hidden: ['approve'],
};

export const COMMANDS = {
  approve: 'qa:approve',
  answer: 'qa:mark-answered',
  hide: 'qa:hide',
} as const satisfies Record<Triage, string>;

/** Puts a question into the list; an older revision of it that arrives late changes nothing. */
export function putQuestion(
  questions: readonly ModeratedQuestion[],
  { question }: Pick<QaBroadcasts['qa:question-moderated'], 'question'>,
): ModeratedQuestion[] {
  const known = questions.find(({ id }) => id === question.id);
  if (known === undefined) return [...questions, question];
  if (known.revision >= question.revision) return [...questions];
  return questions.map((each) => (each.id === question.id ? question : each));
}

/** Waiting questions in the order they were asked, all others with the newest first. */
export function questionsIn(
  questions: readonly ModeratedQuestion[],
  state: QuestionState,
): ModeratedQuestion[] {
  const inState = questions
    .filter((question) => question.state === state)
    .sort((one, other) => one.askedAt.localeCompare(other.askedAt));
  return state === 'pending' ? inState : inState.reverse();
}

/**
 * Where the selection goes: by so many lines, within the list. A selection that has left the
 * list goes on from the line where it was.
 */
export function moveSelection(
  ids: readonly string[],
  selected: string | null,
  by: number,
  lastIndex: number,
): string | null {
  const index = selected === null ? -1 : ids.indexOf(selected);
  const from = index === -1 ? lastIndex - (by > 0 ? 1 : 0) : index;
  return ids[Math.min(Math.max(from + by, 0), ids.length - 1)] ?? null;
}
