import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { QuestionState } from '@diem-cau/shared';
import { In, type EntityManager, type Repository } from 'typeorm';
import { QuestionEntity } from './question.entity';

type Asked = Pick<QuestionEntity, 'conferenceId' | 'askedBy' | 'text' | 'authorName' | 'askedAt'>;

@Injectable()
export class QuestionsRepository {
  constructor(@InjectRepository(QuestionEntity) private readonly questions: Repository<QuestionEntity>) {}

  /** All questions of a conference, or those in the given states; oldest first. */
  find(conferenceId: string, states?: readonly QuestionState[]): Promise<QuestionEntity[]> {
    return this.questions.find({
      where: { conferenceId, ...(states && { state: In([...states]) }) },
      order: { askedAt: 'ASC', id: 'ASC' },
    });
  }

  findOfAsker(conferenceId: string, askedBy: string): Promise<QuestionEntity[]> {
    return this.questions.find({ where: { conferenceId, askedBy }, order: { askedAt: 'ASC', id: 'ASC' } });
  }

  /** How many of an asker's questions wait. Until the transaction ends nobody else counts for the same asker. */
  async countPending(conferenceId: string, askedBy: string, manager: EntityManager): Promise<number> {
    await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `${conferenceId}/${askedBy}`,
    ]);
    return manager.countBy(QuestionEntity, { conferenceId, askedBy, state: 'pending' });
  }

  add(asked: Asked, manager: EntityManager): Promise<QuestionEntity> {
    return manager.save(
      manager.create(QuestionEntity, { ...asked, state: 'pending', revision: 1, answeredAt: null }),
    );
  }

  /** Locks the question for the rest of the transaction. */
  findForChange(id: string, conferenceId: string, manager: EntityManager): Promise<QuestionEntity | null> {
    return manager.findOne(QuestionEntity, {
      where: { id, conferenceId },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async save(question: QuestionEntity, manager: EntityManager): Promise<void> {
    await manager.save(question);
  }
}
