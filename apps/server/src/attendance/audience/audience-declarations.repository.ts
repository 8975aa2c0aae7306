import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { Declaration } from './declared-audience';

export interface StoredDeclaration extends Declaration {
  declaredAt: Date;
}

const COLUMNS = `device_id as "deviceId", org_unit_id as "unitId", watching, declared_at as "declaredAt"`;

/** What devices said about the people before them; every saying is a row, the last one counts. */
@Injectable()
export class AudienceDeclarationsRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async add(
    conferenceId: string,
    { deviceId, unitId, watching, declaredAt }: StoredDeclaration,
    manager: EntityManager,
  ): Promise<void> {
    await manager.query(
      `insert into audience_declaration (conference_id, device_id, org_unit_id, watching, declared_at)
       values ($1, $2, $3, $4, $5)`,
      [conferenceId, deviceId, unitId, watching, declaredAt],
    );
  }

  async findLast(
    conferenceId: string,
    deviceId: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<StoredDeclaration | null> {
    const [row]: StoredDeclaration[] = await manager.query(
      `select ${COLUMNS} from audience_declaration
        where conference_id = $1 and device_id = $2 order by id desc limit 1`,
      [conferenceId, deviceId],
    );
    return row ?? null;
  }

  /** The last of every device. */
  findAllLast(conferenceId: string): Promise<StoredDeclaration[]> {
    return this.dataSource.query(
      `select distinct on (device_id) ${COLUMNS} from audience_declaration
        where conference_id = $1 order by device_id, id desc`,
      [conferenceId],
    );
  }
}
