import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { ConferenceState, InvitationSummary, InvitedVenue } from '@diem-cau/shared';
import { In, IsNull, Not, type EntityManager, type Repository } from 'typeorm';
import { ConferenceEntity } from '../conference.entity';
import { UnitInvitationEntity } from '../unit-invitation.entity';
import { InvitationTermsEntity } from './invitation-terms.entity';

/** What the conference's venues and lists say about one invited unit. */
export interface UnitSeats {
  unitId: string;
  venues: InvitedVenue[];
  coordinatorName: string | null;
  coordinatorPhone: string | null;
}

/** Which of a participation's units have accepted decides who gets in there. */
export interface ClosedParticipation {
  participationId: string;
  venueId: string;
}

@Injectable()
export class InvitationsRepository {
  constructor(
    @InjectRepository(UnitInvitationEntity) private readonly invitations: Repository<UnitInvitationEntity>,
    @InjectRepository(InvitationTermsEntity) private readonly terms: Repository<InvitationTermsEntity>,
  ) {}

  async findTerms(conferenceId: string, manager?: EntityManager): Promise<InvitationTermsEntity> {
    const repository = manager?.getRepository(InvitationTermsEntity) ?? this.terms;
    return (await repository.findOneBy({ conferenceId })) ?? repository.create(noTerms(conferenceId));
  }

  /** Writes the terms if nobody has changed them since `revision`. @returns whether they were written */
  async saveTerms(
    { conferenceId, ...terms }: InvitationTermsEntity,
    manager: EntityManager,
  ): Promise<boolean> {
    if (terms.revision === 0) {
      const added = await manager
        .createQueryBuilder()
        .insert()
        .into(InvitationTermsEntity)
        .values({ conferenceId, ...terms, revision: 1 })
        .orIgnore()
        .returning('conference_id')
        .execute();
      return (added.raw as unknown[]).length > 0;
    }
    const { affected } = await manager.update(
      InvitationTermsEntity,
      { conferenceId, revision: terms.revision },
      { ...terms, revision: terms.revision + 1 },
    );
    return affected === 1;
  }

  /** Several may hold the state together; nobody changes it before the transaction ends. */
  async holdState(conferenceId: string, manager: EntityManager): Promise<ConferenceState | null> {
    const conference = await manager.findOne(ConferenceEntity, {
      where: { id: conferenceId, deletedAt: IsNull() },
      lock: { mode: 'pessimistic_read' },
    });
    return conference?.state ?? null;
  }

  find(conferenceId: string): Promise<UnitInvitationEntity[]> {
    return this.invitations.findBy({ conferenceId, state: Not('withdrawn') });
  }

  findSome(conferenceId: string, ids: string[]): Promise<UnitInvitationEntity[]> {
    return this.invitations.findBy({ conferenceId, id: In(ids), state: Not('withdrawn') });
  }

  findOne(conferenceId: string, id: string): Promise<UnitInvitationEntity | null> {
    return this.invitations.findOneBy({ conferenceId, id, state: Not('withdrawn') });
  }

  /** Nobody else changes it before the transaction ends. */
  findForChange(
    conferenceId: string,
    id: string,
    manager: EntityManager,
  ): Promise<UnitInvitationEntity | null> {
    return manager.findOne(UnitInvitationEntity, {
      where: { conferenceId, id, state: Not('withdrawn') },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async save(invitation: UnitInvitationEntity, manager: EntityManager): Promise<void> {
    await manager.save(invitation);
  }

  /** Invites units that are not, or no longer, invited. @returns their ids */
  async invite(
    conferenceId: string,
    unitIds: string[],
    requestedCount: number | null,
    now: Date,
    manager: EntityManager,
  ): Promise<string[]> {
    const rows: { unitId: string }[] = await manager.query(
      `insert into unit_invitation as i (conference_id, org_unit_id, state, sent_at, requested_count)
         select $1, unit_id, 'sent', $3, $4 from unnest($2::uuid[]) as unit_id
       on conflict (conference_id, org_unit_id) do update
         set state = 'sent', sent_at = excluded.sent_at, requested_count = excluded.requested_count,
             answered_at = null, answered_by = null, answer_way = null, told_by = null, told_at = null,
             note = null, revision = i.revision + 1
         where i.state = 'withdrawn'
       returning org_unit_id as "unitId"`,
      [conferenceId, unitIds, now, requestedCount],
    );
    return rows.map(({ unitId }) => unitId);
  }

  /** The silent ones among the units have agreed. @returns their ids */
  async acceptSilent(
    conferenceId: string,
    unitIds: string[],
    toldBy: string,
    now: Date,
    manager: EntityManager,
  ): Promise<string[]> {
    const [rows]: [{ unitId: string }[], number] = await manager.query(
      `update unit_invitation
          set state = 'accepted', answered_at = $4, answered_by = 'server', answer_way = 'agreed', told_by = $3,
              revision = revision + 1
        where conference_id = $1 and org_unit_id = any($2) and state = 'sent'
        returning org_unit_id as "unitId"`,
      [conferenceId, unitIds, toldBy, now],
    );
    return rows.map(({ unitId }) => unitId);
  }

  async findInvitedUnitIds(conferenceId: string): Promise<Set<string>> {
    const found = await this.invitations.find({
      select: { orgUnitId: true },
      where: { conferenceId, state: Not('withdrawn') },
    });
    return new Set(found.map(({ orgUnitId }) => orgUnitId));
  }

  /** Where units sit: all of the conference's, or the one that is named. */
  findSeats(conferenceId: string, unitId: string | null = null): Promise<UnitSeats[]> {
    return this.invitations.query(
      `select s.org_unit_id as "unitId",
              json_agg(json_build_object('participationId', p.id, 'name', v.name) order by v.name) as venues,
              (array_agg(p.coordinator_name order by v.name) filter (where p.coordinator_phone is not null))[1]
                as "coordinatorName",
              (array_agg(p.coordinator_phone order by v.name) filter (where p.coordinator_phone is not null))[1]
                as "coordinatorPhone"
         from participation p
         join participation_unit s on s.participation_id = p.id
         join venue v on v.id = p.venue_id
        where p.conference_id = $1 and ($2::uuid is null or s.org_unit_id = $2)
        group by s.org_unit_id`,
      [conferenceId, unitId],
    );
  }

  /** How many delegates stand in each list, without those who are replaced. */
  async countDelegates(conferenceId: string): Promise<Map<string, number>> {
    const rows: { id: string; delegates: number }[] = await this.invitations.query(
      `select invitation_id as id, count(*)::int as delegates from delegate
        where conference_id = $1 and state <> 'substituted' group by invitation_id`,
      [conferenceId],
    );
    return new Map(rows.map(({ id, delegates }) => [id, delegates]));
  }

  async summarise(conferenceId: string): Promise<InvitationSummary> {
    const [summary]: InvitationSummary[] = await this.invitations.query(
      `select count(*)::int as invited,
              count(*) filter (where i.state = 'accepted')::int as accepted,
              count(*) filter (where i.state = 'declined')::int as declined,
              count(*) filter (where i.state = 'sent')::int as silent,
              count(*) filter (where i.state = 'accepted' and i.list_state <> 'open')::int as "listsSubmitted",
              count(*) filter (where i.state = 'accepted' and i.list_state = 'late')::int as "listsLate",
              coalesce(sum(d.delegates) filter (where i.state = 'accepted'), 0)::int as delegates,
              coalesce(sum(coalesce(i.requested_count, t.delegates_per_unit)) filter (where i.state = 'accepted'), 0)::int
                as quota
         from unit_invitation i
         left join invitation_terms t on t.conference_id = i.conference_id
         left join (select invitation_id, count(*) as delegates from delegate
                     where conference_id = $1 and state <> 'substituted' group by invitation_id) d
           on d.invitation_id = i.id
        where i.conference_id = $1 and i.state <> 'withdrawn'`,
      [conferenceId],
    );
    if (!summary) throw new Error('An aggregate has one row');
    return summary;
  }

  /** The participations where the invited unit sits, which nobody else changes before the transaction ends. */
  async lockSeatsOf(conferenceId: string, invitationId: string, manager: EntityManager): Promise<string[]> {
    const rows: { id: string }[] = await manager.query(
      `select p.id from participation p
        where p.conference_id = $1 and exists (
          select 1 from participation_unit s join unit_invitation i on i.org_unit_id = s.org_unit_id
           where s.participation_id = p.id and i.id = $2 and i.conference_id = $1)
        order by p.id for update of p`,
      [conferenceId, invitationId],
    );
    return rows.map(({ id }) => id);
  }

  /** Those of the participations where no unit that sits there has accepted. */
  findNotAccepted(participationIds: string[], manager: EntityManager): Promise<ClosedParticipation[]> {
    return manager.query(
      `select p.id as "participationId", p.venue_id as "venueId" from participation p
        where p.id = any($1) and not exists (
          select 1 from participation_unit s join unit_invitation i on i.org_unit_id = s.org_unit_id
           where s.participation_id = p.id and i.conference_id = p.conference_id and i.state = 'accepted')`,
      [participationIds],
    );
  }
}

const noTerms = (conferenceId: string): InvitationTermsEntity => ({
  conferenceId,
  answerBy: null,
  delegatesBy: null,
  delegatesPerUnit: null,
  message: null,
  contactName: null,
  contactPhone: null,
  revision: 0,
});
