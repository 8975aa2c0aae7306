import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { EntityManager, Repository } from 'typeorm';
import { VenueCallEntity } from './venue-call.entity';

export type NewVenueCall = Omit<VenueCallEntity, 'id'>;

const COUNTS = 'not exists (select from venue_call correction where correction.corrects_id = call.id)';

@Injectable()
export class VenueCallsRepository {
  constructor(@InjectRepository(VenueCallEntity) private readonly calls: Repository<VenueCallEntity>) {}

  add(call: NewVenueCall, manager: EntityManager): Promise<VenueCallEntity> {
    return manager.save(manager.create(VenueCallEntity, call));
  }

  /** Corrections of one entry follow one another: the entry is locked until the transaction ends. */
  async findToCorrect(
    id: string,
    participationId: string,
    manager: EntityManager,
  ): Promise<{ entry: VenueCallEntity; corrected: boolean } | null> {
    const entry = await manager.findOne(VenueCallEntity, {
      where: { id, participationId },
      lock: { mode: 'pessimistic_write' },
    });
    return entry && { entry, corrected: await manager.existsBy(VenueCallEntity, { correctsId: id }) };
  }

  findByParticipation(conferenceId: string, participationId: string): Promise<VenueCallEntity[]> {
    return this.calls.find({ where: { conferenceId, participationId }, order: { calledAt: 'DESC' } });
  }

  /** Of each venue the newest call that nothing corrects. */
  findLast(conferenceId: string): Promise<VenueCallEntity[]> {
    return this.calls
      .createQueryBuilder('call')
      .distinctOn(['call.participation_id'])
      .where({ conferenceId })
      .andWhere(COUNTS)
      .orderBy('call.participation_id')
      .addOrderBy('call.called_at', 'DESC')
      .getMany();
  }

  existIn(conferenceId: string): Promise<boolean> {
    return this.calls.existsBy({ conferenceId });
  }
}
