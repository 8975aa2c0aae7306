import type { ReactNode } from 'react';
import classes from './states.module.css';

/** Nothing is here yet, and why. */
export function EmptyState({
  page = false,
  icon,
  title,
  children,
}: {
  /** The page has nothing else: its title is the page's. */
  page?: boolean;
  icon?: ReactNode;
  title: string;
  children?: ReactNode;
}) {
  const Title = page ? 'h1' : 'p';
  return (
    <div className={classes.state}>
      {icon && (
        <span className={classes.icon} aria-hidden>
          {icon}
        </span>
      )}
      <Title className={classes.title}>{title}</Title>
      {children}
    </div>
  );
}
