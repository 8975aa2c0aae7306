import type { TreeNode } from './tree-index';
import type { TreeRow } from './tree-rows';

/** What a key does in a tree: go to a line, open or close one, or choose it. */
export type TreeMove =
  { kind: 'go'; to: number } | { kind: 'toggle'; id: string } | { kind: 'select'; id: string };

const PAGE = 10;

/** The keys of a tree as the ARIA practices describe them. @returns null for keys that do nothing here */
export function treeMove<Node extends TreeNode>(
  key: string,
  rows: readonly TreeRow<Node>[],
  at: number,
): TreeMove | null {
  const row = rows[at];
  if (!row) return null;
  const go = (to: number): TreeMove => ({ kind: 'go', to: Math.max(0, Math.min(rows.length - 1, to)) });
  switch (key) {
    case 'ArrowDown':
      return go(at + 1);
    case 'ArrowUp':
      return go(at - 1);
    case 'PageDown':
      return go(at + PAGE);
    case 'PageUp':
      return go(at - PAGE);
    case 'Home':
      return go(0);
    case 'End':
      return go(rows.length - 1);
    case 'ArrowRight':
      if (row.expanded === false) return { kind: 'toggle', id: row.node.id };
      return row.expanded ? go(at + 1) : null;
    case 'ArrowLeft': {
      if (row.expanded) return { kind: 'toggle', id: row.node.id };
      const parent = rows.findLastIndex((other, place) => place < at && other.depth < row.depth);
      return parent < 0 ? null : go(parent);
    }
    case 'Enter':
    case ' ':
      return { kind: 'select', id: row.node.id };
    default:
      return null;
  }
}

/** The next line in whose name a word begins with what was typed, after the present one and around. */
export function typedRow<Node extends TreeNode>(
  rows: readonly TreeRow<Node>[],
  words: ReadonlyMap<string, string>,
  at: number,
  typed: string,
): number | null {
  // A single letter goes on to the next such line; more letters may still be about the present one.
  const first = typed.length > 1 ? at : at + 1;
  for (let step = 0; step < rows.length; step += 1) {
    const place = (first + step) % rows.length;
    if (words.get(rows[place]?.node.id ?? '')?.includes(` ${typed}`)) return place;
  }
  return null;
}
