import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { DelegateImportPreview, ImportedDelegates } from '@diem-cau/shared';
import { Changes } from '../../audit/changes';
import type { HttpCaller } from '../../common/access/caller.decorator';
import { DomainError } from '../../common/errors/domain-error';
import { SheetReader } from '../../spreadsheets/sheet-reader.service';
import { planImport, readDelegates } from './delegate-import';
import { DelegateLists } from './delegate-lists.service';
import { scopeOf } from './delegate-scope';
import { DelegatesRepository } from './delegates.repository';
import { newDelegate } from './delegates.service';

/** Lists of delegates from spreadsheets: shown first, then stored whole or not at all. */
@Injectable()
export class DelegateImportsService {
  constructor(
    private readonly repository: DelegatesRepository,
    private readonly lists: DelegateLists,
    private readonly reader: SheetReader,
    private readonly changes: Changes,
  ) {}

  /** @throws DomainError NOT_FOUND, and what the sheet is refused for */
  async preview(
    { principal }: HttpCaller,
    conferenceId: string,
    invitationId: string,
    bytes: Uint8Array,
  ): Promise<DelegateImportPreview> {
    const scope = scopeOf(principal);
    const [unit] = await this.repository.findUnits(conferenceId, {
      ...scope,
      invitationId: scope.invitationId ?? invitationId,
    });
    if (unit?.invitationId !== invitationId) throw new DomainError('NOT_FOUND');
    const { rows: read, unknownColumns } = readDelegates(await this.reader.read(bytes));
    const rows = planImport(read, await this.repository.findOfList(invitationId));
    const added = rows.filter(({ before, faults }) => !before && faults.length === 0).length;
    return { rows, added, unknownColumns, listRevision: unit.listRevision };
  }

  /**
   * @param listRevision of the list that the preview was made for
   * @throws DomainError CHANGED_MEANWHILE, NOT_FOUND, LIST_FULL, INVITATION_NOT_ACCEPTED, STATE_CONFLICT, BAD_INPUT when a line
   *   is faulty, and what the sheet is refused for
   */
  async import(
    caller: HttpCaller,
    conferenceId: string,
    { invitationId, listRevision }: { invitationId: string; listRevision: number },
    bytes: Uint8Array,
  ): Promise<ImportedDelegates> {
    const scope = scopeOf(caller.principal);
    const { rows: read } = readDelegates(await this.reader.read(bytes));
    return this.changes.make(caller, 'delegate.import', async ({ manager, record }) => {
      const list = await this.lists.openForChange(conferenceId, invitationId, scope, manager);
      if (list.invitation.listRevision !== listRevision) throw new DomainError('CHANGED_MEANWHILE');
      const rows = planImport(read, await this.repository.findOfList(invitationId, manager));
      if (rows.some(({ faults }) => faults.length > 0)) throw new DomainError('BAD_INPUT', {}, 'file');
      const delegates = rows
        .filter(({ before }) => !before)
        .map(({ name, position, workplace, phone }) =>
          newDelegate({
            id: randomUUID(),
            conferenceId,
            invitationId,
            name,
            position,
            workplace,
            phone,
            participationId: scope.participationId,
            sittingIds: [],
            outsideList: false,
            late: list.late,
          }),
        );
      if (delegates.length === 0) return { added: 0 };
      await this.lists.assertRoom(invitationId, delegates.length, manager);
      await this.repository.add(delegates, manager);
      await this.lists.noteChange(list, manager);
      await record(`invitation:${invitationId}`, null, { added: delegates.map(({ name }) => name) });
      return { added: delegates.length };
    });
  }
}
