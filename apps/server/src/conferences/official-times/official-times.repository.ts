import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { EntityManager, Repository } from 'typeorm';
import { OfficialTimeCorrectionEntity } from './official-time-correction.entity';

@Injectable()
export class OfficialTimesRepository {
  constructor(
    @InjectRepository(OfficialTimeCorrectionEntity)
    private readonly corrections: Repository<OfficialTimeCorrectionEntity>,
  ) {}

  async add(correction: Omit<OfficialTimeCorrectionEntity, 'id'>, manager: EntityManager): Promise<void> {
    await manager.insert(OfficialTimeCorrectionEntity, correction);
  }

  /** Newest first. */
  find(conferenceId: string): Promise<OfficialTimeCorrectionEntity[]> {
    return this.corrections.find({ where: { conferenceId }, order: { at: 'DESC' } });
  }
}
