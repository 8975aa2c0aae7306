import { useEffect, useRef, type ReactNode } from 'react';
import classes from './own-invitation.module.css';

/** One thing that the unit has to do. Where a form in it is closed by its own button, the step has the focus. */
export function InvitationStep({
  name,
  title,
  children,
}: {
  name: string;
  title: string;
  children: ReactNode;
}) {
  const step = useRef<HTMLElement>(null);
  const focused = useRef<Element | null>(null);
  useEffect(() => {
    if (step.current === null) return;
    const section = step.current;
    const watch = new MutationObserver(() => {
      if (document.activeElement !== document.body || focused.current?.isConnected !== false) return;
      focused.current = null;
      section.focus({ preventScroll: true });
    });
    watch.observe(section, { childList: true, subtree: true });
    return () => watch.disconnect();
  }, []);
  return (
    <section
      ref={step}
      tabIndex={-1}
      className={classes.step}
      aria-labelledby={`step-${name}`}
      onFocus={({ target }) => (focused.current = target)}
    >
      <h2 id={`step-${name}`}>{title}</h2>
      {children}
    </section>
  );
}
