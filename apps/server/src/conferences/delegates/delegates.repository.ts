import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { KnownNamesakes } from '@diem-cau/shared';
import type { EntityManager, Repository } from 'typeorm';
import { UnitInvitationEntity } from '../unit-invitation.entity';
import type { DelegateScope } from './delegate-scope';
import { DelegateEntity } from './delegate.entity';

export type NewDelegate = Omit<DelegateEntity, 'ordinal'>;

/** A unit that accepted, with what its list is measured by. */
export interface UnitListRow {
  invitationId: string;
  unitId: string;
  quota: number | null;
  listState: UnitInvitationEntity['listState'];
  listRevision: number;
  venues: { participationId: string; name: string }[];
}

@Injectable()
export class DelegatesRepository {
  constructor(@InjectRepository(DelegateEntity) private readonly delegates: Repository<DelegateEntity>) {}

  /** The lists of units that accepted, within the scope. */
  findUnits(conferenceId: string, { invitationId, participationId }: DelegateScope): Promise<UnitListRow[]> {
    return this.delegates.query(
      `select i.id as "invitationId", i.org_unit_id as "unitId",
              coalesce(i.requested_count, t.delegates_per_unit) as quota,
              i.list_state as "listState", i.list_revision as "listRevision",
              coalesce(json_agg(json_build_object('participationId', s.id, 'name', s.name) order by s.name)
                         filter (where s.id is not null), '[]') as venues
         from unit_invitation i
         left join invitation_terms t on t.conference_id = i.conference_id
         left join (select p.id, v.name, u.org_unit_id
                      from participation p join participation_unit u on u.participation_id = p.id
                      join venue v on v.id = p.venue_id
                     where p.conference_id = $1 and ($3::uuid is null or p.id = $3)) s on s.org_unit_id = i.org_unit_id
        where i.conference_id = $1 and i.state = 'accepted'
          and ($2::uuid is null or i.id = $2)
          and ($3::uuid is null or ${SITS_AT('i.org_unit_id', '$3')})
        group by i.id, t.conference_id`,
      [conferenceId, invitationId, participationId],
    );
  }

  /** The delegates of units that accepted, within the scope, in the order in which they were added. */
  find(conferenceId: string, scope: DelegateScope): Promise<DelegateEntity[]> {
    return this.inScope(conferenceId, scope, this.delegates.manager).orderBy('d.ordinal').getMany();
  }

  /** How many come to each venue: of units that accepted, without those who are absent or replaced. */
  countExpected(
    conferenceId: string,
    sittingId: string | null,
  ): Promise<{ participationId: string; expected: number }[]> {
    return this.delegates.query(
      `select coalesce(d.participation_id, seat.id) as "participationId", count(*)::int as expected
         from delegate d
         join unit_invitation i on i.id = d.invitation_id and i.state = 'accepted'
         left join lateral (
           select p.id from participation p join participation_unit u on u.participation_id = p.id
            where p.conference_id = d.conference_id and u.org_unit_id = i.org_unit_id
            order by p.id limit 1) seat on true
        where d.conference_id = $1 and d.state = 'expected'
          and ($2::uuid is null or d.sitting_ids = '{}' or $2 = any(d.sitting_ids))
          and coalesce(d.participation_id, seat.id) is not null
        group by 1`,
      [conferenceId, sittingId],
    );
  }

  /** Nobody else changes it before the transaction ends. */
  findForChange(
    conferenceId: string,
    id: string,
    scope: DelegateScope,
    manager: EntityManager,
  ): Promise<DelegateEntity | null> {
    return this.inScope(conferenceId, scope, manager)
      .andWhere('d.id = :id', { id })
      .setLock('pessimistic_write', undefined, ['d'])
      .getOne();
  }

  /** Locks the list of a unit within the scope until the transaction ends. */
  findListForChange(
    conferenceId: string,
    invitationId: string,
    scope: DelegateScope,
    manager: EntityManager,
  ): Promise<UnitInvitationEntity | null> {
    const query = manager
      .createQueryBuilder(UnitInvitationEntity, 'i')
      .where(`i.conferenceId = :conferenceId and i.id = :invitationId and i.state <> 'withdrawn'`, {
        conferenceId,
        invitationId,
      })
      .setLock('pessimistic_write');
    if (scope.invitationId) query.andWhere('i.id = :own', { own: scope.invitationId });
    if (scope.participationId) {
      query.andWhere(SITS_AT('i.org_unit_id', ':here'), { here: scope.participationId });
    }
    return query.getOne();
  }

  async saveList(invitation: UnitInvitationEntity, manager: EntityManager): Promise<void> {
    await manager.save(invitation);
  }

  findOfList(
    invitationId: string,
    manager: EntityManager = this.delegates.manager,
  ): Promise<DelegateEntity[]> {
    return manager.find(DelegateEntity, { where: { invitationId }, order: { ordinal: 'ASC' } });
  }

  findById(id: string, manager: EntityManager): Promise<DelegateEntity | null> {
    return manager.findOneBy(DelegateEntity, { id });
  }

  findOriginalOf(substituteId: string, manager: EntityManager): Promise<DelegateEntity | null> {
    return manager.findOneBy(DelegateEntity, { substitutedBy: substituteId });
  }

  async add(delegates: NewDelegate[], manager: EntityManager): Promise<void> {
    await manager.insert(DelegateEntity, delegates);
  }

  async save(delegate: DelegateEntity, manager: EntityManager): Promise<void> {
    await manager.save(delegate);
  }

  async remove(id: string, manager: EntityManager): Promise<void> {
    await manager.delete(DelegateEntity, { id });
  }

  /** Whether the unit of the invitation sits there in this conference. */
  async sitsAt(invitationId: string, participationId: string, manager: EntityManager): Promise<boolean> {
    const rows: unknown[] = await manager.query(
      `select 1 from unit_invitation i join participation p on p.conference_id = i.conference_id
        where i.id = $1 and p.id = $2 and ${SITS_AT('i.org_unit_id', 'p.id')}`,
      [invitationId, participationId],
    );
    return rows.length > 0;
  }

  /** Whether all of them are sittings of the invitation's conference. */
  async areSittings(invitationId: string, sittingIds: string[], manager: EntityManager): Promise<boolean> {
    if (sittingIds.length === 0) return true;
    const [found]: { count: number }[] = await manager.query(
      `select count(*)::int as count from sitting s join unit_invitation i on i.conference_id = s.conference_id
        where i.id = $1 and s.id = any($2)`,
      [invitationId, sittingIds],
    );
    return found?.count === new Set(sittingIds).size;
  }

  findNamesakes(conferenceId: string): Promise<KnownNamesakes[]> {
    return this.delegates.query(
      `select shared_key as "sharedKey", delegate_ids as "delegateIds" from delegate_namesakes where conference_id = $1`,
      [conferenceId],
    );
  }

  /** @returns false when it was said before */
  async addNamesakes(
    conferenceId: string,
    { sharedKey, delegateIds }: KnownNamesakes,
    manager: EntityManager,
  ): Promise<boolean> {
    const added: unknown[] = await manager.query(
      `insert into delegate_namesakes (conference_id, shared_key, delegate_ids) values ($1, $2, $3)
       on conflict do nothing returning shared_key`,
      [conferenceId, sharedKey, delegateIds],
    );
    return added.length > 0;
  }

  private inScope(conferenceId: string, scope: DelegateScope, manager: EntityManager) {
    const query = manager
      .createQueryBuilder(DelegateEntity, 'd')
      .innerJoin(UnitInvitationEntity, 'i', 'i.id = d.invitationId')
      .where(`d.conferenceId = :conferenceId and i.state = 'accepted'`, { conferenceId });
    if (scope.invitationId) query.andWhere('i.id = :own', { own: scope.invitationId });
    if (scope.participationId) {
      query.andWhere(
        `(d.participation_id = :here or d.participation_id is null and ${SITS_AT('i.org_unit_id', ':here')})`,
        { here: scope.participationId },
      );
    }
    return query;
  }
}

const SITS_AT = (unitId: string, participationId: string) =>
  `exists (select 1 from participation_unit seat
            where seat.org_unit_id = ${unitId} and seat.participation_id = ${participationId})`;
