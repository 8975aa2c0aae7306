import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { EntityManager, Repository } from 'typeorm';
import { EMPTY_MOSAIC, type KeptMosaic } from './mosaic-rules';
import { MosaicEntity } from './mosaic.entity';

@Injectable()
export class MosaicRepository {
  constructor(@InjectRepository(MosaicEntity) private readonly mosaics: Repository<MosaicEntity>) {}

  async find(conferenceId: string): Promise<KeptMosaic> {
    const entity = await this.mosaics.findOneBy({ conferenceId });
    return entity ? keptOf(entity) : EMPTY_MOSAIC;
  }

  /** Locks it for the rest of the transaction; a conference that has none gets one as it is at first. */
  async findForChange(conferenceId: string, manager: EntityManager): Promise<KeptMosaic> {
    await manager.query('insert into mosaic (conference_id) values ($1) on conflict do nothing', [
      conferenceId,
    ]);
    const lock = { mode: 'pessimistic_write' } as const;
    return keptOf(await manager.findOneOrFail(MosaicEntity, { where: { conferenceId }, lock }));
  }

  async save(conferenceId: string, mosaic: KeptMosaic, manager: EntityManager): Promise<void> {
    await manager.update(MosaicEntity, { conferenceId }, mosaic);
  }
}

function keptOf({ conferenceId: _, ...mosaic }: MosaicEntity): KeptMosaic {
  return mosaic;
}
