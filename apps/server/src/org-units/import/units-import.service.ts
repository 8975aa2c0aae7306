import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type {
  UnitFacts,
  UnitsImport,
  UnitsImported,
  UnitsImportOptions,
  UnitsImportPreview,
} from '@diem-cau/shared';
import { Changes } from '../../audit/changes';
import type { HttpCaller } from '../../common/access/caller.decorator';
import { DomainError } from '../../common/errors/domain-error';
import { SheetReader } from '../../spreadsheets/sheet-reader.service';
import type { DatedTree } from '../dated-tree';
import { OrgUnitsRepository } from '../org-units.repository';
import { OrgUnitsService } from '../org-units.service';
import { UnitAccess } from '../unit-access';
import { briefList } from './brief-list';
import { planUnits, type UnitsPlan } from './units-plan';
import { readUnitRows } from './units-sheet';

/** Brings a whole tree, or a part of it, in from a file: shown first, then done all or not at all. */
@Injectable()
export class UnitsImportService {
  constructor(
    private readonly repository: OrgUnitsRepository,
    private readonly units: OrgUnitsService,
    private readonly reader: SheetReader,
    private readonly changes: Changes,
    private readonly access: UnitAccess,
  ) {}

  async preview(
    caller: HttpCaller,
    file: Uint8Array,
    options: UnitsImportOptions,
  ): Promise<UnitsImportPreview> {
    await this.assertMayImport(caller, options);
    const rows = readUnitRows(await this.reader.read(file));
    await setImmediate();
    return planUnits(rows, options, await this.units.dated()).preview;
  }

  /** @throws DomainError CHANGED_MEANWHILE when it would not do what was previewed, IMPORT_HAS_PROBLEMS */
  async import(caller: HttpCaller, file: Uint8Array, wanted: UnitsImport): Promise<UnitsImported> {
    const { fingerprint, ...options } = wanted;
    await this.assertMayImport(caller, options);
    const rows = readUnitRows(await this.reader.read(file));
    return this.changes.make(caller, 'units.import', async ({ manager, record }) => {
      const tree = await this.repository.lockTree(manager);
      await setImmediate();
      const plan = planUnits(rows, options, tree);
      if (plan.preview.fingerprint !== fingerprint) throw new DomainError('CHANGED_MEANWHILE');
      await this.repository.savePlan(plan, manager);
      const { before, after } = forAudit(plan, options);
      await record(`unit:${topOf(plan, options, tree)}`, before, after);
      return imported(plan);
    });
  }

  private async assertMayImport(caller: HttpCaller, options: UnitsImportOptions): Promise<void> {
    const { parentId, replacesId, validFrom } = options;
    if (replacesId !== null && validFrom === null) throw new DomainError('BAD_INPUT', {}, 'validFrom');
    await this.access.assertMayManage(caller, parentId);
    if (replacesId !== null) await this.access.assertMayManage(caller, replacesId);
    const named = [parentId, replacesId].filter((id) => id !== null);
    if (!(await this.units.exist(named))) throw new DomainError('NOT_FOUND');
  }
}

function imported({ preview: { changes, unchanged } }: UnitsPlan): UnitsImported {
  const count = (kind: string) => changes.filter((change) => change.kind === kind).length;
  return { created: count('created'), changed: count('changed'), closed: count('closed'), unchanged };
}

/** The unit that the import is about: the one above it, the one it replaces, or the first of the file. */
function topOf(plan: UnitsPlan, { parentId, replacesId }: UnitsImportOptions, tree: DatedTree): string {
  const [first] = [...plan.createdIds, ...plan.histories.keys(), ...tree.unitIds];
  return parentId ?? replacesId ?? first ?? '';
}

function forAudit({ preview: { changes } }: UnitsPlan, { validFrom }: UnitsImportOptions) {
  const was = (kind: 'changed' | 'closed') =>
    briefList(changes.flatMap((change) => (change.kind === kind ? written(change.before) : [])));
  const is = (kind: 'changed' | 'created') =>
    briefList(changes.flatMap((change) => (change.kind === kind ? written(change.after) : [])));
  return {
    before: { changed: was('changed'), closed: was('closed') },
    after: { validFrom, changed: is('changed'), created: is('created') },
  };
}

const written = ({ code, name, parentName }: UnitFacts): string =>
  `${code} ${name}${parentName === null ? '' : `, ${parentName}`}`;
