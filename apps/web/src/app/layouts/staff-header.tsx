import type { Conference, Me, Permission } from '@diem-cau/shared';
import type { ReactNode } from 'react';
import { Link, NavLink } from 'react-router';
import { useCommonTexts } from '../../lib/i18n/common.texts';
import { LanguageSwitch } from '../../ui/language-switch';
import { Logo } from '../../ui/logo';
import { useAppTexts } from '../texts/app.texts';
import classes from './staff-header.module.css';

const PAGES: readonly {
  name: 'control' | 'venues' | 'moderate' | 'attendance';
  to: (code: string) => string;
  needs: Permission;
}[] = [
  { name: 'control', to: (code) => `/control/${code}`, needs: 'control-room.watch' },
  { name: 'venues', to: (code) => `/control/${code}/venues`, needs: 'venue.follow-up' },
  { name: 'moderate', to: (code) => `/moderate/${code}`, needs: 'qa.moderate' },
  { name: 'attendance', to: (code) => `/attendance/${code}`, needs: 'attendance.report' },
];

interface Props {
  conference: Conference;
  me: Me;
  /** Beside the title. */
  children?: ReactNode;
}

/** The conference and the ways between its staff pages. */
export function StaffHeader({ conference, me, children }: Props) {
  const t = useAppTexts();
  const common = useCommonTexts();
  const isStaff = me.as === 'account';
  return (
    <header className={classes.header}>
      <a href="#content" className="skip-link">
        {common('skipToContent')}
      </a>
      <Link
        to={isStaff ? '/admin' : '/'}
        className={classes.home}
        aria-label={`${common('product')} – ${t(isStaff ? 'staffPages' : 'home')}`}
      >
        <Logo />
      </Link>
      <div className={classes.title}>
        <h1>{conference.title}</h1>
        {children}
      </div>
      {isStaff && (
        <nav className={classes.nav} aria-label={t('staffPages')}>
          {PAGES.filter(({ needs }) => me.permissions.includes(needs)).map(({ name, to }) => (
            <NavLink key={name} to={to(conference.code)} end className={classes.link ?? ''}>
              {t(name)}
            </NavLink>
          ))}
        </nav>
      )}
      {!isStaff && <p>{me.name}</p>}
      <LanguageSwitch />
    </header>
  );
}
