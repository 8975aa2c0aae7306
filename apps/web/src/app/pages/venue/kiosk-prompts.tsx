import type { ReactNode } from 'react';
import classes from './kiosk-prompts.module.css';

/** What the hall wants of this room, or tells it, over the picture; the most urgent stands first. */
export function KioskPrompts({ children }: { children: ReactNode }) {
  return <div className={classes.prompts}>{children}</div>;
}
