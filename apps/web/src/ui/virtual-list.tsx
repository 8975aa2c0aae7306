import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type ReactNode } from 'react';
import classes from './virtual-list.module.css';

interface Props<Item> {
  label: string;
  items: readonly Item[];
  keyOf: (item: Item, index: number) => string | number;
  children: (item: Item) => ReactNode;
}

/** What most lines are high; each is measured when it is drawn. */
const LINE_PX = 64;

/** A list of any length: only the lines in view are drawn. Short ones take only their own height. */
export function VirtualList<Item>({ label, items, keyOf, children }: Props<Item>) {
  const scrollRef = useRef<HTMLDivElement>(null);
  // What it gives is used here alone, and nothing here is memoized by a compiler.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => LINE_PX,
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : keyOf(item, index);
    },
    overscan: 10,
    useFlushSync: false,
  });
  return (
    <div ref={scrollRef} className={classes.scroll} role="region" aria-label={label} tabIndex={0}>
      <ul className={classes.whole} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index];
          return (
            item !== undefined && (
              <li
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                aria-posinset={index + 1}
                aria-setsize={items.length}
                className={classes.line}
                style={{ transform: `translateY(${start}px)` }}
              >
                {children(item)}
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}
