import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useCommonTexts } from '../lib/i18n/common.texts';
import classes from './states.module.css';

function Broken() {
  const t = useCommonTexts();
  return (
    <main className={`${classes.state} ${classes.page}`} role="alert">
      <h1 className={classes.title}>{t('pageBroken')}</h1>
      <p className={classes.hint}>{t('pageBrokenHint')}</p>
      <Button onClick={() => window.location.reload()}>{t('reload')}</Button>
    </main>
  );
}

/** A fault in one page leaves a way out instead of an empty window. */
export class PageErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}
