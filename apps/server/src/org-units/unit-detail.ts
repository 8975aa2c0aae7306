import type { RelatedUnit, UnitDetail, UnitVersion } from '@diem-cau/shared';
import type { Day } from '../common/time/day';
import type { DatedTree, Version } from './dated-tree';
import { firstDay, lastDay } from './period';
import { undoableChange } from './unit-history';

/** All that is known of one unit, which the tree has. */
export function describeUnit(tree: DatedTree, unitId: string, revision: number): UnitDetail {
  const history = tree.versionsOf(unitId);
  const last = history.at(-1);
  const children = last ? tree.onDay(lastDay(last)).childrenOf(unitId).length : 0;
  return {
    id: unitId,
    revision,
    versions: history.map((version) => describeVersion(tree, version)),
    // A predecessor is shown as it was last, a successor as it began.
    predecessors: tree
      .successionsTo(unitId)
      .flatMap(({ predecessorId, since }) => related(tree, predecessorId, since)),
    successors: tree
      .successionsFrom(unitId)
      .flatMap(({ successorId, since }) => related(tree, successorId, since)),
    children,
    undoable: undoableChange(history),
  };
}

export function describeVersion(tree: DatedTree, version: Version): UnitVersion {
  const { code, name, level, parentId, validFrom, validTo } = version;
  const parent = parentId === null ? undefined : tree.shownOn(parentId, firstDay(version));
  return { code, name, level, parentId, parentName: parent?.name ?? null, validFrom, validTo };
}

function related(tree: DatedTree, unitId: string, since: Day): RelatedUnit[] {
  const unit = tree.unitOn(unitId, since);
  if (!unit) return [];
  const { id, code, name, level } = unit;
  return [{ id, code, name, level, path: tree.pathOf(id, since), since }];
}
