import { useLayoutEffect, useRef } from 'react';

export const stepButtonId = (itemId: string, by: -1 | 1): string => `${by === 1 ? 'down' : 'up'}-${itemId}`;
export const removeButtonId = (itemId: string): string => `remove-${itemId}`;
export const ADD_BUTTON_ID = 'add-agenda-item';

/**
 * A button that moves its own row is moved with it, one that removes it goes with it, and both would lose the
 * focus. Told before the change which buttons may have it next, by their ids, the first that is still of use
 * gets it.
 */
export function useKeptFocus(items: readonly unknown[]): (buttonIds: readonly string[]) => void {
  const wanted = useRef<readonly string[]>([]);
  useLayoutEffect(() => {
    const ids = wanted.current;
    wanted.current = [];
    ids
      .map((id) => document.getElementById(id))
      .find((button) => button instanceof HTMLButtonElement && !button.disabled)
      ?.focus();
  }, [items]);
  return (buttonIds) => {
    wanted.current = buttonIds;
  };
}
