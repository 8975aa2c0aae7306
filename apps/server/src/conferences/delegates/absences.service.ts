import { Injectable } from '@nestjs/common';
import type { Delegate, SetDelegateAttendance, SubstituteDelegate } from '@diem-cau/shared';
import { Changes } from '../../audit/changes';
import type { HttpCaller } from '../../common/access/caller.decorator';
import { DomainError } from '../../common/errors/domain-error';
import { DelegateLists } from './delegate-lists.service';
import { scopeOf } from './delegate-scope';
import { forAudit, toDelegate } from './delegate-view';
import { DelegatesRepository } from './delegates.repository';
import { DelegatesService, newDelegate } from './delegates.service';

/** Delegates who do not come, and who comes instead. */
@Injectable()
export class AbsencesService {
  constructor(
    private readonly repository: DelegatesRepository,
    private readonly delegates: DelegatesService,
    private readonly lists: DelegateLists,
    private readonly changes: Changes,
  ) {}

  /** @throws DomainError NOT_FOUND, CHANGED_MEANWHILE, STATE_CONFLICT, BAD_INPUT for one who has a substitute */
  async setAttendance(
    caller: HttpCaller,
    conferenceId: string,
    id: string,
    { state, reason, revision }: SetDelegateAttendance,
  ): Promise<Delegate> {
    const scope = scopeOf(caller.principal);
    return this.changes.make(caller, 'delegate.set-attendance', async ({ manager, record }) => {
      const { delegate, list } = await this.delegates.findForChange(conferenceId, id, scope, manager);
      if (delegate.revision !== revision) throw new DomainError('CHANGED_MEANWHILE');
      if (delegate.state === 'substituted') throw new DomainError('BAD_INPUT', {}, 'state');
      const before = { state: delegate.state, reason: delegate.reason };
      const after = { state, reason: state === 'expected' ? null : reason };
      Object.assign(delegate, after, { revision: revision + 1, late: delegate.late || list.late });
      await this.repository.save(delegate, manager);
      await this.lists.noteChange(list, manager);
      await record(`delegate:${id}`, before, after);
      return toDelegate(delegate);
    });
  }

  /** @returns the substitute; @throws DomainError NOT_FOUND, CHANGED_MEANWHILE, LIST_FULL, STATE_CONFLICT, BAD_INPUT for one who has a substitute */
  async substitute(
    caller: HttpCaller,
    conferenceId: string,
    originalId: string,
    { revision, reason, ...details }: SubstituteDelegate,
  ): Promise<Delegate> {
    const scope = scopeOf(caller.principal);
    return this.changes.make(caller, 'delegate.substitute', async ({ manager, record }) => {
      const { delegate: original, list } = await this.delegates.findForChange(
        conferenceId,
        originalId,
        scope,
        manager,
      );
      const { invitationId, participationId, sittingIds, outsideList, name } = original;
      const before = await this.repository.findById(details.id, manager);
      if (before && original.substitutedBy === before.id) return toDelegate(before);
      if (before) throw new DomainError('BAD_INPUT', {}, 'id');
      if (original.revision !== revision) throw new DomainError('CHANGED_MEANWHILE');
      if (original.state === 'substituted') throw new DomainError('BAD_INPUT', {}, 'state');
      await this.lists.assertRoom(invitationId, 1, manager);
      const { late } = list;
      const substitute = newDelegate({
        ...details,
        conferenceId,
        invitationId,
        participationId,
        sittingIds,
        outsideList,
        late,
      });
      await this.repository.add([substitute], manager);
      Object.assign(original, { state: 'substituted', substitutedBy: substitute.id, reason });
      original.revision += 1;
      await this.repository.save(original, manager);
      await this.lists.noteChange(list, manager);
      await record(
        `delegate:${originalId}`,
        { name },
        { name, substitutedBy: forAudit(substitute).name, reason },
      );
      return toDelegate(substitute);
    });
  }

  /** The delegate comes after all, and the substitute does not. @throws DomainError NOT_FOUND, STATE_CONFLICT, BAD_INPUT when the substitute has one in turn */
  async endSubstitution(caller: HttpCaller, conferenceId: string, id: string): Promise<Delegate> {
    const scope = scopeOf(caller.principal);
    return this.changes.make(caller, 'delegate.end-substitution', async ({ manager, record }) => {
      const { delegate, list } = await this.delegates.findForChange(conferenceId, id, scope, manager);
      const { substitutedBy, name } = delegate;
      if (substitutedBy === null) return toDelegate(delegate);
      const substitute = await this.repository.findById(substitutedBy, manager);
      if (substitute?.state === 'substituted') throw new DomainError('BAD_INPUT', {}, 'state');
      Object.assign(delegate, { state: 'expected', substitutedBy: null, reason: null });
      delegate.revision += 1;
      await this.repository.save(delegate, manager);
      await this.repository.remove(substitutedBy, manager);
      await this.lists.noteChange(list, manager);
      await record(`delegate:${id}`, { name, substitutedBy: substitute?.name ?? null }, { name });
      return toDelegate(delegate);
    });
  }
}
