import classes from './logo.module.css';

/** The mark and the name: venues joined by a bridge, the hall above them. */
export function Logo() {
  return (
    <span className={classes.logo}>
      <svg viewBox="0 0 64 64" width="34" height="34" aria-hidden>
        <rect width="64" height="64" rx="14" className={classes.ground} />
        <path d="M10 42C18 22 46 22 54 42" className={classes.line} strokeWidth="5" />
        <path d="M10 46H54M22 31V46M32 27V46M42 31V46" className={classes.line} strokeWidth="4" />
        <circle cx="32" cy="16" r="5" className={classes.hall} />
      </svg>
      Điểm Cầu
    </span>
  );
}
