import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { EntityManager, Repository } from 'typeorm';
import {
  ExternalMarkEntity,
  ExternalMarkPictureEntity,
  ExternalMarkUndoEntity,
} from './external-mark.entity';

@Injectable()
export class ExternalMarksRepository {
  constructor(@InjectRepository(ExternalMarkEntity) private readonly marks: Repository<ExternalMarkEntity>) {}

  /** Marks of one venue follow one another: whoever holds its lock decides which is the last. */
  async lock(participationId: string, manager: EntityManager): Promise<void> {
    await manager.query('select from participation where id = $1 for no key update', [participationId]);
  }

  add(
    mark: Omit<ExternalMarkEntity, 'id' | 'undo' | 'picture'>,
    manager: EntityManager,
  ): Promise<ExternalMarkEntity> {
    return manager.save(manager.create(ExternalMarkEntity, mark));
  }

  async takeBack(undo: Omit<ExternalMarkUndoEntity, 'mark'>, manager: EntityManager): Promise<void> {
    await manager.insert(ExternalMarkUndoEntity, undo);
  }

  async addPicture(picture: Omit<ExternalMarkPictureEntity, 'mark'>, manager: EntityManager): Promise<void> {
    await manager.insert(ExternalMarkPictureEntity, picture);
  }

  findOne(
    id: string,
    conferenceId: string,
    manager: EntityManager = this.marks.manager,
  ): Promise<ExternalMarkEntity | null> {
    return manager.findOne(ExternalMarkEntity, {
      where: { id, conferenceId },
      relations: { undo: true, picture: true },
    });
  }

  /** Newest first, each with its picture and what took it back. */
  findByParticipation(
    conferenceId: string,
    participationId: string,
    manager: EntityManager = this.marks.manager,
  ): Promise<ExternalMarkEntity[]> {
    return manager.find(ExternalMarkEntity, {
      where: { conferenceId, participationId },
      relations: { undo: true, picture: true },
      order: { markedAt: 'DESC' },
    });
  }

  /** Of each venue the newest mark that nobody took back. */
  findHolding(conferenceId: string): Promise<ExternalMarkEntity[]> {
    return this.marks
      .createQueryBuilder('mark')
      .leftJoinAndSelect('mark.picture', 'picture')
      .distinctOn(['mark.participation_id'])
      .where({ conferenceId })
      .andWhere('not exists (select from external_mark_undo undo where undo.mark_id = mark.id)')
      .orderBy('mark.participation_id')
      .addOrderBy('mark.marked_at', 'DESC')
      .getMany();
  }

  async countConnected(conferenceId: string): Promise<number> {
    const [row]: { count: number }[] = await this.marks.query(
      `select count(*)::int as count
         from participation p
         join lateral (
           select connected from external_mark mark
            where mark.participation_id = p.id
              and not exists (select from external_mark_undo undo where undo.mark_id = mark.id)
            order by marked_at desc limit 1) last on last.connected
        where p.conference_id = $1 and p.connection <> 'screen'`,
      [conferenceId],
    );
    return row?.count ?? 0;
  }

  existIn(conferenceId: string): Promise<boolean> {
    return this.marks.existsBy({ conferenceId });
  }
}
