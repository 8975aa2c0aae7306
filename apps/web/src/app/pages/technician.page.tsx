import { useNavigate } from 'react-router';
import { OwnHandOver } from '../../features/people/own-hand-over';
import { ScreenList } from '../../features/screens/screen-list';
import { HowToPair } from '../../features/technician/how-to-pair';
import { useOwnPart } from '../../features/technician/technician.queries';
import { useTechnicianTexts } from '../../features/technician/technician.texts';
import { usePageTitle } from '../../lib/use-page-title';
import type { LiveSnapshot } from '../../live/connection';
import { useLive, useLiveConnection } from '../../live/use-live';
import { ConnectionBanner } from '../../ui/connection-banner';
import { ErrorState } from '../../ui/error-state';
import { HotlineLine } from '../../ui/hotline-line';
import { LoadingState } from '../../ui/loading-state';
import { Section } from '../../ui/section';
import { StateTag } from '../../ui/state-tag';
import { PageLayout } from '../layouts/page-layout';
import classes from './coordinator/coordinator.module.css';

/** Who looks after a venue's machines: its screens, and whom to call. */
export default function TechnicianPage() {
  const t = useTechnicianTexts();
  const connection = useLiveConnection('technician', null);
  const live = useLive(connection);
  const { status, error, entered } = live;
  usePageTitle(t('pageTitle'));
  return (
    <PageLayout width="form">
      {entered !== null && <Venue live={live} entered={entered} />}
      {entered === null && status === 'refused' && error !== null && (
        <ErrorState error={error} onRetry={() => connection.retry()} />
      )}
      {entered === null && (status !== 'refused' || error === null) && <LoadingState text={t('entering')} />}
    </PageLayout>
  );
}

function Venue({ live, entered }: { live: LiveSnapshot; entered: NonNullable<LiveSnapshot['entered']> }) {
  const t = useTechnicianTexts();
  const navigate = useNavigate();
  const { me, conference, hotline } = entered;
  const participationId = me.participationId ?? '';
  const name = useOwnPart(conference.code).data?.name;
  return (
    <div className={classes.page}>
      <ConnectionBanner status={live.status} error={live.error} />
      <div>
        <p className={classes.soft}>{t('venue')}</p>
        <h1 className={classes.venue}>{me.name}</h1>
        {name && <p>{t('technician', { name })}</p>}
        <p className={classes.conference}>{conference.title}</p>
        <StateTag state={conference.state} />
      </div>
      <HotlineLine hotline={hotline} />
      <Section title={t('screens')} hint={t('screensHint')}>
        <HowToPair />
        <ScreenList
          of={{
            path: `/conferences/${conference.code}/participations/${participationId}`,
            as: 'technician',
          }}
          venueName={me.name}
        />
      </Section>
      <div>
        <OwnHandOver
          conference={conference}
          kind="technician"
          subjectId={participationId}
          onDone={() => void navigate('/', { replace: true })}
        />
      </div>
    </div>
  );
}
