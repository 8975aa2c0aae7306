import { searchKey } from '@diem-cau/shared';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { TreeNode } from './tree-index';
import { treeMove, typedRow } from './tree-keys';
import type { TreeRow } from './tree-rows';
import { TreeLine } from './tree-line';
import classes from './virtual-tree.module.css';

interface Props<Node extends TreeNode> {
  label: string;
  rows: readonly TreeRow<Node>[];
  /** Words of names, for finding a line by typing. */
  words: ReadonlyMap<string, string>;
  selectedId: string | null;
  /** Pixels that a line is high. */
  linePx?: number;
  /** What a line shows; must stay the same function while nothing it uses changes. */
  children: (row: TreeRow<Node>) => ReactNode;
  onSelect: (id: string) => void;
  onToggle: (id: string) => void;
}

const LINE_PX = 44;
const OVERSCAN = 12;

/** Pixels in which so many lines are seen without scrolling. */
export const treeHeight = (lines: number): number => lines * LINE_PX + 2;
/** A pause this long begins a new word. */
const TYPING_MS = 800;

/** A tree of any size: only the lines in view are drawn. One stop of the keyboard; arrows move within. */
export function VirtualTree<Node extends TreeNode>(props: Props<Node>) {
  const { label, rows, words, selectedId, linePx = LINE_PX, children, onSelect, onToggle } = props;
  const scrollRef = useRef<HTMLDivElement>(null);
  const typed = useRef({ text: '', at: -TYPING_MS });
  const baseId = useId();
  const [activeId, setActiveId] = useState<string | null>(null);
  const activeIndex = Math.max(
    0,
    rows.findIndex(({ node }) => node.id === (activeId ?? selectedId)),
  );
  // What it gives is used here alone, and nothing here is memoized by a compiler.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => linePx,
    getItemKey: (index) => rows[index]?.node.id ?? index,
    overscan: OVERSCAN,
    useFlushSync: false,
    // The line that the keyboard is on stays drawn, because readers of the screen are told its id.
    rangeExtractor: (range: Range) => {
      const inView = defaultRangeExtractor(range);
      return inView.includes(activeIndex) || activeIndex >= range.count ? inView : [...inView, activeIndex];
    },
  });

  useEffect(() => virtualizer.measure(), [virtualizer, linePx]);

  const selectedIndex = rows.findIndex(({ node }) => node.id === selectedId);
  useEffect(() => {
    if (selectedIndex >= 0) virtualizer.scrollToIndex(selectedIndex, { align: 'auto' });
    // Only a new selection is brought into view; opening a line elsewhere must not move the page.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [selectedId, selectedIndex >= 0]);

  const press = useCallback(
    (id: string) => {
      setActiveId(id);
      onSelect(id);
    },
    [onSelect],
  );
  const goTo = (index: number) => {
    setActiveId(rows[index]?.node.id ?? null);
    virtualizer.scrollToIndex(index, { align: 'auto' });
  };
  const isTyping = (now: number) => now - typed.current.at < TYPING_MS;
  const type = (key: string, now: number) => {
    const text = isTyping(now) ? typed.current.text + key : key;
    typed.current = { text, at: now };
    const word = searchKey(text);
    const found = word === '' ? null : typedRow(rows, words, activeIndex, word);
    if (found !== null) goTo(found);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const withinName = event.key === ' ' && isTyping(event.timeStamp);
    const move = withinName ? null : treeMove(event.key, rows, activeIndex);
    if (move === null) {
      // The slash belongs to the page's search.
      if (event.key.length !== 1 || event.key === '/') return;
      event.preventDefault();
      type(event.key, event.timeStamp);
      return;
    }
    event.preventDefault();
    if (move.kind === 'go') goTo(move.to);
    else if (move.kind === 'toggle') onToggle(move.id);
    else press(move.id);
  };
  const lineId = (index: number) => `${baseId}-${rows[index]?.node.id}`;

  return (
    <div
      ref={scrollRef}
      className={classes.tree}
      role="tree"
      aria-label={label}
      aria-activedescendant={rows.length > 0 ? lineId(activeIndex) : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div className={classes.whole} role="none" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          return (
            row && (
              <TreeLine
                key={key}
                id={lineId(index)}
                row={row}
                start={start}
                height={linePx}
                active={index === activeIndex}
                selected={row.node.id === selectedId}
                onPress={press}
                onToggle={onToggle}
              >
                {children}
              </TreeLine>
            )
          );
        })}
      </div>
    </div>
  );
}
