import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';

/** Old id → new id. */
export type Copied = ReadonlyMap<string, string>;

const NONE: Copied = new Map();
const KEPT = 'where conference_id = $1 and removed_at is null';

/**
 * Copies what was prepared from one conference to another. A row is copied with all its columns, whichever there are, but
 * for those that are named; what took place is never among them.
 */
@Injectable()
export class CopiesRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** The units that sit at the conference's venues or are invited to it. */
  async findUnitIds(conferenceId: string): Promise<string[]> {
    const units: { id: string }[] = await this.dataSource.query(
      `select org_unit_id as id from unit_invitation where conference_id = $1 and state <> 'withdrawn'
       union select seated.org_unit_id
               from participation p join participation_unit seated on seated.participation_id = p.id
              where p.conference_id = $1`,
      [conferenceId],
    );
    return units.map(({ id }) => id);
  }

  /** Rooms in use, which nobody sets aside before the transaction ends, with those of the units that are named. */
  async copyVenues(from: string, to: string, unitIds: string[], manager: EntityManager): Promise<Copied> {
    const inUse: { id: string }[] = await manager.query(
      `select p.id from participation p join venue v on v.id = p.venue_id
        where p.conference_id = $1 and v.archived_at is null order by v.id for share of v`,
      [from],
    );
    const ids = withNewIds(inUse);
    await this.copy('participation', ids, to, `'revision', 1`, manager);
    await manager.query(
      `insert into participation_unit (participation_id, org_unit_id)
       select copied.new_id, seated.org_unit_id
         from participation_unit seated join ${COPIED} on copied.old_id = seated.participation_id
        where seated.org_unit_id = any($2)`,
      [pairs(ids), unitIds],
    );
    return ids;
  }

  /** Items keep their sittings; contributions keep their venues where these are copied. @returns the items */
  async copyAgenda(
    from: string,
    to: string,
    { sittings, venues }: { sittings: Copied; venues: Copied | null },
    manager: EntityManager,
  ): Promise<Copied> {
    const chairs = await this.newIds(`chair ${KEPT}`, from, manager);
    await this.copy('chair', chairs, to, `'revision', 1`, manager);
    const speakers = await this.newIds(`speaker ${KEPT}`, from, manager);
    await this.copy('speaker', speakers, to, `'revision', 1`, manager);
    return this.copyItems(from, to, { sittings, venues, speakers }, manager);
  }

  /** Both conferences then share the files. Without its agenda item a material belongs to the whole conference. */
  async copyMaterials(from: string, to: string, items: Copied | null, manager: EntityManager): Promise<void> {
    const materials = await this.newIds(`material ${KEPT}`, from, manager);
    await this.copy('material', materials, to, `'revision', 1`, manager);
    await this.point('material', 'agenda_item_id', items ?? NONE, to, manager);
  }

  /** Units are asked anew; how many delegates, whom to phone and what they are told stays, deadlines do not. */
  async copyInvitations(
    from: string,
    to: string,
    unitIds: string[],
    now: Date,
    manager: EntityManager,
  ): Promise<void> {
    await manager.query(
      `insert into unit_invitation (conference_id, org_unit_id, state, sent_at, contact_name, contact_phone,
                                    requested_count)
       select $2, org_unit_id, 'sent', $3, contact_name, contact_phone, requested_count
         from unit_invitation where conference_id = $1 and state <> 'withdrawn' and org_unit_id = any($4)`,
      [from, to, now, unitIds],
    );
    await manager.query(
      `insert into invitation_terms (conference_id, delegates_per_unit, message, contact_name, contact_phone)
       select $2, delegates_per_unit, message, contact_name, contact_phone
         from invitation_terms where conference_id = $1`,
      [from, to],
    );
  }

  private async copyItems(
    from: string,
    to: string,
    { sittings, venues, speakers }: { sittings: Copied; venues: Copied | null; speakers: Copied },
    manager: EntityManager,
  ): Promise<Copied> {
    const items = await this.newIds(`agenda_item ${KEPT}`, from, manager);
    await this.copy('agenda_item', items, to, `'actual_start', null, 'actual_end', null`, manager);
    await this.point('agenda_item', 'sitting_id', sittings, to, manager);
    await this.point('agenda_item', 'participation_id', venues ?? NONE, to, manager);
    await manager.query(
      `insert into agenda_item_speaker (agenda_item_id, speaker_id, ordinal)
       select copied.new_id, speaker.new_id, named.ordinal
         from agenda_item_speaker named
         join ${COPIED} on copied.old_id = named.agenda_item_id
         join jsonb_to_recordset($2) as speaker(old_id uuid, new_id uuid) on speaker.old_id = named.speaker_id`,
      [pairs(items), pairs(speakers)],
    );
    return items;
  }

  /** Makes copied rows point to what their originals pointed to, or to nothing where that was not copied. */
  private async point(
    table: 'agenda_item' | 'material',
    column: 'sitting_id' | 'participation_id' | 'agenda_item_id',
    ids: Copied,
    conferenceId: string,
    manager: EntityManager,
  ): Promise<void> {
    await manager.query(
      `update ${table} item set ${column} = (select new_id from ${COPIED} where old_id = item.${column})
        where item.conference_id = $2 and item.${column} is not null`,
      [pairs(ids), conferenceId],
    );
  }

  private async newIds(rows: string, conferenceId: string, manager: EntityManager): Promise<Copied> {
    return withNewIds(await manager.query(`select id from ${rows}`, [conferenceId]));
  }

  /** @param changes the columns that are not copied, as arguments of `jsonb_build_object` */
  private async copy(
    table: 'participation' | 'speaker' | 'chair' | 'agenda_item' | 'material',
    ids: Copied,
    conferenceId: string,
    changes: string,
    manager: EntityManager,
  ): Promise<void> {
    await manager.query(
      `insert into ${table}
       select (jsonb_populate_record(original,
                 jsonb_build_object('id', copied.new_id, 'conference_id', $2::uuid, ${changes}))).*
         from ${table} original join ${COPIED} on copied.old_id = original.id`,
      [pairs(ids), conferenceId],
    );
  }
}

const COPIED = 'jsonb_to_recordset($1) as copied(old_id uuid, new_id uuid)';
const withNewIds = (rows: { id: string }[]): Copied => new Map(rows.map(({ id }) => [id, randomUUID()]));
const pairs = (ids: Copied): string =>
  JSON.stringify([...ids].map(([old_id, new_id]) => ({ old_id, new_id })));
