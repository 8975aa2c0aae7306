import type { ReactNode } from 'react';
import classes from './form-card.module.css';

/** One task in the middle of the page. */
export function FormCard(props: { title: string; hint: string; foot?: string; children: ReactNode }) {
  return (
    <section className={classes.card}>
      <h1 className={classes.title}>{props.title}</h1>
      <p className={classes.hint}>{props.hint}</p>
      {props.children}
      {props.foot !== undefined && <p className={classes.foot}>{props.foot}</p>}
    </section>
  );
}
