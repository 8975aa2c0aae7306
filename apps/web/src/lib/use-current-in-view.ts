import { useEffect, useRef, type RefObject } from 'react';
import { useLocation } from 'react-router';

/** For a row of links that is wider than a phone: the link of the page that is open is not hidden at its side. */
export function useCurrentInView(): RefObject<HTMLElement | null> {
  const row = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    const link = row.current?.querySelector<HTMLElement>('[aria-current]');
    if (row.current === null || !link) return;
    const { offsetLeft, offsetWidth } = link;
    row.current.scrollLeft =
      offsetLeft - row.current.offsetLeft - (row.current.clientWidth - offsetWidth) / 2;
  }, [pathname]);
  return row;
}
