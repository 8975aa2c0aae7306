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
    const buttons = ([by, by === 1 ? -1 : 1] as const).map((direction) =>
      document.getElementById(stepButtonId(itemId, direction)),
    );
    buttons.find((button) => button instanceof HTMLButtonElement && !button.disabled)?.focus();
  }, [items]);
  return (itemId, by) => {
    pressed.current = [itemId, by];
  };
}
