import classes from './key-hint.module.css';

/** The key that does the same as the button it stands on; for the eye alone, readers are told by the button. */
export function KeyHint({ children }: { children: string }) {
  return (
    <kbd className={classes.key} aria-hidden>
      {children}
    </kbd>
  );
}
