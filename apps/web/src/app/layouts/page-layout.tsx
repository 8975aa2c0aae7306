import { useEffect, type ReactNode } from 'react';
import { Link, useLocation, useNavigationType } from 'react-router';
import { useCommonTexts } from '../../lib/i18n/common.texts';
import { LanguageSwitch } from '../../ui/language-switch';
import { Logo } from '../../ui/logo';
import { useAppTexts } from '../texts/app.texts';
import classes from './page-layout.module.css';
import { useArrival } from './use-arrival';

interface Props {
  children: ReactNode;
  /** Beside the language switch. */
  tools?: ReactNode;
  /** `form`: one narrow column in the middle; `wide`: tables and trees. */
  width?: 'page' | 'form' | 'wide';
  /** A navigation at the left of the content; the way past the header leads past it, too. */
  sections?: ReactNode;
}

/** Header, content, footer of a page for reading. */
export function PageLayout({ children, tools, width = 'page', sections }: Props) {
  const t = useAppTexts();
  const common = useCommonTexts();
  const content = useArrival<HTMLElement>();
  const { pathname } = useLocation();
  const goingBack = useNavigationType() === 'POP';
  useEffect(() => {
    if (!goingBack) window.scrollTo(0, 0);
  }, [pathname, goingBack]);
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
      <div className={classes.content} data-sections={sections !== undefined}>
        {sections}
        <main ref={content} id="content" tabIndex={-1} className={classes.main}>
          {children}
        </main>
      </div>
      <footer className={classes.footer}>{t('tagline')}</footer>
    </div>
  );
}
