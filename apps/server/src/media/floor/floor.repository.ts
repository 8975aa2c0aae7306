import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ACTIVE_FLOOR_STATES, isCalledToFloor, type Floor, type SourceKey } from '@diem-cau/shared';
import { InjectRepository } from '@nestjs/typeorm';
import { In, IsNull, MoreThan, Not, type EntityManager, type Repository } from 'typeorm';
import { toFloor } from './floor-views';
import { FloorEntity } from './floor.entity';
import { FloorRequestEntity } from './floor-request.entity';

const ACTIVE = In([...ACTIVE_FLOOR_STATES]);

/** Whoever changes something has locked the conference's stage: all changes of a floor follow each other. */
@Injectable()
export class FloorRepository {
  constructor(
    @InjectRepository(FloorRequestEntity) private readonly requests: Repository<FloorRequestEntity>,
    @InjectRepository(FloorEntity) private readonly floors: Repository<FloorEntity>,
  ) {}

  async findFloor(conferenceId: string, manager: EntityManager = this.floors.manager): Promise<Floor> {
    const floor = await manager.findOneBy(FloorEntity, { conferenceId });
    const speaking = await manager.findOneBy(FloorRequestEntity, { conferenceId, state: 'on-air' });
    return toFloor(floor ?? { revision: 0, viewersMayAsk: false }, speaking);
  }

  async findForChange(conferenceId: string, manager: EntityManager): Promise<FloorEntity> {
    await manager.query('insert into floor (conference_id) values ($1) on conflict do nothing', [
      conferenceId,
    ]);
    return manager.findOneByOrFail(FloorEntity, { conferenceId });
  }

  async saveFloor(floor: FloorEntity, manager: EntityManager): Promise<void> {
    await manager.save(floor);
  }

  find(
    id: string,
    conferenceId: string,
    manager: EntityManager = this.requests.manager,
  ): Promise<FloorRequestEntity | null> {
    return manager.findOneBy(FloorRequestEntity, { id, conferenceId });
  }

  findActive(
    conferenceId: string,
    manager: EntityManager = this.requests.manager,
  ): Promise<FloorRequestEntity[]> {
    return manager.find(FloorRequestEntity, {
      where: { conferenceId, state: ACTIVE },
      order: { place: 'ASC' },
    });
  }

  /** The source's request that is not finished, or its newest. */
  findOfSource(
    conferenceId: string,
    sourceKey: SourceKey,
    manager: EntityManager = this.requests.manager,
  ): Promise<FloorRequestEntity | null> {
    return manager.findOne(FloorRequestEntity, {
      where: { conferenceId, sourceKey },
      order: { finishedAt: { direction: 'DESC', nulls: 'FIRST' } },
    });
  }

  /** The source's request, if the floor has called it. */
  async findCalled(conferenceId: string, sourceKey: SourceKey): Promise<FloorRequestEntity | null> {
    const request = await this.findOfSource(conferenceId, sourceKey);
    return request && isCalledToFloor(request.state) ? request : null;
  }

  async findForDesk(conferenceId: string, finished: number): Promise<FloorRequestEntity[]> {
    const [active, newest] = await Promise.all([
      this.findActive(conferenceId),
      this.requests.find({
        where: { conferenceId, finishedAt: Not(IsNull()) },
        order: { finishedAt: 'DESC' },
        take: finished,
      }),
    ]);
    return [...active, ...newest];
  }

  countSince(
    conferenceId: string,
    sourceKey: SourceKey,
    since: Date,
    manager: EntityManager,
  ): Promise<number> {
    return manager.countBy(FloorRequestEntity, { conferenceId, sourceKey, requestedAt: MoreThan(since) });
  }

  create(
    request: Omit<FloorRequestEntity, 'id' | 'takenAt' | 'finishedAt' | 'word' | 'revision'>,
    manager: EntityManager,
  ): FloorRequestEntity {
    return manager.create(FloorRequestEntity, {
      ...request,
      id: randomUUID(),
      takenAt: null,
      finishedAt: null,
      word: null,
      revision: 0,
    });
  }

  save(request: FloorRequestEntity, manager: EntityManager): Promise<FloorRequestEntity> {
    return manager.save(request);
  }

  /** Conferences that are over while somebody still holds their floor. */
  async findForgotten(): Promise<string[]> {
    const rows: { id: string }[] = await this.requests.query(
      `select distinct r.conference_id as id from floor_request r join conference c on c.id = r.conference_id
        where r.state = 'on-air' and c.state in ('ended', 'sealed', 'cancelled', 'postponed')`,
    );
    return rows.map(({ id }) => id);
  }

  existIn(conferenceId: string): Promise<boolean> {
    return this.requests.existsBy({ conferenceId });
  }
}
