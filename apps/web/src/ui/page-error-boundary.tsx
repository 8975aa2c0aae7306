import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useCommonTexts } from '../lib/i18n/common.texts';
import { useRepeatWhile } from '../lib/time/use-repeat-while';
import classes from './states.module.css';

const RECOVER_EVERY_MS = 10_000;

function Broken({ recover }: { recover: (() => void) | null }) {
  const t = useCommonTexts();
  useRepeatWhile(recover !== null, RECOVER_EVERY_MS, () => recover?.());
  return (
    <main className={`${classes.state} ${classes.page}`} role="alert">
      <h1 className={classes.title}>{t('pageBroken')}</h1>
      <p className={classes.hint}>{t('pageBrokenHint')}</p>
      <Button onClick={() => window.location.reload()}>{t('reload')}</Button>
    </main>
  );
}

interface Props {
  /** Which page it is: a fault in one is not a fault of the next. */
  page: string;
  /** What a page that nobody sits at does to help itself, again and again. */
  recover?: (() => void) | null;
  children: ReactNode;
}

interface State {
  page: string;
  broken: boolean;
}

/** A fault in one page leaves a way out instead of an empty window. */
export class PageErrorBoundary extends Component<Props, State> {
  override state = { page: this.props.page, broken: false };

  static getDerivedStateFromProps({ page }: Props, state: State): State | null {
    return page === state.page ? null : { page, broken: false };
  }

  static getDerivedStateFromError(): Pick<State, 'broken'> {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken recover={this.props.recover ?? null} /> : this.props.children;
  }
}
