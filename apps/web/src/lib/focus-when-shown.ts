/** A ref for what comes next when a page goes on by itself. React's `autoFocus` does nothing for links. */
export const focusWhenShown = (element: HTMLElement | null): void => element?.focus();
