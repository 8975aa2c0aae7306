import { IconChevronRight } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import type { TreeNode } from './tree-index';
import type { TreeRow } from './tree-rows';
import classes from './virtual-tree.module.css';

interface Props<Node extends TreeNode> {
  id: string;
  row: TreeRow<Node>;
  /** Pixels from the top of the tree. */
  start: number;
  height: number;
  active: boolean;
  selected: boolean;
  children: (row: TreeRow<Node>) => ReactNode;
  onPress: (id: string) => void;
  onToggle: (id: string) => void;
}

function Line<Node extends TreeNode>({
  id,
  row,
  start,
  height,
  active,
  selected,
  children,
  onPress,
  onToggle,
}: Props<Node>) {
  const { node, depth, expanded, position, siblings } = row;
  return (
    <div
      id={id}
      className={classes.line}
      role="treeitem"
      aria-level={depth + 1}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-selected={selected}
      {...(expanded !== null && { 'aria-expanded': expanded })}
      data-active={active}
      style={{ height, transform: `translateY(${start}px)`, paddingLeft: `calc(var(--indent) * ${depth})` }}
      onClick={() => onPress(node.id)}
    >
      {expanded === null ? (
        <span className={classes.gap} />
      ) : (
        <span
          className={classes.chevron}
          data-open={expanded}
          aria-hidden
          onClick={(event) => {
            event.stopPropagation();
            onToggle(node.id);
          }}
        >
          <IconChevronRight size={18} />
        </span>
      )}
      {children(row)}
    </div>
  );
}

/** One line; drawn anew only when something about it changes. */
export const TreeLine = memo(Line, (before, after) => {
  const { row: was, ...rest } = before;
  const { row: is, ...others } = after;
  const sameRow =
    was.node === is.node &&
    was.depth === is.depth &&
    was.expanded === is.expanded &&
    was.found === is.found &&
    was.position === is.position &&
    was.siblings === is.siblings;
  return sameRow && (Object.keys(rest) as (keyof typeof rest)[]).every((name) => rest[name] === others[name]);
}) as typeof Line;
