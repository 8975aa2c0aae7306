import { Injectable } from '@nestjs/common';
import {
  QUESTION_LIMITS,
  type AskQuestion,
  type ModeratedQuestion,
  type OwnQuestion,
  type PublicQuestion,
} from '@diem-cau/shared';
import { AuditService } from '../audit/audit.service';
import { DomainError } from '../common/errors/domain-error';
import { Announcer } from '../common/realtime/announcer';
import { audience } from '../common/realtime/audience';
import type { Connection, RealtimeSocket } from '../common/realtime/connection';
import { Clock } from '../common/time/clock';
import { ConferencesService } from '../conferences/conferences.service';
import { Facts, type FactTransaction } from '../database/facts';
import { isOpenToQuestions, isPublic, stateAfter, type QuestionStep } from './question-state';
import { moderatedView, ownView, publicView } from './question-views';
import type { QuestionEntity } from './question.entity';
import { QuestionsRepository } from './questions.repository';

/** How soon somebody whose questions all wait may hope to ask the next. */
const ASK_AGAIN_SECONDS = 60;

@Injectable()
export class QaService {
  constructor(
    private readonly repository: QuestionsRepository,
    private readonly conferences: ConferencesService,
    private readonly facts: Facts,
    private readonly audit: AuditService,
    private readonly announcer: Announcer,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError STATE_CONFLICT, TOO_MANY_REQUESTS */
  async ask(
    connection: Connection,
    commandId: string,
    { text, authorName }: AskQuestion,
  ): Promise<OwnQuestion> {
    const { conferenceId, actor } = connection;
    // Read beforehand: a transaction that waits for a second connection could wait for itself when all are taken.
    const state = await this.conferences.stateOf(conferenceId);
    return this.facts.once(connection, commandId, async (tx) => {
      if (!isOpenToQuestions(state)) throw new DomainError('STATE_CONFLICT', { state });
      const pending = await this.repository.countPending(conferenceId, actor, tx.manager);
      if (pending >= QUESTION_LIMITS.pendingPerAsker) {
        throw new DomainError('TOO_MANY_REQUESTS', { seconds: ASK_AGAIN_SECONDS });
      }
      const asked = { conferenceId, askedBy: actor, text, authorName, askedAt: this.clock.now() };
      const question = await this.repository.add(asked, tx.manager);
      await this.announce(tx, question);
      return ownView(question);
    });
  }

  /** @throws DomainError QUESTION_NOT_FOUND, STATE_CONFLICT */
  takeStep(
    connection: Connection,
    commandId: string,
    questionId: string,
    step: QuestionStep,
  ): Promise<ModeratedQuestion> {
    const { conferenceId, actor } = connection;
    return this.facts.once(connection, commandId, async (tx) => {
      const question = await this.repository.findForChange(questionId, conferenceId, tx.manager);
      if (!question) throw new DomainError('QUESTION_NOT_FOUND');
      const former = question.state;
      const state = stateAfter(former, step);
      if (!state) throw new DomainError('STATE_CONFLICT', { state: former });
      const answeredAt = state === 'answered' ? this.clock.now() : question.answeredAt;
      Object.assign(question, { state, answeredAt, revision: question.revision + 1 });
      await this.repository.save(question, tx.manager);
      const subject = `question:${questionId}`;
      const sides = { before: { state: former }, after: { state } };
      await this.audit.record(
        { actor, action: `question.${step}`, conferenceId, subject, ...sides },
        tx.manager,
      );
      await this.announce(tx, question);
      if (isPublic(former) && !isPublic(state)) {
        await tx.announce(audience.everyone(conferenceId), 'qa:question-removed', { questionId });
      }
      return moderatedView(question);
    });
  }

  /** Subscribes a moderator, and answers with all questions, oldest first. */
  async watch(socket: RealtimeSocket): Promise<ModeratedQuestion[]> {
    const { conferenceId } = socket.data.connection;
    this.announcer.subscribe(socket, audience.permitted(conferenceId, 'qa.moderate'));
    return (await this.repository.find(conferenceId)).map(moderatedView);
  }

  /** What everyone may see, oldest first. */
  async visible(conferenceId: string): Promise<PublicQuestion[]> {
    const questions = await this.repository.find(conferenceId, ['approved', 'answered']);
    return questions.map(publicView).filter((question) => question !== null);
  }

  /** An asker's own questions, oldest first. */
  async own(conferenceId: string, actor: string): Promise<OwnQuestion[]> {
    return (await this.repository.findOfAsker(conferenceId, actor)).map(ownView);
  }

  private async announce(tx: FactTransaction, question: QuestionEntity): Promise<void> {
    const { conferenceId, askedBy } = question;
    const seenByAll = publicView(question);
    await tx.announce(audience.permitted(conferenceId, 'qa.moderate'), 'qa:question-moderated', {
      question: moderatedView(question),
    });
    await tx.announce(audience.actor(conferenceId, askedBy), 'qa:own-question-changed', {
      question: ownView(question),
    });
    if (seenByAll)
      await tx.announce(audience.everyone(conferenceId), 'qa:question-changed', { question: seenByAll });
  }
}
