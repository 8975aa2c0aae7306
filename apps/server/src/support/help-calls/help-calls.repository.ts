import { Injectable } from '@nestjs/common';
import { SUPPORT_LIMITS } from '@diem-cau/shared';
import { InjectRepository } from '@nestjs/typeorm';
import { IsNull, MoreThan, Not, type EntityManager, type Repository } from 'typeorm';
import { HelpCallEntity } from './help-call.entity';
import { HelpMessageEntity } from './help-message.entity';

export type Said = Omit<HelpMessageEntity, 'id' | 'callId' | 'ordinal'>;

@Injectable()
export class HelpCallsRepository {
  constructor(@InjectRepository(HelpCallEntity) private readonly calls: Repository<HelpCallEntity>) {}

  find(id: string, conferenceId: string): Promise<HelpCallEntity | null> {
    return this.calls.findOneBy({ id, conferenceId });
  }

  /** The venue's call that is not closed, or the one that was closed last. */
  findCurrent(
    participationId: string,
    manager: EntityManager = this.calls.manager,
  ): Promise<HelpCallEntity | null> {
    return manager.findOne(HelpCallEntity, {
      where: { participationId },
      order: { closedAt: { direction: 'DESC', nulls: 'FIRST' } },
    });
  }

  /** All that are not closed, and the newest that are. */
  async findForDesk(conferenceId: string, finished: number): Promise<HelpCallEntity[]> {
    const [unfinished, closed] = await Promise.all([
      this.findUnfinished(conferenceId),
      this.calls.find({
        where: { conferenceId, closedAt: Not(IsNull()) },
        order: { closedAt: 'DESC' },
        take: finished,
      }),
    ]);
    return [...unfinished, ...closed];
  }

  findUnfinished(conferenceId: string): Promise<HelpCallEntity[]> {
    return this.calls.findBy({ conferenceId, closedAt: IsNull() });
  }

  /** What was said last, by call, in order. */
  async findMessages(
    callIds: string[],
    manager: EntityManager = this.calls.manager,
  ): Promise<Map<string, HelpMessageEntity[]>> {
    if (callIds.length === 0) return new Map();
    const messages = await manager
      .createQueryBuilder(HelpMessageEntity, 'said')
      .innerJoin(HelpCallEntity, 'call', 'call.id = said.callId')
      .where('call.id in (:...callIds)', { callIds })
      // Each revision says at most one thing.
      .andWhere('said.ordinal > call.revision - :shown', { shown: SUPPORT_LIMITS.messagesShown })
      .orderBy('said.ordinal', 'ASC')
      .getMany();
    return Map.groupBy(messages, ({ callId }) => callId);
  }

  /** Until the transaction ends nobody else opens or changes a call of the venue. */
  async lockVenue(participationId: string, manager: EntityManager): Promise<void> {
    await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`help/${participationId}`]);
  }

  findForChange(id: string, manager: EntityManager): Promise<HelpCallEntity> {
    return manager.findOneByOrFail(HelpCallEntity, { id });
  }

  hasUnfinished(participationId: string, manager: EntityManager): Promise<boolean> {
    return manager.existsBy(HelpCallEntity, { participationId, closedAt: IsNull() });
  }

  /** How much a venue has said since. */
  countSaid(participationId: string, since: Date, manager: EntityManager): Promise<number> {
    return manager
      .createQueryBuilder(HelpMessageEntity, 'said')
      .innerJoin(HelpCallEntity, 'call', 'call.id = said.callId')
      .where({ side: 'venue', saidAt: MoreThan(since) })
      .andWhere('call.participationId = :participationId', { participationId })
      .getCount();
  }

  create(
    call: Pick<HelpCallEntity, 'conferenceId' | 'participationId' | 'openedAt'>,
    manager: EntityManager,
  ): HelpCallEntity {
    return manager.create(HelpCallEntity, {
      ...call,
      state: 'open',
      answeringBy: null,
      closedAt: null,
      revision: 0,
    });
  }

  save(call: HelpCallEntity, manager: EntityManager): Promise<HelpCallEntity> {
    return manager.save(call);
  }

  async say(callId: string, ordinal: number, said: Said, manager: EntityManager): Promise<HelpMessageEntity> {
    return manager.save(manager.create(HelpMessageEntity, { ...said, callId, ordinal }));
  }

  existIn(conferenceId: string): Promise<boolean> {
    return this.calls.existsBy({ conferenceId });
  }
}
