import { useEffect, useRef, type RefObject } from 'react';
import { useLocation } from 'react-router';

/**
 * For the part of a layout that changes from page to page. When what was pressed is gone with the page before,
 * the keyboard goes on from the beginning of the new part instead of from the top of the window.
 */
export function useArrival<E extends HTMLElement>(): RefObject<E | null> {
  const ref = useRef<E>(null);
  const { pathname, key } = useLocation();
  // The first page of a visit begins at its top, where the way past the header is.
  const arrivedByLink = key !== 'default';
  useEffect(() => {
    if (arrivedByLink && document.activeElement === document.body)
      ref.current?.focus({ preventScroll: true });
  }, [pathname, arrivedByLink]);
  return ref;
}
