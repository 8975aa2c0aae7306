import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, type EntityManager, type Repository } from 'typeorm';
import { NoticeEntity } from './notice.entity';

@Injectable()
export class NoticesRepository {
  constructor(@InjectRepository(NoticeEntity) private readonly notices: Repository<NoticeEntity>) {}

  /** The newest, oldest of them first. */
  async findSent(conferenceId: string, limit: number): Promise<NoticeEntity[]> {
    const newest = await this.notices.find({
      where: { conferenceId },
      order: { sentAt: 'DESC', id: 'DESC' },
      take: limit,
    });
    return newest.reverse();
  }

  findSome(ids: string[]): Promise<NoticeEntity[]> {
    return this.notices.findBy({ id: In(ids) });
  }

  /** Those for a venue that are on, oldest first. */
  findOn(conferenceId: string, participationId: string, now: Date): Promise<NoticeEntity[]> {
    return this.notices
      .createQueryBuilder('notice')
      .where('notice.conferenceId = :conferenceId and notice.withdrawnAt is null', { conferenceId })
      .andWhere('(notice.expiresAt is null or notice.expiresAt > :now)', { now })
      .andWhere('(notice.participationIds is null or :participationId = any(notice.participationIds))', {
        participationId,
      })
      .orderBy('notice.sentAt', 'ASC')
      .getMany();
  }

  /** Locks it for the rest of the transaction. */
  findForChange(id: string, conferenceId: string, manager: EntityManager): Promise<NoticeEntity | null> {
    return manager.findOne(NoticeEntity, {
      where: { id, conferenceId },
      lock: { mode: 'pessimistic_write' },
    });
  }

  add(notice: Omit<NoticeEntity, 'id'>, manager: EntityManager): Promise<NoticeEntity> {
    return manager.save(manager.create(NoticeEntity, notice));
  }

  save(notice: NoticeEntity, manager: EntityManager): Promise<NoticeEntity> {
    return manager.save(notice);
  }

  /** @returns false when there is no such notice for the venue */
  async keepShown(
    { noticeId, conferenceId, participationId, at }: Shown,
    manager: EntityManager,
  ): Promise<boolean> {
    const [{ found }]: [{ found: boolean }] = await manager.query(
      `with fitting as (
         select id from notice where id = $1 and conference_id = $2
            and (participation_ids is null or $3 = any(participation_ids))),
       kept as (
         insert into notice_shown (notice_id, participation_id, shown_at)
         select id, $3, $4 from fitting on conflict do nothing)
       select exists (select from fitting) as found`,
      [noticeId, conferenceId, participationId, at],
    );
    return found;
  }

  /** How many venues have shown each. */
  async countShown(noticeIds: string[]): Promise<Map<string, number>> {
    const rows: { id: string; shown: number }[] = await this.notices.query(
      `select notice_id as id, count(*)::int as shown from notice_shown
        where notice_id = any($1) group by notice_id`,
      [noticeIds],
    );
    return new Map(rows.map(({ id, shown }) => [id, shown]));
  }

  existIn(conferenceId: string): Promise<boolean> {
    return this.notices.existsBy({ conferenceId });
  }
}

interface Shown {
  noticeId: string;
  conferenceId: string;
  participationId: string;
  at: Date;
}
