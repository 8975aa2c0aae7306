import type { Mutation } from '../realtime/ack';
import type { AskQuestion, ModeratedQuestion, OwnQuestion, PublicQuestion } from './qa.types';

export interface QaCommands {
  'qa:ask': { request: Mutation & AskQuestion; response: OwnQuestion };
  /** Subscribes to `qa:question-moderated` and answers with all questions, oldest first. */
  'qa:watch': { request: Record<string, never>; response: ModeratedQuestion[] };
  'qa:approve': { request: Mutation & { questionId: string }; response: ModeratedQuestion };
  'qa:mark-answered': { request: Mutation & { questionId: string }; response: ModeratedQuestion };
  'qa:hide': { request: Mutation & { questionId: string }; response: ModeratedQuestion };
}

export interface QaBroadcasts {
  /** To everyone, for a question that everyone may see. */
  'qa:question-changed': { seq: number; question: PublicQuestion };
  /** To everyone: it may no longer be shown. */
  'qa:question-removed': { seq: number; questionId: string };
  /** To moderators. */
  'qa:question-moderated': { seq: number; question: ModeratedQuestion };
  /** To the asker's own connections. */
  'qa:own-question-changed': { seq: number; question: OwnQuestion };
}
