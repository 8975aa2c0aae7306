import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { ConferenceState, StageState } from '@diem-cau/shared';
import type { EntityManager, Repository } from 'typeorm';
import { EMPTY_STAGE, type KeptStage } from './rooms/stage';
import { StageEntity } from './stage.entity';

@Injectable()
export class StageRepository {
  constructor(@InjectRepository(StageEntity) private readonly stages: Repository<StageEntity>) {}

  async find(conferenceId: string): Promise<StageState> {
    const entity = await this.stages.findOneBy({ conferenceId });
    return entity ? { revision: entity.revision, sources: entity.sources } : EMPTY_STAGE;
  }

  /** Conferences whose stage does not fit their state: in none of the open ones with something on air, or the reverse. */
  async findUnsettled(open: readonly ConferenceState[]): Promise<string[]> {
    const rows: { id: string }[] = await this.stages.query(
      `select s.conference_id as id from stage s join conference c on c.id = s.conference_id
        where case when c.state = any($1) then jsonb_array_length(s.held) else jsonb_array_length(s.sources) end > 0`,
      [open],
    );
    return rows.map(({ id }) => id);
  }

  /** Locks the stage for the rest of the transaction; a conference that has none gets an empty one. */
  async findForChange(conferenceId: string, manager: EntityManager): Promise<KeptStage> {
    await manager.query('insert into stage (conference_id) values ($1) on conflict do nothing', [
      conferenceId,
    ]);
    const lock = { mode: 'pessimistic_write' } as const;
    const { revision, sources, held } = await manager.findOneOrFail(StageEntity, {
      where: { conferenceId },
      lock,
    });
    return { revision, sources, held };
  }

  async save(
    conferenceId: string,
    { revision, sources, held }: KeptStage,
    manager: EntityManager,
  ): Promise<void> {
    await manager.update(StageEntity, { conferenceId }, { revision, sources, held });
  }
}
