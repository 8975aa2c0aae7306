import { Injectable } from '@nestjs/common';
import type { AddDelegate, ChangeDelegate, Delegate, DelegateList, SetNamesakes } from '@diem-cau/shared';
import type { EntityManager } from 'typeorm';
import { Changes } from '../../audit/changes';
import type { HttpCaller } from '../../common/access/caller.decorator';
import { DomainError } from '../../common/errors/domain-error';
import { OrgUnitsService } from '../../org-units/org-units.service';
import { ConferencesService } from '../conferences.service';
import { byPlace, placesIn } from '../invitations/unit-places';
import { DelegateLists } from './delegate-lists.service';
import { scopeOf, type DelegateScope } from './delegate-scope';
import { forAudit, toDelegate } from './delegate-view';
import type { DelegateEntity } from './delegate.entity';
import { DelegatesRepository } from './delegates.repository';

/** Lists of delegates: everybody reads and writes what their own scope holds. */
@Injectable()
export class DelegatesService {
  constructor(
    private readonly repository: DelegatesRepository,
    private readonly lists: DelegateLists,
    private readonly conferences: ConferencesService,
    private readonly orgUnits: OrgUnitsService,
    private readonly changes: Changes,
  ) {}

  /** @throws DomainError NOT_ALLOWED */
  async list({ principal }: HttpCaller, conferenceId: string): Promise<DelegateList> {
    const scope = scopeOf(principal);
    const [day, rows, sittings, delegates, namesakes] = await Promise.all([
      this.conferences.dayOf(conferenceId),
      this.repository.findUnits(conferenceId, scope),
      this.conferences.sittings(conferenceId),
      this.repository.find(conferenceId, scope),
      this.repository.findNamesakes(conferenceId),
    ]);
    const placeOf = placesIn(
      await this.orgUnits.treeOf(
        rows.map(({ unitId }) => unitId),
        day,
      ),
    );
    const shown = new Set(delegates.map(({ id }) => id));
    return {
      units: rows
        .map((row) => ({ row, place: placeOf(row.unitId) }))
        .sort((a, b) => byPlace(a.place, b.place))
        .map(({ row, place: { unitName, unitPath } }) => ({ ...row, unitName, unitPath })),
      sittings: sittings.map(({ id, name, startsAt, endsAt }) => ({
        id,
        name,
        start: startsAt.toISOString(),
        end: endsAt.toISOString(),
      })),
      delegates: delegates.map(toDelegate),
      namesakes: namesakes.filter(({ delegateIds }) => delegateIds.every((id) => shown.has(id))),
    };
  }

  /** How many are to come to each venue, in one sitting or in any; venues without a list are missing. */
  async expectedByVenue(conferenceId: string, sittingId: string | null): Promise<Map<string, number>> {
    const rows = await this.repository.countExpected(conferenceId, sittingId);
    return new Map(rows.map(({ participationId, expected }) => [participationId, expected]));
  }

  /** @throws DomainError NOT_FOUND, BAD_INPUT, INVITATION_NOT_ACCEPTED, LIST_FULL, STATE_CONFLICT */
  async add(caller: HttpCaller, conferenceId: string, wanted: AddDelegate): Promise<Delegate> {
    const scope = scopeOf(caller.principal);
    const { id, invitationId } = wanted;
    return this.changes.make(caller, 'delegate.add', async ({ manager, record }) => {
      const list = await this.lists.openForChange(conferenceId, invitationId, scope, manager);
      const before = await this.repository.findById(id, manager);
      if (before?.invitationId === invitationId) return toDelegate(before);
      if (before) throw new DomainError('BAD_INPUT', {}, 'id');
      await this.lists.assertRoom(invitationId, 1, manager);
      await this.assertPlace(wanted, invitationId, scope, manager);
      const delegate = newDelegate({ ...wanted, conferenceId, late: list.late });
      await this.repository.add([delegate], manager);
      await this.lists.noteChange(list, manager);
      await record(`delegate:${id}`, null, forAudit(delegate));
      return toDelegate(delegate);
    });
  }

  /** @throws DomainError NOT_FOUND, CHANGED_MEANWHILE, BAD_INPUT, STATE_CONFLICT */
  async change(
    caller: HttpCaller,
    conferenceId: string,
    id: string,
    { revision, ...details }: ChangeDelegate,
  ): Promise<Delegate> {
    const scope = scopeOf(caller.principal);
    return this.changes.make(caller, 'delegate.change', async ({ manager, record }) => {
      const { delegate, list } = await this.findForChange(conferenceId, id, scope, manager);
      if (delegate.revision !== revision) throw new DomainError('CHANGED_MEANWHILE');
      await this.assertPlace(details, delegate.invitationId, scope, manager);
      const before = forAudit(delegate);
      Object.assign(delegate, details, { revision: revision + 1, late: delegate.late || list.late });
      await this.repository.save(delegate, manager);
      await this.lists.noteChange(list, manager);
      await record(`delegate:${id}`, before, forAudit(delegate));
      return toDelegate(delegate);
    });
  }

  /** One who came for somebody else leaves them absent with leave. @throws DomainError NOT_FOUND, STATE_CONFLICT */
  async remove(caller: HttpCaller, conferenceId: string, id: string): Promise<void> {
    const scope = scopeOf(caller.principal);
    await this.changes.make(caller, 'delegate.remove', async ({ manager, record }) => {
      const { delegate, list } = await this.findForChange(conferenceId, id, scope, manager);
      const original = await this.repository.findOriginalOf(id, manager);
      if (original) {
        Object.assign(original, { state: 'absent_with_leave', substitutedBy: null });
        original.revision += 1;
        await this.repository.save(original, manager);
      }
      await record(`delegate:${id}`, forAudit(delegate), null);
      await this.repository.remove(id, manager);
      await this.lists.noteChange(list, manager);
    });
  }

  /** @throws DomainError NOT_FOUND when one of them is not in the caller's lists */
  async setNamesakes(caller: HttpCaller, conferenceId: string, namesakes: SetNamesakes): Promise<void> {
    const known = new Map(
      (await this.list(caller, conferenceId)).delegates.map(({ id, name }) => [id, name]),
    );
    const names = namesakes.delegateIds.map((id) => known.get(id));
    if (names.includes(undefined)) throw new DomainError('NOT_FOUND');
    await this.changes.make(caller, 'delegate.tell-apart', async ({ manager, record }) => {
      const delegateIds = [...new Set(namesakes.delegateIds)].sort();
      const isNew = await this.repository.addNamesakes(conferenceId, { ...namesakes, delegateIds }, manager);
      if (isNew) await record(`conference:${conferenceId}`, null, { differentPeople: names });
    });
  }

  /** Opens the delegate's list, then the delegate: in the same order as all others. @throws DomainError NOT_FOUND */
  async findForChange(conferenceId: string, id: string, scope: DelegateScope, manager: EntityManager) {
    const found = await this.repository.findById(id, manager);
    if (found?.conferenceId !== conferenceId) throw new DomainError('NOT_FOUND');
    const list = await this.lists.openForChange(conferenceId, found.invitationId, scope, manager);
    const delegate = await this.repository.findForChange(conferenceId, id, scope, manager);
    if (!delegate) throw new DomainError('NOT_FOUND');
    return { delegate, list };
  }

  /** @throws DomainError BAD_INPUT when the unit does not sit there, a coordinator names another venue, or there is no such sitting */
  private async assertPlace(
    { participationId, sittingIds }: Pick<ChangeDelegate, 'participationId' | 'sittingIds'>,
    invitationId: string,
    scope: DelegateScope,
    manager: EntityManager,
  ): Promise<void> {
    const own = scope.participationId === null || scope.participationId === participationId;
    const seated =
      participationId === null ||
      (own && (await this.repository.sitsAt(invitationId, participationId, manager)));
    if (!seated) throw new DomainError('BAD_INPUT', {}, 'participationId');
    if (!(await this.repository.areSittings(invitationId, sittingIds, manager))) {
      throw new DomainError('BAD_INPUT', {}, 'sittingIds');
    }
  }
}

/** Somebody who is expected, as everybody is who is added. */
export function newDelegate(
  wanted: AddDelegate & Pick<DelegateEntity, 'conferenceId' | 'late'>,
): Omit<DelegateEntity, 'ordinal'> {
  return { ...wanted, state: 'expected', reason: null, substitutedBy: null, revision: 1 };
}
