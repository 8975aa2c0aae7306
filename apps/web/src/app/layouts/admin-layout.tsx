import type { Permission } from '@diem-cau/shared';
import { Suspense } from 'react';
import { Link, Outlet, useLocation, useNavigate } from 'react-router';
import { AccountMenu } from '../../features/identity/account-menu';
import { useSession } from '../../features/identity/session';
import { useCurrentInView } from '../../lib/use-current-in-view';
import { LoadingState } from '../../ui/loading-state';
import { useAppTexts } from '../texts/app.texts';
import type { appVi } from '../texts/app.vi';
import classes from './admin-layout.module.css';
import { PageLayout } from './page-layout';
import { SignedIn } from './signed-in';

interface Section {
  path: string;
  text: keyof typeof appVi;
  needs: Permission;
  /** What lies below it, where that is not its own path. */
  below?: string;
}

const SECTIONS: readonly Section[] = [
  { path: '/admin', text: 'adminConferences', needs: 'conference.list', below: '/admin/conferences' },
  { path: '/admin/units', text: 'adminUnits', needs: 'unit.read' },
  { path: '/admin/venues', text: 'adminVenues', needs: 'venue.read' },
  { path: '/admin/accounts', text: 'adminAccounts', needs: 'account.manage' },
  { path: '/admin/audit', text: 'adminAudit', needs: 'audit.read' },
  { path: '/admin/account', text: 'adminOwnAccount', needs: 'session.own' },
];

/** What an office prepares and keeps: its sections beside the page, above it on a phone. */
export default function AdminLayout() {
  return (
    <SignedIn>
      <Sections />
    </SignedIn>
  );
}

function Sections() {
  const t = useAppTexts();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const permissions = useSession().data?.permissions ?? [];
  const nav = useCurrentInView();
  const sections = (
    <nav ref={nav} className={classes.nav} aria-label={t('adminSections')}>
      {SECTIONS.filter(({ needs }) => permissions.includes(needs)).map(({ path, text, below = path }) => (
        <Link
          key={path}
          to={path}
          className={classes.link}
          aria-current={pathname === path || pathname.startsWith(`${below}/`) ? 'page' : undefined}
        >
          {t(text)}
        </Link>
      ))}
    </nav>
  );
  return (
    <PageLayout
      tools={<AccountMenu onSignedOut={() => void navigate('/')} />}
      width="wide"
      sections={sections}
    >
      <Suspense fallback={<LoadingState />}>
        <Outlet />
      </Suspense>
    </PageLayout>
  );
}
