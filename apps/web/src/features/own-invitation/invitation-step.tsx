import type { ReactNode } from 'react';
import classes from './own-invitation.module.css';

/** One thing that the unit has to do. */
export function InvitationStep({
  name,
  title,
  children,
}: {
  name: string;
  title: string;
  children: ReactNode;
}) {
  return (
    <section className={classes.step} aria-labelledby={`step-${name}`}>
      <h2 id={`step-${name}`}>{title}</h2>
      {children}
    </section>
  );
}
