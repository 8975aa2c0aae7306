import type { ReactNode } from 'react';
import classes from './section.module.css';

/** A part of a page with its heading, and what can be done with the whole of it beside that. */
export function Section(props: { title: string; hint?: string; action?: ReactNode; children: ReactNode }) {
  return (
    <section className={classes.section} aria-label={props.title}>
      <header className={classes.header}>
        <h2 className={classes.title}>{props.title}</h2>
        {props.action}
      </header>
      {props.hint !== undefined && <p className={classes.hint}>{props.hint}</p>}
      {props.children}
    </section>
  );
}
