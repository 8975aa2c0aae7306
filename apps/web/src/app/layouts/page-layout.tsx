import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useCommonTexts } from '../../lib/i18n/common.texts';
import { LanguageSwitch } from '../../ui/language-switch';
import { Logo } from '../../ui/logo';
import { useAppTexts } from '../texts/app.texts';
import classes from './page-layout.module.css';

interface Props {
  children: ReactNode;
  /** Beside the language switch. */
  tools?: ReactNode;
  /** `form`: one narrow column in the middle; `wide`: tables and trees. */
  width?: 'page' | 'form' | 'wide';
}

/** Header, content, footer of a page for reading. */
export function PageLayout({ children, tools, width = 'page' }: Props) {
  const t = useAppTexts();
  const common = useCommonTexts();
  return (
    <div className={classes.frame} data-width={width}>
      <a href="#content" className="skip-link">
        {common('skipToContent')}
      </a>
      <header className={classes.header}>
        <Link to="/" className={classes.brand} aria-label={`${common('product')} – ${t('home')}`}>
          <Logo />
        </Link>
        <div className={classes.tools}>
          {tools}
          <LanguageSwitch />
        </div>
      </header>
      <main id="content" tabIndex={-1} className={classes.content}>
        {children}
      </main>
      <footer className={classes.footer}>{t('tagline')}</footer>
    </div>
  );
}
