import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { AgendaFrame, AgendaItemKind, AgendaSpeaker, SaveAgendaItem } from '@diem-cau/shared';
import { IsNull, type EntityManager, type Repository } from 'typeorm';
import { SittingEntity } from '../sitting.entity';
import type { TimesChange } from './agenda-press';
import { AgendaItemEntity } from './agenda-item.entity';
import { AgendaTimeChangeEntity } from './agenda-time-change.entity';

export interface AgendaRow {
  id: string;
  kind: AgendaItemKind;
  title: string;
  sittingId: string | null;
  participationId: string | null;
  venueName: string | null;
  fixedStart: Date | null;
  plannedMinutes: number;
  actualStart: Date | null;
  actualEnd: Date | null;
  speakers: AgendaSpeaker[];
}

@Injectable()
export class AgendaRepository {
  constructor(
    @InjectRepository(AgendaItemEntity) private readonly items: Repository<AgendaItemEntity>,
    @InjectRepository(AgendaTimeChangeEntity)
    private readonly changes: Repository<AgendaTimeChangeEntity>,
  ) {}

  async findRevision(conferenceId: string, manager: EntityManager = this.items.manager): Promise<number> {
    const [row]: { revision: number }[] = await manager.query(
      'select agenda_revision as revision from conference where id = $1',
      [conferenceId],
    );
    return row?.revision ?? 0;
  }

  /** Locks the conference for the rest of the transaction. */
  async raiseRevision(conferenceId: string, manager: EntityManager): Promise<void> {
    await manager.query('update conference set agenda_revision = agenda_revision + 1 where id = $1', [
      conferenceId,
    ]);
  }

  async findFrame(conferenceId: string, manager: EntityManager = this.items.manager): Promise<AgendaFrame> {
    const [conference]: { start: Date; end: Date }[] = await manager.query(
      'select scheduled_start as start, scheduled_end as end from conference where id = $1',
      [conferenceId],
    );
    const sittings = await manager.find(SittingEntity, {
      where: { conferenceId },
      order: { startsAt: 'ASC', id: 'ASC' },
    });
    const { start, end } = conference ?? { start: new Date(0), end: new Date(0) };
    return {
      start: start.toISOString(),
      end: end.toISOString(),
      sittings: sittings.map(({ id, name, startsAt, endsAt }) => ({
        id,
        name,
        start: startsAt.toISOString(),
        end: endsAt.toISOString(),
      })),
    };
  }

  findItems(conferenceId: string, manager: EntityManager = this.items.manager): Promise<AgendaRow[]> {
    return manager.query(
      `select a.id, a.kind, a.title, a.sitting_id as "sittingId", a.participation_id as "participationId",
              v.name as "venueName", a.fixed_start as "fixedStart", a.planned_minutes as "plannedMinutes",
              a.actual_start as "actualStart", a.actual_end as "actualEnd",
              coalesce(json_agg(json_build_object('id', s.id, 'name', s.name, 'position', s.position)
                                order by named.ordinal) filter (where s.id is not null), '[]') as speakers
         from agenda_item a
         left join participation p on p.id = a.participation_id
         left join venue v on v.id = p.venue_id
         left join agenda_item_speaker named on named.agenda_item_id = a.id
         left join speaker s on s.id = named.speaker_id and s.removed_at is null
        where a.conference_id = $1 and a.removed_at is null
        group by a.id, v.id order by a.ordinal`,
      [conferenceId],
    );
  }

  findVenues(conferenceId: string): Promise<{ participationId: string; name: string }[]> {
    return this.items.query(
      `select p.id as "participationId", v.name from participation p join venue v on v.id = p.venue_id
        where p.conference_id = $1 order by v.name`,
      [conferenceId],
    );
  }

  /** How many of these are the conference's own. */
  async countOwn(
    conferenceId: string,
    table: 'speaker' | 'participation',
    ids: string[],
    manager: EntityManager,
  ): Promise<number> {
    const there = table === 'speaker' ? 'and removed_at is null' : '';
    const [row]: { own: number }[] = await manager.query(
      `select count(*)::int as own from ${table} where conference_id = $1 and id = any($2) ${there}`,
      [conferenceId, ids],
    );
    return row?.own ?? 0;
  }

  /** Writes the items in their order. @returns false when one is another conference's, with some of them written */
  async saveItems(
    conferenceId: string,
    items: readonly SaveAgendaItem[],
    manager: EntityManager,
  ): Promise<boolean> {
    const written: unknown[] = await manager.query(
      `insert into agenda_item as a (id, conference_id, ordinal, kind, title, sitting_id, participation_id,
                                     fixed_start, planned_minutes)
       select id, $1, ordinal, kind, title, "sittingId", "participationId", "fixedStart", "plannedMinutes"
         from jsonb_to_recordset($2) as item(id uuid, ordinal int, kind text, title text, "sittingId" uuid,
                "participationId" uuid, "fixedStart" timestamptz, "plannedMinutes" int)
       on conflict (id) do update
         set ordinal = excluded.ordinal, kind = excluded.kind, title = excluded.title,
             sitting_id = excluded.sitting_id, participation_id = excluded.participation_id,
             fixed_start = excluded.fixed_start, planned_minutes = excluded.planned_minutes, removed_at = null
         where a.conference_id = excluded.conference_id
       returning id`,
      [conferenceId, JSON.stringify(items.map((item, index) => ({ ...item, ordinal: index + 1 })))],
    );
    if (written.length !== items.length) return false;
    await this.saveSpeakers(conferenceId, items, manager);
    return true;
  }

  async removeItems(conferenceId: string, ids: string[], now: Date, manager: EntityManager): Promise<void> {
    await manager.query('update agenda_item set removed_at = $3 where conference_id = $1 and id = any($2)', [
      conferenceId,
      ids,
      now,
    ]);
  }

  async saveTimes(changes: readonly TimesChange[], manager: EntityManager): Promise<void> {
    for (const { id, after } of changes) {
      await manager.update(AgendaItemEntity, { id }, { actualStart: after.start, actualEnd: after.end });
    }
  }

  async addTimeChanges(
    changes: readonly Omit<AgendaTimeChangeEntity, 'id'>[],
    manager: EntityManager,
  ): Promise<void> {
    await manager.insert(AgendaTimeChangeEntity, [...changes]);
  }

  /** What a revision of the agenda changed in the official times. */
  findTimeChangesOf(
    conferenceId: string,
    agendaRevision: number,
    manager: EntityManager,
  ): Promise<AgendaTimeChangeEntity[]> {
    return manager.findBy(AgendaTimeChangeEntity, { conferenceId, agendaRevision });
  }

  /** Newest first; null when the conference has no such item. */
  async findTimeHistory(conferenceId: string, itemId: string): Promise<AgendaTimeChangeEntity[] | null> {
    const item = await this.items.findOneBy({ id: itemId, conferenceId, removedAt: IsNull() });
    return item && this.changes.find({ where: { agendaItemId: itemId }, order: { id: 'DESC' } });
  }

  private async saveSpeakers(
    conferenceId: string,
    items: readonly SaveAgendaItem[],
    manager: EntityManager,
  ): Promise<void> {
    await manager.query(
      `delete from agenda_item_speaker named using agenda_item a
        where a.id = named.agenda_item_id and a.conference_id = $1 and a.removed_at is null`,
      [conferenceId],
    );
    const named = items.flatMap(({ id, speakerIds }) =>
      speakerIds.map((speakerId, index) => ({ id, speakerId, ordinal: index + 1 })),
    );
    await manager.query(
      `insert into agenda_item_speaker (agenda_item_id, speaker_id, ordinal)
       select id, "speakerId", ordinal from jsonb_to_recordset($1) as named(id uuid, "speakerId" uuid, ordinal int)`,
      [JSON.stringify(named)],
    );
  }
}
