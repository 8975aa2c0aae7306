import { useEffect } from 'react';

const MARK = /^\(\d+\) /;

/** How many wait, before the browser tab's title, where it is seen from another tab; 0 takes it away. */
export function useTitleMark(count: number): void {
  useEffect(() => {
    const title = document.title.replace(MARK, '');
    document.title = count > 0 ? `(${count}) ${title}` : title;
  }, [count]);
}
