import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type {
  AuditAction,
  ChangeUnit,
  CreateUnit,
  DissolveUnit,
  NameSuccessors,
  UnitDetail,
} from '@diem-cau/shared';
import { Changes, type ChangeTransaction } from '../audit/changes';
import type { HttpCaller } from '../common/access/caller.decorator';
import { DomainError } from '../common/errors/domain-error';
import { addDays, type Day } from '../common/time/day';
import type { DatedTree, Succession, Version } from './dated-tree';
import { OrgUnitsRepository } from './org-units.repository';
import { OrgUnitsService } from './org-units.service';
import { UnitAccess } from './unit-access';
import { describeVersion } from './unit-detail';
import { changedFrom, endedOn, undoableChange, undone } from './unit-history';
import { brokenRules, type BrokenRule } from './unit-rules';

interface UnitChange {
  change: ChangeTransaction;
  tree: DatedTree;
  history: readonly Version[];
}

/** What the audit says of a part of a change. */
interface Told {
  before: object | null;
  after: object | null;
}

/** Changes of one unit by hand. Each is dated, and refused in words when the tree would not be whole any more. */
@Injectable()
export class UnitEditingService {
  constructor(
    private readonly repository: OrgUnitsRepository,
    private readonly units: OrgUnitsService,
    private readonly changes: Changes,
    private readonly unitAccess: UnitAccess,
  ) {}

  async create(caller: HttpCaller, { validFrom, ...state }: CreateUnit): Promise<UnitDetail> {
    await this.unitAccess.assertMayManage(caller, state.parentId);
    const unitId = randomUUID();
    await this.changes.make(caller, 'unit.create', async (change) => {
      const tree = await this.repository.lockTree(change.manager);
      await this.repository.insertUnits([unitId], change.manager);
      const told = await this.save(change, tree, unitId, [{ unitId, ...state, validFrom, validTo: null }]);
      await record(change, unitId, told);
    });
    return this.units.detail(unitId);
  }

  async changeFrom(caller: HttpCaller, unitId: string, wanted: ChangeUnit): Promise<UnitDetail> {
    const { revision, validFrom, ...state } = wanted;
    await this.unitAccess.assertMayManage(caller, state.parentId);
    return this.edit(caller, 'unit.change', unitId, revision, ({ change, tree, history }) => {
      const changed = changedFrom(history, validFrom, state);
      if (!changed) throw notValidThen(history);
      return this.save(change, tree, unitId, changed);
    });
  }

  async dissolve(caller: HttpCaller, unitId: string, wanted: DissolveUnit): Promise<UnitDetail> {
    const { revision, lastDay, successorIds } = wanted;
    return this.edit(caller, 'unit.dissolve', unitId, revision, async ({ change, tree, history }) => {
      const ended = endedOn(history, lastDay);
      if (!ended) throw notValidThen(history);
      const told = await this.save(change, tree, unitId, ended);
      const since = addDays(lastDay, 1);
      return [told, await this.replaceSuccessors(change, tree, unitId, successorIds, since)];
    });
  }

  async nameSuccessors(caller: HttpCaller, unitId: string, wanted: NameSuccessors): Promise<UnitDetail> {
    const { revision, since, successorIds } = wanted;
    return this.edit(caller, 'unit.name-successors', unitId, revision, async ({ change, tree, history }) => {
      const end = history.at(-1)?.validTo ?? null;
      if (end === null || end >= since) throw notValidThen(history);
      await this.repository.raiseRevisions([unitId], change.manager);
      return this.replaceSuccessors(change, tree, unitId, successorIds, since);
    });
  }

  /** Takes back what was entered last. @returns null when that was the unit itself */
  async undo(caller: HttpCaller, unitId: string, revision: number): Promise<UnitDetail | null> {
    const what = await this.changes.make(caller, 'unit.undo', async (change) => {
      const { tree, history } = await this.forChange(change, unitId, revision);
      const what = undoableChange(history);
      const told = [await this.save(change, tree, unitId, undone(history))];
      if (what === 'dissolution') {
        told.push(await this.replaceSuccessors(change, tree, unitId, [], this.units.today()));
      }
      await record(change, unitId, ...told);
      if (what === 'creation') await this.repository.deleteUnit(unitId, change.manager);
      return what;
    });
    return what === 'creation' ? null : this.units.detail(unitId);
  }

  private async edit(
    caller: HttpCaller,
    action: AuditAction,
    unitId: string,
    revision: number,
    work: (unit: UnitChange) => Promise<Told | Told[]>,
  ): Promise<UnitDetail> {
    await this.changes.make(caller, action, async (change) => {
      const told = await work({ change, ...(await this.forChange(change, unitId, revision)) });
      await record(change, unitId, ...[told].flat());
    });
    return this.units.detail(unitId);
  }

  private async forChange({ manager }: ChangeTransaction, unitId: string, revision: number) {
    const tree = await this.repository.lockTree(manager);
    const current = await this.repository.findUnitRevision(unitId, manager);
    if (current === null) throw new DomainError('NOT_FOUND');
    if (current !== revision) throw new DomainError('CHANGED_MEANWHILE');
    return { tree, history: tree.versionsOf(unitId) };
  }

  private async save(
    change: ChangeTransaction,
    tree: DatedTree,
    unitId: string,
    history: readonly Version[],
  ): Promise<Told> {
    const histories = new Map([[unitId, history]]);
    const after = tree.with(histories);
    const broken = brokenRules(after, [unitId]);
    if (broken.length > 0) throw refusal(broken);
    await this.repository.replaceHistories(histories, change.manager);
    return { before: versionsOf(tree, unitId), after: versionsOf(after, unitId) };
  }

  private async replaceSuccessors(
    change: ChangeTransaction,
    tree: DatedTree,
    unitId: string,
    successorIds: readonly string[],
    since: Day,
  ): Promise<Told> {
    const unfit = successorIds.find((id) => id === unitId || !tree.versionOn(id, since));
    if (unfit !== undefined) {
      throw new DomainError('UNIT_SUCCESSOR_UNFIT', { name: tree.shownOn(unfit, since)?.name ?? '?' });
    }
    const before = tree.successionsFrom(unitId);
    const after = successorIds.map((successorId) => ({ predecessorId: unitId, successorId, since }));
    await this.repository.deleteSuccessionsFrom(unitId, change.manager);
    await this.repository.insertSuccessions(after, change.manager);
    return { before: successorsOf(tree, before), after: successorsOf(tree, after) };
  }
}

/** One row, however many parts the change has. */
async function record(change: ChangeTransaction, unitId: string, ...told: Told[]): Promise<void> {
  const side = (name: keyof Told) => {
    const parts = told.flatMap((part) => part[name] ?? []);
    return parts.length === 0 ? null : Object.assign({}, ...parts);
  };
  await change.record(`unit:${unitId}`, side('before'), side('after'));
}

function versionsOf(tree: DatedTree, unitId: string): { versions: object[] } | null {
  const history = tree.versionsOf(unitId);
  return history.length === 0 ? null : { versions: history.map((version) => describeVersion(tree, version)) };
}

function successorsOf(tree: DatedTree, successions: readonly Succession[]): object | null {
  if (successions.length === 0) return null;
  return {
    successors: successions.map(({ successorId, since }) => ({
      id: successorId,
      name: tree.shownOn(successorId, since)?.name ?? '',
      since,
    })),
  };
}

const notValidThen = (history: readonly Version[]): DomainError =>
  new DomainError('UNIT_NOT_VALID_THEN', { name: history.at(-1)?.name ?? '' });

function refusal(broken: readonly BrokenRule[]): DomainError {
  const left = broken.filter(({ rule }) => rule === 'child-left-behind');
  const first = broken.find(({ rule }) => rule !== 'child-left-behind') ?? broken[0];
  switch (first?.rule) {
    case 'parent-ends-earlier':
      return new DomainError(
        'UNIT_PARENT_NOT_VALID',
        { name: first.version.name, parent: first.parentName },
        'parentId',
      );
    case 'parent-level':
    case 'circle':
      return new DomainError('UNIT_PARENT_LEVEL', { parent: first.parentName }, 'parentId');
    case 'code-taken':
      return new DomainError('UNIT_CODE_TAKEN', { code: first.version.code, name: first.other.name }, 'code');
    default: {
      const name = first?.rule === 'child-left-behind' ? first.child.name : '';
      return new DomainError('UNIT_HAS_CHILDREN', { count: left.length, name });
    }
  }
}
