import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { EntityManager, Repository } from 'typeorm';
import { HeadCountEntity } from './head-count.entity';

export type NewHeadCount = Omit<HeadCountEntity, 'id' | 'supersedesId'>;

const IS_CURRENT = 'not exists (select from head_count newer where newer.supersedes_id = count.id)';

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
      .andWhere(IS_CURRENT)
      .getOne();
    const created = manager.create(HeadCountEntity, { ...count, supersedesId: former?.id ?? null });
    return { former, saved: await manager.save(created) };
  }

  findByParticipation(conferenceId: string, participationId: string): Promise<HeadCountEntity[]> {
    return this.counts.find({ where: { conferenceId, participationId }, order: { enteredAt: 'DESC' } });
  }

  /** Counts that no newer one supersedes: at most one for each venue and source. */
  findCurrent(conferenceId: string): Promise<HeadCountEntity[]> {
    return this.counts.createQueryBuilder('count').where({ conferenceId }).andWhere(IS_CURRENT).getMany();
  }

  existIn(conferenceId: string): Promise<boolean> {
    return this.counts.existsBy({ conferenceId });
  }
}
