import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, type EntityManager, type Repository } from 'typeorm';
import { StoredFileEntity } from './stored-file.entity';

export type NewStoredFile = Pick<StoredFileEntity, 'sha256' | 'bytes' | 'kind'>;

@Injectable()
export class StoredFilesRepository {
  constructor(@InjectRepository(StoredFileEntity) private readonly files: Repository<StoredFileEntity>) {}

  find(ids: string[]): Promise<StoredFileEntity[]> {
    return this.files.findBy({ id: In(ids) });
  }

  /** Nobody else keeps or forgets the same content before the transaction ends. */
  async lockContent(sha256: string, manager: EntityManager): Promise<void> {
    await manager.query(`select pg_advisory_xact_lock(hashtextextended('stored_file:' || $1, 0))`, [sha256]);
  }

  /** @returns the id of the row that stands for the content, new or not */
  async add({ sha256, bytes, kind }: NewStoredFile, manager: EntityManager): Promise<string> {
    const [added]: { id: string }[] = await manager.query(
      `insert into stored_file (sha256, bytes, kind) values ($1, $2, $3)
       on conflict (sha256) do update set sha256 = excluded.sha256 returning id`,
      [sha256, bytes, kind],
    );
    return added!.id;
  }

  /** Does the work under the content's lock if no row stands for the content. */
  async whenUnknown(sha256: string, work: () => Promise<void>): Promise<void> {
    await this.files.manager.transaction(async (manager) => {
      await this.lockContent(sha256, manager);
      if (!(await manager.existsBy(StoredFileEntity, { sha256 }))) await work();
    });
  }
}
