import { useLayoutEffect, useRef } from 'react';

export const stepButtonId = (itemId: string, by: -1 | 1): string => `${by === 1 ? 'down' : 'up'}-${itemId}`;

/**
 * A button that moves its own row is moved with it and would lose the focus; the hand stays on it, or on the
 * other one at the edge of the list.
 */
export function useKeptFocus(items: readonly unknown[]): (itemId: string, by: -1 | 1) => void {
  const pressed = useRef<[string, -1 | 1] | null>(null);
  useLayoutEffect(() => {
    if (pressed.current === null) return;
    const [itemId, by] = pressed.current;
    pressed.current = null;
    for (const direction of [by, by === 1 ? -1 : 1] as const) {
      const button = document.getElementById(stepButtonId(itemId, direction));
      button?.focus();
      if (button !== null && document.activeElement === button) return;
    }
  }, [items]);
  return (itemId, by) => {
    pressed.current = [itemId, by];
  };
}
