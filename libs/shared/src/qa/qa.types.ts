export const QUESTION_STATES = ['pending', 'approved', 'answered', 'hidden'] as const;
export type QuestionState = (typeof QUESTION_STATES)[number];

export interface AskQuestion {
  text: string;
  /** How the asker wants to be named; null for "a viewer". */
  authorName: string | null;
}

/** What everyone may see: approved and answered questions. */
export interface PublicQuestion {
  id: string;
  text: string;
  authorName: string | null;
  state: 'approved' | 'answered';
  askedAt: string;
  answeredAt: string | null;
}

/** What the asker sees of the own question. */
export interface OwnQuestion {
  id: string;
  text: string;
  state: QuestionState;
  askedAt: string;
}

/** What moderators see. */
export interface ModeratedQuestion {
  id: string;
  text: string;
  authorName: string | null;
  state: QuestionState;
  askedAt: string;
  answeredAt: string | null;
  revision: number;
}

export const QUESTION_LIMITS = { text: 1000, authorName: 80, pendingPerAsker: 10 } as const;
