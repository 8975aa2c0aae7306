import { Injectable } from '@nestjs/common';
import { LINE_HISTORY, type LineChecker, type LineGrade } from '@diem-cau/shared';
import { InjectRepository } from '@nestjs/typeorm';
import { MoreThan, type EntityManager, type Repository } from 'typeorm';
import { LineCheckEntity } from './line-check.entity';

export type NewLineCheck = Omit<LineCheckEntity, 'id'>;

interface LatestRow {
  participationId: string;
  verdict: LineGrade;
  by: LineChecker;
  checkedAt: Date;
}

@Injectable()
export class LineChecksRepository {
  constructor(@InjectRepository(LineCheckEntity) private readonly checks: Repository<LineCheckEntity>) {}

  add(check: NewLineCheck, manager: EntityManager): Promise<LineCheckEntity> {
    return manager.save(manager.create(LineCheckEntity, check));
  }

  countSince(participationId: string, since: Date, manager: EntityManager): Promise<number> {
    return manager.countBy(LineCheckEntity, { participationId, checkedAt: MoreThan(since) });
  }

  /** The newest of the room, newest first. */
  findByVenue(venueId: string): Promise<LineCheckEntity[]> {
    return this.checks.find({
      where: { venueId },
      order: { checkedAt: 'DESC', id: 'ASC' },
      take: LINE_HISTORY,
    });
  }

  /** One for each participation that was checked: its screen's newest, else the newest of any device. */
  findLatest(conferenceId: string): Promise<LatestRow[]> {
    return this.checks.query(
      `select distinct on (participation_id) participation_id as "participationId", verdict,
              checked_by as by, checked_at as "checkedAt"
         from line_check
        where conference_id = $1 and participation_id is not null
        order by participation_id, (checked_by = 'screen') desc, checked_at desc`,
      [conferenceId],
    );
  }
}
