import { Injectable } from '@nestjs/common';
import type {
  SuccessorsImport,
  SuccessorsImported,
  SuccessorsImportOptions,
  SuccessorsImportPreview,
} from '@diem-cau/shared';
import { Changes } from '../../audit/changes';
import type { HttpCaller } from '../../common/access/caller.decorator';
import { DomainError } from '../../common/errors/domain-error';
import { SheetReader } from '../../spreadsheets/sheet-reader.service';
import { OrgUnitsRepository } from '../org-units.repository';
import { OrgUnitsService } from '../org-units.service';
import { UnitAccess } from '../unit-access';
import { briefList } from './brief-list';
import { planSuccessors } from './successors-plan';
import { readSuccessorRows } from './successors-sheet';

/** Brings in from a file what became of units. */
@Injectable()
export class SuccessorsImportService {
  constructor(
    private readonly repository: OrgUnitsRepository,
    private readonly units: OrgUnitsService,
    private readonly reader: SheetReader,
    private readonly changes: Changes,
    private readonly access: UnitAccess,
  ) {}

  async preview(file: Uint8Array, { since }: SuccessorsImportOptions): Promise<SuccessorsImportPreview> {
    const rows = readSuccessorRows(await this.reader.read(file));
    return planSuccessors(rows, since, await this.units.dated()).preview;
  }

  /** @throws DomainError CHANGED_MEANWHILE when it would not do what was previewed, IMPORT_HAS_PROBLEMS */
  async import(
    caller: HttpCaller,
    file: Uint8Array,
    { since, fingerprint }: SuccessorsImport,
  ): Promise<SuccessorsImported> {
    await this.access.assertMayManage(caller, null);
    const rows = readSuccessorRows(await this.reader.read(file));
    return this.changes.make(caller, 'units.import-successors', async ({ manager, record }) => {
      const { preview, successions } = planSuccessors(rows, since, await this.repository.lockTree(manager));
      const { changes, unchanged, unknown, problems } = preview;
      if (preview.fingerprint !== fingerprint) throw new DomainError('CHANGED_MEANWHILE');
      if (problems.length > 0) throw new DomainError('IMPORT_HAS_PROBLEMS', { count: problems.length });
      await this.repository.insertSuccessions(successions, manager);
      const [first] = changes;
      const pairs = changes.map(({ predecessor, successor }) => `${predecessor.name} → ${successor.name}`);
      if (first) await record(`unit:${first.successor.id}`, null, { since, successions: briefList(pairs) });
      return { created: changes.length, unchanged, unknown };
    });
  }
}
