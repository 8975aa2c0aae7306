import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { ConferenceState, PreviewState, StageState } from '@diem-cau/shared';
import type { EntityManager, Repository } from 'typeorm';
import { EMPTY_PREVIEW, EMPTY_STAGE, type KeptStage } from './rooms/stage';
import { StageEntity } from './stage.entity';

@Injectable()
export class StageRepository {
  constructor(@InjectRepository(StageEntity) private readonly stages: Repository<StageEntity>) {}

  async find(conferenceId: string): Promise<StageState> {
    return (await this.findBoth(conferenceId)).stage;
  }

  /** What is on air and what is prepared, of one moment. */
  async findBoth(conferenceId: string): Promise<{ stage: StageState; preview: PreviewState }> {
    const entity = await this.stages.findOneBy({ conferenceId });
    return entity
      ? { stage: stageOf(entity), preview: entity.preview }
      : { stage: EMPTY_STAGE, preview: EMPTY_PREVIEW };
  }

  /** Conferences whose stage does not fit their state: in none of the open ones with something on air, or the reverse. */
  async findUnsettled(open: readonly ConferenceState[]): Promise<string[]> {
    const rows: { id: string }[] = await this.stages.query(
      `select s.conference_id as id from stage s join conference c on c.id = s.conference_id
        where case when c.state = any($1) then s.held is not null else jsonb_array_length(s.sources) > 0 end`,
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
    const { conferenceId: _, ...stage } = await manager.findOneOrFail(StageEntity, {
      where: { conferenceId },
      lock,
    });
    return stage;
  }

  async save(conferenceId: string, stage: KeptStage, manager: EntityManager): Promise<void> {
    await manager.update(StageEntity, { conferenceId }, stage);
  }
}

/** What everybody may see of what is kept. */
export const stageOf = ({ revision, layout, sources, lowerThird, muted }: KeptStage): StageState => ({
  revision,
  layout,
  sources,
  lowerThird,
  muted,
});
