import type { OwnPart } from '@diem-cau/shared';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { OwnHandOver } from '../../../features/people/own-hand-over';
import { ExternalConnection } from '../../../features/own-venue/external-connection';
import { OwnVenueHead } from '../../../features/own-venue/own-venue-head';
import { useOwnPart, type VenueRole } from '../../../features/own-venue/own-venue.queries';
import { useOwnVenueTexts } from '../../../features/own-venue/own-venue.texts';
import { PhoneNotices } from '../../../features/room-support/phone-notices';
import { ScreenList } from '../../../features/screens/screen-list';
import { usePageTitle } from '../../../lib/use-page-title';
import type { LiveConnection, LiveSnapshot } from '../../../live/connection';
import { useLive } from '../../../live/use-live';
import { ConnectionBanner } from '../../../ui/connection-banner';
import { ErrorState } from '../../../ui/error-state';
import { LoadingState } from '../../../ui/loading-state';
import { Section } from '../../../ui/section';
import { PageLayout } from '../../layouts/page-layout';
import { OwnLineCheck } from './own-line-check';
import classes from './own-venue-page.module.css';

type Entered = NonNullable<LiveSnapshot['entered']>;

interface Props {
  role: VenueRole;
  connection: LiveConnection;
  /** What stands before and after the room's screens. */
  parts?: (entered: Entered) => OwnVenueParts;
}

export interface OwnVenueParts {
  /** What wants an answer now stands above everything. */
  first: ReactNode;
  /** What matters more than the screens today. */
  before: ReactNode;
  after: ReactNode;
}

const NO_PARTS: OwnVenueParts = { first: null, before: null, after: null };
const TITLES = { coordinator: 'coordinatorPage', technician: 'technicianPage' } as const;

/** The page of somebody who answers for a venue, mostly on a phone. */
export function OwnVenuePage({ role, connection, parts = () => NO_PARTS }: Props) {
  const t = useOwnVenueTexts();
  const { status, error, entered } = useLive(connection);
  usePageTitle(t(TITLES[role]));
  const shown = entered && parts(entered);
  if (entered === null || shown === null) {
    return (
      <PageLayout width="form">
        {status === 'refused' && error !== null ? (
          <ErrorState alone error={error} onRetry={() => connection.retry()} />
        ) : (
          <LoadingState text={t('entering')} />
        )}
      </PageLayout>
    );
  }
  return (
    <PageLayout>
      <div className={classes.page}>
        <ConnectionBanner status={status} error={error} />
        <PhoneNotices connection={connection} />
        {shown.first}
        <Venue role={role} connection={connection} entered={entered} parts={shown} />
      </div>
    </PageLayout>
  );
}

interface VenueProps {
  role: VenueRole;
  connection: LiveConnection;
  entered: Entered;
  parts: OwnVenueParts;
}

function Venue({ role, connection, entered, parts }: VenueProps) {
  const navigate = useNavigate();
  const { me, conference, hotline } = entered;
  const participationId = me.participationId ?? '';
  const part = useOwnPart(conference.code, role).data;
  return (
    <div className={classes.columns}>
      <OwnVenueHead role={role} venueName={me.name} conference={conference} hotline={hotline} part={part} />
      {parts.before}
      <div>
        <Screens role={role} entered={entered} part={part} />
      </div>
      {parts.after}
      {!isElsewhere(part) && <OwnLineCheck role={role} connection={connection} conference={conference} />}
      <div className={classes.handOver}>
        <OwnHandOver
          conference={conference}
          kind={role}
          subjectId={participationId}
          onDone={() => void navigate('/', { replace: true })}
        />
      </div>
    </div>
  );
}

/** The venue comes by a system that is not ours. */
const isElsewhere = (part: OwnPart | undefined): boolean =>
  part?.venue ? part.venue.connection !== 'screen' : false;

interface ScreensProps {
  role: VenueRole;
  entered: Entered;
  part: OwnPart | undefined;
}

function Screens({ role, entered: { me, conference }, part }: ScreensProps) {
  const t = useOwnVenueTexts();
  if (part?.venue && isElsewhere(part)) return <ExternalConnection venue={part.venue} />;
  const path = `/conferences/${conference.code}/participations/${me.participationId ?? ''}`;
  return (
    <Section title={t('screens')}>
      <ScreenList of={{ path, as: role }} venueName={me.name} />
    </Section>
  );
}
