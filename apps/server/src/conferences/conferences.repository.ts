import { Injectable } from '@nestjs/common';
import type { ConferenceState, ParticipationConnection } from '@diem-cau/shared';
import { InjectRepository } from '@nestjs/typeorm';
import type { EntityManager, Repository } from 'typeorm';
import { In, IsNull } from 'typeorm';
import { UnitInvitationEntity } from './unit-invitation.entity';
import { ConferenceEntity } from './conference.entity';
import { nearestConference, type Candidate } from './nearest-conference';
import { ParticipationEntity } from './participation.entity';
import { ChairEntity } from './people/chair.entity';
import { SpeakerEntity } from './people/speaker.entity';
import { SittingEntity } from './sitting.entity';

export interface ParticipationRow {
  id: string;
  venueId: string;
  venueName: string;
  hostUnitId: string;
  /** Units whose delegates sit there. */
  unitIds: string[];
  coordinatorName: string | null;
  coordinatorPhone: string | null;
  technicianName: string | null;
  technicianPhone: string | null;
  /** Of the room itself. */
  venuePhones: string[];
  address: string | null;
  note: string | null;
  /** A unit that sits there has accepted its invitation. */
  accepted: boolean;
  connection: ParticipationConnection;
  /** The system that a venue outside ours is connected by. */
  externalSystem: string | null;
  externalAddress: string | null;
  externalContact: string | null;
}

@Injectable()
export class ConferencesRepository {
  constructor(
    @InjectRepository(ConferenceEntity) private readonly conferences: Repository<ConferenceEntity>,
    @InjectRepository(SittingEntity) private readonly sittings: Repository<SittingEntity>,
    @InjectRepository(SpeakerEntity) private readonly speakers: Repository<SpeakerEntity>,
    @InjectRepository(ChairEntity) private readonly chairs: Repository<ChairEntity>,
    @InjectRepository(UnitInvitationEntity) private readonly invitations: Repository<UnitInvitationEntity>,
    @InjectRepository(ParticipationEntity) private readonly participations: Repository<ParticipationEntity>,
  ) {}

  findById(id: string): Promise<ConferenceEntity | null> {
    return this.conferences.findOneBy({ id, deletedAt: IsNull() });
  }

  findByIds(ids: string[]): Promise<ConferenceEntity[]> {
    return this.conferences.findBy({ id: In(ids), deletedAt: IsNull() });
  }

  findByCode(code: string): Promise<ConferenceEntity | null> {
    return this.conferences.findOneBy({ code, deletedAt: IsNull() });
  }

  /** Locks the conference for the rest of the transaction. */
  findForChange(id: string, manager: EntityManager): Promise<ConferenceEntity | null> {
    return manager.findOne(ConferenceEntity, {
      where: { id, deletedAt: IsNull() },
      // Rows that refer to the conference hold a share of its key: a lock that spares the key never waits for them.
      lock: { mode: 'for_no_key_update' },
    });
  }

  async save(conference: ConferenceEntity, manager: EntityManager): Promise<void> {
    await manager.save(conference);
  }

  /** In the order in which they are held. */
  findSittings(
    conferenceId: string,
    manager: EntityManager = this.sittings.manager,
  ): Promise<SittingEntity[]> {
    return manager.find(SittingEntity, { where: { conferenceId }, order: { startsAt: 'ASC' } });
  }

  /** For the many who ask for nothing else of a conference. */
  async findState(id: string): Promise<ConferenceState | null> {
    const [row]: { state: ConferenceState }[] = await this.conferences.query(
      'select state from conference where id = $1 and deleted_at is null',
      [id],
    );
    return row?.state ?? null;
  }

  async findEventSeq(id: string): Promise<number> {
    const [row]: { seq: string }[] = await this.conferences.query(
      'select event_seq as seq from conference where id = $1',
      [id],
    );
    return Number(row?.seq ?? 0);
  }

  /** Conferences that an account has a role in, newest first. */
  findForAccount(accountId: string): Promise<ConferenceEntity[]> {
    return this.conferences
      .createQueryBuilder('conference')
      .where({ deletedAt: IsNull() })
      .andWhere(
        `exists (select 1 from role_grant g where g.account_id = :accountId
           and (g.conference_id = conference.id or g.org_unit_id = conference.host_unit_id))`,
        { accountId },
      )
      .orderBy('conference.scheduledStart', 'DESC')
      .getMany();
  }

  findHosted(unitIds: string[], conferenceIds: string[]): Promise<ConferenceEntity[]> {
    return this.conferences.find({
      where: [{ hostUnitId: In(unitIds) }, { id: In(conferenceIds) }],
      order: { scheduledStart: 'DESC' },
    });
  }

  /** What anybody may see on the front page: what is on, and what comes within the month. */
  findPublic(now: Date): Promise<ConferenceEntity[]> {
    return this.conferences
      .createQueryBuilder('conference')
      .where({
        visibility: 'public',
        deletedAt: IsNull(),
        state: In(['scheduled', 'rehearsal', 'live', 'paused', 'postponed']),
      })
      .andWhere(`conference.scheduled_end > :now::timestamptz - interval '12 hours'`, { now })
      .andWhere(`conference.scheduled_start < :now::timestamptz + interval '31 days'`, { now })
      .orderBy('conference.scheduledStart', 'ASC')
      .limit(50)
      .getMany();
  }

  findSpeakers(conferenceId: string): Promise<SpeakerEntity[]> {
    return this.speakers.find({
      where: { conferenceId, removedAt: IsNull() },
      order: { ordinal: 'ASC', name: 'ASC' },
    });
  }

  findSpeaker(id: string): Promise<SpeakerEntity | null> {
    return this.speakers.findOneBy({ id, removedAt: IsNull() });
  }

  findChairs(conferenceId: string): Promise<ChairEntity[]> {
    return this.chairs.find({
      where: { conferenceId, removedAt: IsNull() },
      order: { ordinal: 'ASC', name: 'ASC' },
    });
  }

  findChair(id: string): Promise<ChairEntity | null> {
    return this.chairs.findOneBy({ id, removedAt: IsNull() });
  }

  findInvitation(id: string): Promise<UnitInvitationEntity | null> {
    return this.invitations.findOneBy({ id });
  }

  async findParticipations(conferenceId: string): Promise<ParticipationRow[]> {
    return this.participations.query(
      PARTICIPATIONS + ' where p.conference_id = $1 group by p.id, v.id order by v.name',
      [conferenceId],
    );
  }

  async findParticipation(id: string): Promise<(ParticipationRow & { conferenceId: string }) | null> {
    const [row] = await this.participations.query(PARTICIPATIONS + ' where p.id = $1 group by p.id, v.id', [
      id,
    ]);
    return row ?? null;
  }

  /** The participation that a venue's screen is for now. */
  async findCurrentParticipation(
    venueId: string,
    now: Date,
  ): Promise<(ParticipationRow & { conferenceId: string }) | null> {
    const candidates: (Candidate & { id: string })[] = await this.participations.query(
      `select p.id, c.state, c.time_zone as "timeZone", c.scheduled_start as "scheduledStart",
              c.scheduled_end as "scheduledEnd", c.ended_at as "endedAt"
         from participation p join conference c on c.id = p.conference_id
        where p.venue_id = $1 and p.connection = 'screen' and c.deleted_at is null and ${ACCEPTED}
          and c.state in ('scheduled','rehearsal','live','paused','ended','postponed','cancelled')
          and c.scheduled_end > $2::timestamptz - interval '1 day'`,
      [venueId, now],
    );
    const current = nearestConference(candidates, now);
    return current && this.findParticipation(current.id);
  }
}

const ACCEPTED = `exists (
  select 1 from participation_unit seated join unit_invitation i on i.org_unit_id = seated.org_unit_id
   where seated.participation_id = p.id and i.conference_id = p.conference_id and i.state = 'accepted')`;

const PARTICIPATIONS = `
  select p.id, p.conference_id as "conferenceId", p.venue_id as "venueId", v.name as "venueName",
         v.host_unit_id as "hostUnitId",
         coalesce(array_agg(u.org_unit_id) filter (where u.org_unit_id is not null), '{}') as "unitIds",
         p.coordinator_name as "coordinatorName", p.coordinator_phone as "coordinatorPhone",
         p.technician_name as "technicianName", p.technician_phone as "technicianPhone",
         v.phones as "venuePhones", v.address, p.note, p.connection, p.external_system as "externalSystem",
         p.external_address as "externalAddress", p.external_contact as "externalContact", ${ACCEPTED} as accepted
    from participation p
    join venue v on v.id = p.venue_id
    left join participation_unit u on u.participation_id = p.id`;
