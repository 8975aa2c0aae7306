import type { ReactNode } from 'react';
import classes from './tag.module.css';

export type TagTone = 'plain' | 'brand' | 'live' | 'good' | 'amber' | 'fault';

/** A state in one or two words. `live` is kept for what is on air. */
export function Tag({
  tone = 'plain',
  icon,
  children,
}: {
  tone?: TagTone;
  icon?: ReactNode;
  children: ReactNode;
}) {
  return (
    <span className={classes.tag} data-tone={tone}>
      {tone === 'live' ? <span className={classes.dot} aria-hidden /> : icon}
      {children}
    </span>
  );
}
