import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { ConferenceState, StageState } from '@diem-cau/shared';
import type { EntityManager, Repository } from 'typeorm';
import { EMPTY_STAGE } from './rooms/stage';
import { StageEntity } from './stage.entity';

@Injectable()
export class StageRepository {
  constructor(@InjectRepository(StageEntity) private readonly stages: Repository<StageEntity>) {}

  async find(conferenceId: string): Promise<StageState> {
    return toState(await this.stages.findOneBy({ conferenceId }));
  }

  /** Conferences that are in none of the states and still have something on air. */
  async findLeftOnAir(states: readonly ConferenceState[]): Promise<string[]> {
    const rows: { id: string }[] = await this.stages.query(
      `select s.conference_id as id from stage s join conference c on c.id = s.conference_id
        where jsonb_array_length(s.sources) > 0 and not c.state = any($1)`,
      [states],
    );
    return rows.map(({ id }) => id);
  }

  /** Locks the stage for the rest of the transaction; a conference that has none gets an empty one. */
  async findForChange(conferenceId: string, manager: EntityManager): Promise<StageState> {
    await manager.query('insert into stage (conference_id) values ($1) on conflict do nothing', [
      conferenceId,
    ]);
    const lock = { mode: 'pessimistic_write' } as const;
    return toState(await manager.findOne(StageEntity, { where: { conferenceId }, lock }));
  }

  async save(conferenceId: string, { revision, sources }: StageState, manager: EntityManager): Promise<void> {
    await manager.update(StageEntity, { conferenceId }, { revision, sources });
  }
}

function toState(entity: StageEntity | null): StageState {
  return entity ? { revision: entity.revision, sources: entity.sources } : EMPTY_STAGE;
}
