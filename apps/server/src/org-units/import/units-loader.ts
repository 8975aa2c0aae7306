import { SPREADSHEET_LIMITS, type RowNote, type UnitsImportOptions } from '@diem-cau/shared';
import type { EntityManager } from 'typeorm';
import type { Day } from '../../common/time/day';
import { readSheet } from '../../spreadsheets/worker/read-sheet';
import type { Sheet } from '../../spreadsheets/worker/sheet';
import type { DatedTree } from '../dated-tree';
import { OrgUnitsRepository } from '../org-units.repository';
import { planSuccessors } from './successors-plan';
import { readSuccessorRows } from './successors-sheet';
import { planUnits } from './units-plan';
import { readUnitRows } from './units-sheet';

/** Imports files that came with the product, by the same rules and without a running server. */
export class UnitsLoader {
  private readonly repository: OrgUnitsRepository;

  constructor(private readonly manager: EntityManager) {
    this.repository = new OrgUnitsRepository(manager.dataSource);
  }

  tree(): Promise<DatedTree> {
    return this.repository.loadTree(this.manager);
  }

  async importUnits(file: Uint8Array, options: UnitsImportOptions): Promise<void> {
    const rows = readUnitRows(await read(file));
    const plan = planUnits(rows, options, await this.repository.lockTree(this.manager));
    assertNone(plan.preview.problems);
    await this.repository.savePlan(plan, this.manager);
  }

  async importSuccessors(file: Uint8Array, since: Day): Promise<void> {
    const rows = readSuccessorRows(await read(file));
    const plan = planSuccessors(rows, since, await this.repository.lockTree(this.manager));
    assertNone(plan.preview.problems);
    await this.repository.insertSuccessions(plan.successions, this.manager);
  }
}

async function read(file: Uint8Array): Promise<Sheet> {
  const answer = await readSheet(file, SPREADSHEET_LIMITS);
  if (!answer.ok) throw new Error(`The file of units cannot be read: ${answer.failure}`);
  return answer.sheet;
}

function assertNone([problem]: readonly RowNote[]): void {
  if (problem) throw new Error(`Row ${problem.row} of the file of units: ${problem.code}`);
}
