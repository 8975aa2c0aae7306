import { searchKey } from '@diem-cau/shared';

export interface TreeNode {
  id: string;
  parentId: string | null;
  name: string;
}

/** A tree of some ten thousand nodes, made ready for showing and searching. */
export interface TreeIndex<Node extends TreeNode> {
  nodes: readonly Node[];
  byId: ReadonlyMap<string, Node>;
  /** In the order in which they were given; those of null are the roots. */
  childrenOf: ReadonlyMap<string | null, readonly Node[]>;
  /** How many nodes lie beneath each, at any depth. */
  beneath: ReadonlyMap<string, number>;
  /** Each name as words that a search compares with, every one after a space. */
  words: ReadonlyMap<string, string>;
}

const spaced = (text: string) =>
  ` ${searchKey(text)
    .split(/[^\p{Letter}\p{Number}]+/u)
    .join(' ')}`;

/** @param nodes each after its parent; one whose parent is not among them is a root */
export function indexTree<Node extends TreeNode>(nodes: readonly Node[]): TreeIndex<Node> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const childrenOf = new Map<string | null, Node[]>();
  const beneath = new Map<string, number>();
  for (const node of nodes) {
    const parentId = node.parentId !== null && byId.has(node.parentId) ? node.parentId : null;
    const siblings = childrenOf.get(parentId);
    if (siblings) siblings.push(node);
    else childrenOf.set(parentId, [node]);
  }
  for (const { id, parentId } of [...nodes].reverse()) {
    if (parentId !== null) beneath.set(parentId, (beneath.get(parentId) ?? 0) + 1 + (beneath.get(id) ?? 0));
  }
  return {
    nodes,
    byId,
    childrenOf,
    beneath,
    words: new Map(nodes.map(({ id, name }) => [id, spaced(name)])),
  };
}

/** Ids of all above a node, the closest first. */
export function ancestorsOf<Node extends TreeNode>({ byId }: TreeIndex<Node>, id: string): string[] {
  const ancestors: string[] = [];
  let parentId = byId.get(id)?.parentId ?? null;
  while (parentId !== null) {
    ancestors.push(parentId);
    parentId = byId.get(parentId)?.parentId ?? null;
  }
  return ancestors;
}

/** Ids of the nodes in whose names every typed word begins a word, whatever its accents. */
export function findNodes<Node extends TreeNode>({ nodes, words }: TreeIndex<Node>, query: string): string[] {
  const typed = spaced(query).split(' ').filter(Boolean);
  if (typed.length === 0) return [];
  return nodes
    .filter(({ id }) => typed.every((word) => words.get(id)?.includes(` ${word}`)))
    .map(({ id }) => id);
}
