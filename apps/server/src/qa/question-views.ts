import type { ModeratedQuestion, OwnQuestion, PublicQuestion } from '@diem-cau/shared';
import { isPublic } from './question-state';
import type { QuestionEntity } from './question.entity';

/** What everyone may see of a question; null when they may not. */
export function publicView({ state, ...question }: QuestionEntity): PublicQuestion | null {
  if (!isPublic(state)) return null;
  const { id, text, authorName, askedAt, answeredAt } = question;
  return {
    id,
    text,
    authorName,
    state,
    askedAt: askedAt.toISOString(),
    answeredAt: answeredAt?.toISOString() ?? null,
  };
}

export function ownView({ id, text, state, askedAt }: QuestionEntity): OwnQuestion {
  return { id, text, state, askedAt: askedAt.toISOString() };
}

export function moderatedView(question: QuestionEntity): ModeratedQuestion {
  const { id, text, authorName, state, askedAt, answeredAt, revision } = question;
  return {
    id,
    text,
    authorName,
    state,
    askedAt: askedAt.toISOString(),
    answeredAt: answeredAt?.toISOString() ?? null,
    revision,
  };
}
