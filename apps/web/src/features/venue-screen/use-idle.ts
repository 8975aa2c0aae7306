import { useEffect, useState } from 'react';

const IDLE_MS = 3_000;

/** Whether nobody has moved the mouse or touched the screen lately. */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const moved = () => {
      setIdle(false);
      clearTimeout(timer);
      timer = setTimeout(() => setIdle(true), IDLE_MS);
    };
    const events = ['mousemove', 'pointerdown', 'keydown', 'focusin'] as const;
    moved();
    events.forEach((name) => window.addEventListener(name, moved));
    return () => {
      clearTimeout(timer);
      events.forEach((name) => window.removeEventListener(name, moved));
    };
  }, []);
  return idle;
}
