import { useEffect, useRef } from 'react';

/** Does something at once and then every so many milliseconds, for as long as the condition holds. */
export function useRepeatWhile(holds: boolean, everyMs: number, work: () => void): void {
  const latest = useRef(work);
  useEffect(() => {
    latest.current = work;
  });
  useEffect(() => {
    if (!holds) return;
    latest.current();
    const timer = setInterval(() => latest.current(), everyMs);
    return () => clearInterval(timer);
  }, [holds, everyMs]);
}
