import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { MaterialDownloads } from '@diem-cau/shared';
import { IsNull, type EntityManager, type Repository } from 'typeorm';
import { MaterialEntity } from './material.entity';

export interface Topic {
  id: string;
  title: string;
}

@Injectable()
export class MaterialsRepository {
  constructor(@InjectRepository(MaterialEntity) private readonly materials: Repository<MaterialEntity>) {}

  /** In their order, without those removed. What belonged to a topic that was removed belongs to the whole conference. */
  async findByConference(
    conferenceId: string,
    manager: EntityManager = this.materials.manager,
  ): Promise<MaterialEntity[]> {
    const materials = await manager.find(MaterialEntity, {
      where: { conferenceId, removedAt: IsNull() },
      order: { ordinal: 'ASC', addedAt: 'ASC' },
    });
    const topics = new Set((await this.findTopics(conferenceId, null, manager)).map(({ id }) => id));
    for (const material of materials) {
      if (material.agendaItemId !== null && !topics.has(material.agendaItemId)) material.agendaItemId = null;
    }
    return materials;
  }

  find(conferenceId: string, id: string): Promise<MaterialEntity | null> {
    return this.materials.findOneBy({ conferenceId, id, removedAt: IsNull() });
  }

  /** Removed or not; locked until the transaction ends. */
  findForChange(conferenceId: string, id: string, manager: EntityManager): Promise<MaterialEntity | null> {
    return manager.findOne(MaterialEntity, {
      where: { conferenceId, id },
      lock: { mode: 'pessimistic_write' },
    });
  }

  save(material: MaterialEntity, manager: EntityManager): Promise<MaterialEntity> {
    return manager.save(material);
  }

  add(material: Omit<MaterialEntity, 'id' | 'revision'>, manager: EntityManager): Promise<MaterialEntity> {
    return manager.save(manager.create(MaterialEntity, { ...material, revision: 1 }));
  }

  async reorder(conferenceId: string, ids: string[], manager: EntityManager): Promise<void> {
    await manager.query(
      `update material m set ordinal = o.ordinal
         from unnest($2::uuid[]) with ordinality as o(id, ordinal)
        where m.id = o.id and m.conference_id = $1`,
      [conferenceId, ids],
    );
  }

  /** Bytes of the conference's files; a file that is used twice is counted once. */
  async usedBytes(conferenceId: string, manager: EntityManager = this.materials.manager): Promise<number> {
    const [row]: { bytes: string }[] = await manager.query(
      `select coalesce(sum(f.bytes), 0) as bytes from stored_file f
        where f.id in (select file_id from material where conference_id = $1 and removed_at is null)`,
      [conferenceId],
    );
    return Number(row!.bytes);
  }

  /** The agenda's items; with a speaker, those that the speaker presents. */
  findTopics(
    conferenceId: string,
    speakerId: string | null,
    manager: EntityManager = this.materials.manager,
  ): Promise<Topic[]> {
    return manager.query(
      `select id, title from agenda_item a
        where conference_id = $1 and removed_at is null and kind <> 'break'
          and ($2::uuid is null or exists (select 1 from agenda_item_speaker named
                                            where named.agenda_item_id = a.id and named.speaker_id = $2))
        order by ordinal`,
      [conferenceId, speakerId],
    );
  }

  /** Writes down that an actor had the file that day; once a day is enough. */
  async noteDownload(materialId: string, actor: string, now: Date): Promise<void> {
    await this.materials.query(
      `insert into material_download (material_id, actor, day)
       select m.id, $2, ($3::timestamptz at time zone c.time_zone)::date
         from material m join conference c on c.id = m.conference_id where m.id = $1
       on conflict do nothing`,
      [materialId, actor, now],
    );
  }

  async downloads(conferenceId: string): Promise<Map<string, MaterialDownloads>> {
    const rows: ({ materialId: string } & MaterialDownloads)[] = await this.materials.query(
      `select d.material_id as "materialId", count(distinct d.actor)::int as people, count(*)::int as total
         from material_download d join material m on m.id = d.material_id
        where m.conference_id = $1 group by d.material_id`,
      [conferenceId],
    );
    return new Map(rows.map(({ materialId, people, total }) => [materialId, { people, total }]));
  }
}
