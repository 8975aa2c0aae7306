import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { EntityManager, Repository } from 'typeorm';
import { HeadCountEntity } from './head-count.entity';

export type NewHeadCount = Omit<HeadCountEntity, 'id' | 'supersedesId'>;

@Injectable()
export class HeadCountsRepository {
  constructor(@InjectRepository(HeadCountEntity) private readonly counts: Repository<HeadCountEntity>) {}

  /** Adds a count in place of the venue's former one of the same source. */
  async supersede(count: NewHeadCount, manager: EntityManager): Promise<HeadCountEntity> {
    const { participationId, source } = count;
    // Two counts of one venue at the same moment follow one another; which was first decides the lock.
    await manager.query('select from participation where id = $1 for no key update', [participationId]);
    const [former]: { id: string }[] = await manager.query(
      `select id from head_count c where participation_id = $1 and source = $2
          and not exists (select from head_count newer where newer.supersedes_id = c.id)`,
      [participationId, source],
    );
    return manager.save(manager.create(HeadCountEntity, { ...count, supersedesId: former?.id ?? null }));
  }

  findByParticipation(participationId: string): Promise<HeadCountEntity[]> {
    return this.counts.find({ where: { participationId }, order: { enteredAt: 'DESC' } });
  }

  /** Counts that no newer one supersedes: at most one for each venue and source. */
  findCurrent(conferenceId: string): Promise<HeadCountEntity[]> {
    return this.counts
      .createQueryBuilder('count')
      .where({ conferenceId })
      .andWhere('not exists (select from head_count newer where newer.supersedes_id = count.id)')
      .getMany();
  }
}
