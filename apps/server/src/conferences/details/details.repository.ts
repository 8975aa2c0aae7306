import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, Not, type EntityManager, type Repository } from 'typeorm';
import { ConferenceEntity } from '../conference.entity';
import { SittingEntity } from '../sitting.entity';
import type { PlannedSitting } from './sittings';

type NewConference = Omit<ConferenceEntity, 'id' | 'revision'>;

@Injectable()
export class DetailsRepository {
  constructor(
    @InjectRepository(ConferenceEntity) private readonly conferences: Repository<ConferenceEntity>,
  ) {}

  /** Deleted conferences keep their codes: old links must not lead to another one. */
  async isCodeTaken(code: string, manager: EntityManager): Promise<boolean> {
    // Two who ask for the same code at once follow one another.
    await manager.query(`select pg_advisory_xact_lock(hashtextextended('conference-code', 0))`);
    return manager.existsBy(ConferenceEntity, { code });
  }

  async insert(conference: NewConference, manager: EntityManager): Promise<ConferenceEntity> {
    return manager.save(manager.create(ConferenceEntity, { ...conference, revision: 1 }));
  }

  /** @returns false when one of the ids is not a sitting of this conference */
  async replaceSittings(
    conferenceId: string,
    sittings: readonly PlannedSitting[],
    manager: EntityManager,
  ): Promise<boolean> {
    const kept = sittings.flatMap(({ id }) => id ?? []);
    const known = await manager.countBy(SittingEntity, { id: In(kept), conferenceId });
    if (known !== kept.length) return false;
    // What was planned in a sitting that is gone stays planned, in none.
    await manager.delete(SittingEntity, { conferenceId, id: Not(In(kept)) });
    for (const { id, ...sitting } of sittings) {
      if (id === null) await manager.insert(SittingEntity, { ...sitting, conferenceId });
      else await manager.update(SittingEntity, { id }, sitting);
    }
    return true;
  }

  /** The fields of these units' conferences, those used most lately first. */
  async findFields(hostUnitIds: string[]): Promise<string[]> {
    const rows: { field: string }[] = await this.conferences.query(
      `select field from conference where host_unit_id = any($1) and deleted_at is null
        group by field order by max(scheduled_start) desc limit 50`,
      [hostUnitIds],
    );
    return rows.map(({ field }) => field);
  }
}
