import { mayStandUnder } from '@diem-cau/shared';
import type { DatedTree, Version } from './dated-tree';
import { isCovered, overlap, type Period } from './period';

export type BrokenRule =
  /** The parent does not exist for as long as the unit does. */
  | { rule: 'parent-ends-earlier'; version: Version; parentName: string }
  | { rule: 'parent-level'; version: Version; parentName: string }
  /** It stands beneath itself, or deeper than any real tree is. */
  | { rule: 'circle'; version: Version; parentName: string }
  /** A unit beneath a changed one would lose its parent. */
  | { rule: 'child-left-behind'; version: Version; child: Version }
  | { rule: 'code-taken'; version: Version; other: Version };

export const MOST_LEVELS = 12;

/**
 * What the changed units break in the tree that has the change already. A tree is whole when every unit's parent exists on
 * every day that the unit does, is of a higher level, and has no other child of the same code that day.
 */
export function brokenRules(tree: DatedTree, changed: Iterable<string>): BrokenRule[] {
  const byParent = childrenByParent(tree);
  const broken: BrokenRule[] = [];
  const changedIds = new Set(changed);
  for (const unitId of changedIds) {
    for (const version of tree.versionsOf(unitId)) {
      broken.push(...parentRules(tree, version));
      const other = byParent
        .get(version.parentId)
        ?.get(version.code)
        ?.find((sibling) => sibling.unitId !== unitId && overlap(sibling, version));
      if (other) broken.push({ rule: 'code-taken', version, other });
    }
    for (const child of [...(byParent.get(unitId)?.values() ?? [])].flat()) {
      if (!changedIds.has(child.unitId)) broken.push(...childRules(tree, unitId, child));
    }
  }
  return broken;
}

function parentRules(tree: DatedTree, version: Version): BrokenRule[] {
  if (version.parentId === null) return [];
  const parents = tree.versionsOf(version.parentId);
  const parentName = parents.at(-1)?.name ?? '';
  if (!isCovered(version, parents)) return [{ rule: 'parent-ends-earlier', version, parentName }];
  const unfit = parents.find(
    (parent) => overlap(parent, version) && !mayStandUnder(version.level, parent.level),
  );
  if (unfit) return [{ rule: 'parent-level', version, parentName: unfit.name }];
  if (leadsTo(tree, version.unitId, version.parentId, version, new Set())) {
    return [{ rule: 'circle', version, parentName }];
  }
  return [];
}

function childRules(tree: DatedTree, parentId: string, child: Version): BrokenRule[] {
  const [broken] = parentRules(tree, child);
  if (!broken) return [];
  const version = tree.shownOn(parentId, child.validTo ?? '9999-99-99') ?? { ...child, unitId: parentId };
  return broken.rule === 'parent-ends-earlier' ? [{ rule: 'child-left-behind', version, child }] : [broken];
}

/** Whether one comes from a unit up to another within a period. */
function leadsTo(
  tree: DatedTree,
  target: string,
  from: string,
  within: Period,
  seen: ReadonlySet<string>,
): boolean {
  if (from === target || seen.size >= MOST_LEVELS) return true;
  if (seen.has(from)) return false;
  return tree.versionsOf(from).some((version) => {
    const shared = overlap(version, within);
    return (
      shared !== null &&
      version.parentId !== null &&
      leadsTo(tree, target, version.parentId, shared, new Set(seen).add(from))
    );
  });
}

function childrenByParent(tree: DatedTree): Map<string | null, Map<string, Version[]>> {
  const byParent = new Map<string | null, Map<string, Version[]>>();
  for (const version of tree.versions()) {
    const byCode = byParent.get(version.parentId) ?? new Map<string, Version[]>();
    byParent.set(version.parentId, byCode);
    byCode.set(version.code, [...(byCode.get(version.code) ?? []), version]);
  }
  return byParent;
}
