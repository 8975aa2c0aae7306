import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { EntityManager, Repository } from 'typeorm';
import { HeadCountEntity } from './head-count.entity';

export type NewHeadCount = Omit<HeadCountEntity, 'id' | 'supersedesId'>;

const IS_NEWEST = 'not exists (select from head_count newer where newer.supersedes_id = count.id)';
const STANDS = `not exists (
  select from roll_call_step step where step.roll_call_id = count.roll_call_id and step.kind = 'cancel')`;

@Injectable()
export class HeadCountsRepository {
  constructor(@InjectRepository(HeadCountEntity) private readonly counts: Repository<HeadCountEntity>) {}

  /** Adds a count in place of the venue's former one of the same source. */
  async supersede(
    count: NewHeadCount,
    manager: EntityManager,
  ): Promise<{ former: HeadCountEntity | null; saved: HeadCountEntity }> {
    const { participationId, source } = count;
    // Two counts of one venue at the same moment follow one another; which was first decides the lock.
    await manager.query('select from participation where id = $1 for no key update', [participationId]);
    const former = await manager
      .createQueryBuilder(HeadCountEntity, 'count')
      .where({ participationId, source })
      .andWhere(IS_NEWEST)
      .getOne();
    const created = manager.create(HeadCountEntity, { ...count, supersedesId: former?.id ?? null });
    return { former, saved: await manager.save(created) };
  }

  /** Without those of cancelled roll calls, the newest first. */
  findByParticipation(conferenceId: string, participationId: string): Promise<HeadCountEntity[]> {
    return this.counts
      .createQueryBuilder('count')
      .where({ conferenceId, participationId })
      .andWhere(STANDS)
      .orderBy('count.entered_at', 'DESC')
      .getMany();
  }

  /** The newest of each venue and source that stands; their order is that in which they superseded each other. */
  findCurrent(conferenceId: string): Promise<HeadCountEntity[]> {
    return this.counts
      .createQueryBuilder('count')
      .distinctOn(['count.participation_id', 'count.source'])
      .where({ conferenceId })
      .andWhere(STANDS)
      .orderBy('count.participation_id')
      .addOrderBy('count.source')
      .addOrderBy('count.ordinal', 'DESC')
      .getMany();
  }

  existIn(conferenceId: string): Promise<boolean> {
    return this.counts.existsBy({ conferenceId });
  }
}
