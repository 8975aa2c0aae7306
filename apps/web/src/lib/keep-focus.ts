interface OpenDialog {
  dialog: Element;
  /** What had the focus before it opened, and the part of the page that it stood in. */
  opener: HTMLElement | null;
  place: HTMLElement | null;
}

const DIALOG = '[role=dialog]';
const PLACE = '[tabindex="-1"]';

/**
 * Keeps the keyboard's place when what had the focus disappears with a dialog. A dialog that is gone gives the
 * focus back to what opened it, or where that is gone as well, to the part of the page it stood in. A dialog
 * that changes its content keeps the focus within. A button that was out of use while it worked has the focus
 * again afterwards. Returns what ends it.
 */
export function keepFocus(): () => void {
  const open: OpenDialog[] = [];
  let last: HTMLElement | null = null;

  const watch = new MutationObserver(() => {
    let closed: OpenDialog | undefined;
    while (open.length > 0 && !open.at(-1)?.dialog.isConnected) closed = open.pop();
    if (open.length === 0) watch.disconnect();
    if (document.activeElement !== document.body) return;
    const within = open.at(-1)?.dialog;
    const content = document.getElementById('content');
    const ways = closed ? [closed.opener, closed.place, content] : last?.isConnected ? [] : [within];
    for (const way of ways) {
      if (way instanceof HTMLElement && document.activeElement === document.body) {
        way.focus({ preventScroll: true });
      }
    }
  });

  const busy = new MutationObserver(([change]) => {
    const button = change?.target;
    if (!(button instanceof HTMLButtonElement) || button.disabled) return;
    busy.disconnect();
    if (document.activeElement === document.body) button.focus({ preventScroll: true });
  });
  const onBlur = ({ target, relatedTarget }: FocusEvent) => {
    if (relatedTarget !== null || !(target instanceof HTMLButtonElement) || !target.disabled) return;
    busy.disconnect();
    busy.observe(target, { attributes: true, attributeFilter: ['disabled'] });
  };
  const onFocus = ({ target }: FocusEvent) => {
    // A menu closes before the dialog that one of its entries opens, and its button is what remains.
    if (!(target instanceof HTMLElement) || target.closest('[role=menu]')) return;
    const dialog = target.closest(DIALOG);
    if (dialog && !open.some((each) => each.dialog === dialog)) {
      open.push({ dialog, opener: last, place: last?.closest<HTMLElement>(PLACE) ?? null });
      watch.observe(document.body, { childList: true, subtree: true });
    }
    last = target;
  };
  document.addEventListener('focusin', onFocus);
  document.addEventListener('focusout', onBlur);
  return () => {
    document.removeEventListener('focusin', onFocus);
    document.removeEventListener('focusout', onBlur);
    watch.disconnect();
    busy.disconnect();
  };
}
