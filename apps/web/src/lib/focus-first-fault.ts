/** Puts the focus on the first field that a form has marked when it was sent. Returns what ends it. */
export function focusFirstFault(): () => void {
  const onSubmit = ({ target }: SubmitEvent) => {
    // After the marks are drawn.
    requestAnimationFrame(() => {
      if (target instanceof HTMLFormElement) {
        target.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
      }
    });
  };
  document.addEventListener('submit', onSubmit);
  return () => document.removeEventListener('submit', onSubmit);
}
