import { ancestorsOf, type TreeIndex, type TreeNode } from './tree-index';

/** A node as one line of the tree. */
export interface TreeRow<Node extends TreeNode> {
  node: Node;
  /** 0 for roots. */
  depth: number;
  /** Null when nothing lies beneath. */
  expanded: boolean | null;
  /** Its place among its siblings, from 1, and how many they are. */
  position: number;
  siblings: number;
  /** It is what was searched for, not only the way to it. */
  found: boolean;
}

/**
 * The lines that are open, from the top. During a search they are what was found and the ways to it; what was found
 * can be expanded as ever.
 *
 * @param found ids of what was found; null when nobody searches
 */
export function treeRows<Node extends TreeNode>(
  index: TreeIndex<Node>,
  expanded: ReadonlySet<string>,
  found: readonly string[] | null,
): TreeRow<Node>[] {
  const hits = new Set(found ?? []);
  const ways = new Set((found ?? []).flatMap((id) => ancestorsOf(index, id)));
  const rows: TreeRow<Node>[] = [];
  const collect = (parentId: string | null, depth: number, whole: boolean): void => {
    const children = index.childrenOf.get(parentId) ?? [];
    const shown = whole ? children : children.filter(({ id }) => hits.has(id) || ways.has(id));
    shown.forEach((node, place) => {
      const { id } = node;
      const open = expanded.has(id) || ways.has(id);
      const leaf = !index.childrenOf.has(id);
      rows.push({
        node,
        depth,
        expanded: leaf ? null : open,
        position: place + 1,
        siblings: shown.length,
        found: hits.has(id),
      });
      if (!leaf && open) collect(id, depth + 1, found === null || expanded.has(id));
    });
  };
  collect(null, 0, found === null);
  return rows;
}
