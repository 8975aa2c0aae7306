import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Participation, ParticipationDetails, SeatedUnit } from '@diem-cau/shared';
import { In, QueryFailedError, type EntityManager, type Repository } from 'typeorm';
import { ParticipationEntity } from '../participation.entity';

/** A participation as the list shows it, but for what other features know of its units and screens. */
export interface ListedParticipation extends Omit<Participation, 'units' | 'screens' | 'accepted'> {
  units: Pick<SeatedUnit, 'unitId' | 'invitation'>[];
}

export interface NewParticipation extends ParticipationDetails {
  venueId: string;
  unitIds: string[];
}

@Injectable()
export class ParticipationsRepository {
  constructor(
    @InjectRepository(ParticipationEntity) private readonly participations: Repository<ParticipationEntity>,
  ) {}

  findListed(
    conferenceId: string,
    manager: EntityManager = this.participations.manager,
  ): Promise<ListedParticipation[]> {
    return manager.query(
      `select p.id, p.venue_id as "venueId", v.name as "venueName", v.address, v.capacity,
              v.host_unit_id as "hostUnitId", p.revision,
              p.coordinator_name as "coordinatorName", p.coordinator_phone as "coordinatorPhone",
              p.technician_name as "technicianName", p.technician_phone as "technicianPhone", p.note,
              p.connection, p.external_system as "externalSystem",
              p.external_address as "externalAddress", p.external_contact as "externalContact",
              coalesce(seated.units, '[]'::json) as units
         from participation p
         join venue v on v.id = p.venue_id
         left join lateral (
           select json_agg(json_build_object(
                    'unitId', s.org_unit_id,
                    'invitation', case when i.state in ('sent','accepted','declined') then i.state end)
                    order by s.org_unit_id) as units
             from participation_unit s
             left join unit_invitation i on i.conference_id = p.conference_id and i.org_unit_id = s.org_unit_id
            where s.participation_id = p.id) seated on true
        where p.conference_id = $1
        order by v.name_key, p.id`,
      [conferenceId],
    );
  }

  /** Locks it for the rest of the transaction. */
  findForChange(
    id: string,
    conferenceId: string,
    manager: EntityManager,
  ): Promise<ParticipationEntity | null> {
    return manager.findOne(ParticipationEntity, {
      where: { id, conferenceId },
      lock: { mode: 'pessimistic_write' },
    });
  }

  find(id: string, conferenceId: string): Promise<ParticipationEntity | null> {
    return this.participations.findOneBy({ id, conferenceId });
  }

  async create(
    conferenceId: string,
    wanted: NewParticipation[],
    manager: EntityManager,
  ): Promise<ParticipationEntity[]> {
    const created = await manager.save(
      wanted.map(({ unitIds: _, ...participation }) =>
        manager.create(ParticipationEntity, { ...participation, conferenceId, revision: 1 }),
      ),
      { chunk: 100 },
    );
    await this.insertUnits(
      created.flatMap(({ id }, index) => (wanted[index]?.unitIds ?? []).map((unitId) => ({ id, unitId }))),
      manager,
    );
    return created;
  }

  /** Locks those of the conference, in the order in which everybody locks them. */
  findSomeForChange(
    conferenceId: string,
    ids: string[],
    manager: EntityManager,
  ): Promise<ParticipationEntity[]> {
    return manager.find(ParticipationEntity, {
      where: { conferenceId, id: In(ids) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async saveAll(participations: ParticipationEntity[], manager: EntityManager): Promise<void> {
    await manager.save(participations, { chunk: 100 });
  }

  async save(participation: ParticipationEntity, manager: EntityManager): Promise<void> {
    await manager.save(participation);
  }

  async findUnitIds(id: string, manager: EntityManager): Promise<string[]> {
    const rows: { unitId: string }[] = await manager.query(
      'select org_unit_id as "unitId" from participation_unit where participation_id = $1 order by org_unit_id',
      [id],
    );
    return rows.map(({ unitId }) => unitId);
  }

  async replaceUnits(id: string, unitIds: string[], manager: EntityManager): Promise<void> {
    await manager.query('delete from participation_unit where participation_id = $1', [id]);
    await this.insertUnits(
      unitIds.map((unitId) => ({ id, unitId })),
      manager,
    );
  }

  async insertUnits(seats: { id: string; unitId: string }[], manager: EntityManager): Promise<void> {
    await manager.query(
      `insert into participation_unit (participation_id, org_unit_id)
         select * from unnest($1::uuid[], $2::uuid[]) on conflict do nothing`,
      [seats.map(({ id }) => id), seats.map(({ unitId }) => unitId)],
    );
  }

  /** Takes the unit from wherever it sits in the conference. @returns the ids of those participations */
  async unseat(conferenceId: string, unitId: string, manager: EntityManager): Promise<string[]> {
    const [rows]: [{ id: string }[], number] = await manager.query(
      `delete from participation_unit s using participation p
        where p.id = s.participation_id and p.conference_id = $1 and s.org_unit_id = $2
        returning p.id`,
      [conferenceId, unitId],
    );
    return rows.map(({ id }) => id);
  }

  /** Delegates who were told to sit where their unit sits no longer sit where it does. */
  async unseatDelegates(conferenceId: string, unitIds: string[], manager: EntityManager): Promise<void> {
    await manager.query(
      `update delegate d set participation_id = null, revision = d.revision + 1 from unit_invitation i
        where i.id = d.invitation_id and i.conference_id = $1 and i.org_unit_id = any($2)
          and d.participation_id is not null and not exists (
            select 1 from participation_unit s
             where s.participation_id = d.participation_id and s.org_unit_id = i.org_unit_id)`,
      [conferenceId, unitIds],
    );
  }

  async isInAgenda(id: string, manager: EntityManager): Promise<boolean> {
    const rows: unknown[] = await manager.query(
      'select 1 from agenda_item where participation_id = $1 and removed_at is null limit 1',
      [id],
    );
    return rows.length > 0;
  }

  /** @returns false when facts of the conference, such as head counts and presence, name the participation */
  async remove(id: string, manager: EntityManager): Promise<boolean> {
    await manager.query('delete from participation_unit where participation_id = $1', [id]);
    try {
      await manager.query('delete from participation where id = $1', [id]);
      return true;
    } catch (error) {
      if (isStillNamed(error)) return false;
      throw error;
    }
  }

  /** Whether the venue's screens are let into the conference. */
  async isAdmitted(venueId: string, conferenceId: string): Promise<boolean> {
    const rows: unknown[] = await this.participations.query(
      `select 1 from participation p
         join conference c on c.id = p.conference_id and c.deleted_at is null
         join participation_unit s on s.participation_id = p.id
         join unit_invitation i on i.conference_id = c.id and i.org_unit_id = s.org_unit_id
        where p.venue_id = $1 and c.id = $2 and p.connection = 'screen' and i.state = 'accepted' limit 1`,
      [venueId, conferenceId],
    );
    return rows.length > 0;
  }

  /** The title of a conference that the venue is in and that has not ended. */
  async findUpcomingUse(venueId: string, manager: EntityManager): Promise<string | null> {
    const [conference]: { title: string }[] = await manager.query(
      `select c.title from participation p join conference c on c.id = p.conference_id
        where p.venue_id = $1 and c.deleted_at is null
          and c.state in ('draft','scheduled','rehearsal','live','paused','postponed')
        order by c.scheduled_start limit 1`,
      [venueId],
    );
    return conference?.title ?? null;
  }
}

const FOREIGN_KEY_VIOLATION = '23503';

const isStillNamed = (error: unknown): boolean =>
  error instanceof QueryFailedError &&
  'code' in error.driverError &&
  error.driverError.code === FOREIGN_KEY_VIOLATION;
