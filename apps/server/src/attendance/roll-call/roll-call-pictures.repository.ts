import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { PictureRow } from './roll-call-rows';

@Injectable()
export class RollCallPicturesRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async count(id: string, participationId: string, manager: EntityManager): Promise<number> {
    const [found]: { count: number }[] = await manager.query(
      'select count(*)::int as count from roll_call_picture where roll_call_id = $1 and participation_id = $2',
      [id, participationId],
    );
    return found?.count ?? 0;
  }

  async add(
    id: string,
    { participationId, fileId }: PictureRow,
    by: { actor: string; at: Date },
    manager: EntityManager,
  ): Promise<void> {
    await manager.query(
      `insert into roll_call_picture (roll_call_id, participation_id, file_id, sent_at, sent_by_actor)
       values ($1, $2, $3, $4, $5)`,
      [id, participationId, fileId, by.at, by.actor],
    );
  }

  async find(conferenceId: string, id: string, participationId: string): Promise<string | null> {
    const [found]: { fileId: string }[] = await this.dataSource.query(
      `select p.file_id as "fileId" from roll_call_picture p join roll_call r on r.id = p.roll_call_id
        where r.conference_id = $1 and r.id = $2 and p.participation_id = $3 order by p.ordinal desc limit 1`,
      [conferenceId, id, participationId],
    );
    return found?.fileId ?? null;
  }
}
