import type { Permission, StaffConference } from '@diem-cau/shared';
import { Suspense } from 'react';
import { Link, NavLink, Outlet, useOutletContext, useParams } from 'react-router';
import { useStaffConference } from '../../features/conferences/conferences.queries';
import { asWireError } from '../../lib/errors/command-error';
import { useCurrentInView } from '../../lib/use-current-in-view';
import { ErrorState } from '../../ui/error-state';
import { LoadingState } from '../../ui/loading-state';
import { StateTag } from '../../ui/state-tag';
import { useAppTexts } from '../texts/app.texts';
import type { appVi } from '../texts/app.vi';
import classes from './prepare-layout.module.css';
import { useArrival } from './use-arrival';

interface Step {
  path: string;
  text: keyof typeof appVi;
  needs: Permission;
}

/** In the order in which an office prepares. */
const STEPS: readonly Step[] = [
  { path: '', text: 'prepareOverview', needs: 'conference.read' },
  { path: 'details', text: 'prepareDetails', needs: 'conference.prepare' },
  { path: 'agenda', text: 'prepareAgenda', needs: 'conference.read' },
  { path: 'people', text: 'preparePeople', needs: 'link.make' },
  { path: 'materials', text: 'prepareMaterials', needs: 'material.manage' },
  { path: 'venues', text: 'prepareVenues', needs: 'participation.read' },
  { path: 'invitations', text: 'prepareInvitations', needs: 'invitation.read' },
  { path: 'delegates', text: 'prepareDelegates', needs: 'delegates.read' },
  { path: 'access', text: 'prepareAccess', needs: 'conference.prepare' },
];

/** The conference that the steps below it prepare. */
export const usePreparedConference = (): StaffConference => useOutletContext<StaffConference>();

/** One conference's preparation: its steps as tabs, the chosen one below. */
export default function PrepareLayout() {
  const t = useAppTexts();
  const { code = '' } = useParams();
  const conference = useStaffConference(code);
  const step = useArrival<HTMLDivElement>();
  if (conference.isPending) return <LoadingState />;
  if (conference.data === undefined) {
    return <ErrorState error={asWireError(conference.error)} onRetry={() => void conference.refetch()} />;
  }
  const { title, state, permissions } = conference.data;
  return (
    <>
      <header className={classes.header}>
        <Link to="/admin" className={classes.back}>
          {t('allConferences')}
        </Link>
        <div className={classes.title}>
          <h1>{title}</h1>
          <StateTag state={state} />
        </div>
      </header>
      <Steps code={code} permissions={permissions} />
      <div key={code} ref={step} tabIndex={-1} className={classes.content}>
        <Suspense fallback={<LoadingState />}>
          <Outlet context={conference.data} />
        </Suspense>
      </div>
    </>
  );
}

function Steps({ code, permissions }: { code: string; permissions: readonly Permission[] }) {
  const t = useAppTexts();
  const row = useCurrentInView();
  return (
    <nav ref={row} className={classes.steps} aria-label={t('prepareSteps')}>
      {STEPS.filter(({ needs }) => permissions.includes(needs)).map(({ path, text }) => (
        <NavLink
          key={path}
          to={`/admin/conferences/${code}${path && `/${path}`}`}
          end={path === ''}
          className={classes.step ?? ''}
        >
          {t(text)}
        </NavLink>
      ))}
    </nav>
  );
}
