import type { ConferenceState } from '@diem-cau/shared';
import { useNavigate } from 'react-router';
import { CountHistory } from '../../features/coordinator/count-history';
import { useCoordinatorTexts } from '../../features/coordinator/coordinator.texts';
import { DeclareCount } from '../../features/coordinator/declare-count';
import { useOwnCounts } from '../../features/coordinator/own-counts';
import { OwnHandOver } from '../../features/people/own-hand-over';
import { useFormats } from '../../lib/i18n/format';
import { usePageTitle } from '../../lib/use-page-title';
import { useLive, useLiveConnection } from '../../live/use-live';
import { ConnectionBanner } from '../../ui/connection-banner';
import { ErrorState } from '../../ui/error-state';
import { HotlineLine } from '../../ui/hotline-line';
import { LoadingState } from '../../ui/loading-state';
import { Notice } from '../../ui/notice';
import { StateTag } from '../../ui/state-tag';
import { PageLayout } from '../layouts/page-layout';
import classes from './coordinator/coordinator.module.css';

const NOT_OPEN: readonly ConferenceState[] = ['draft', 'postponed', 'cancelled'];

/** The venue's coordinator, on a phone: how many people sit in the room. */
export default function CoordinatorPage() {
  const t = useCoordinatorTexts();
  const connection = useLiveConnection('coordinator', null);
  const { status, error, entered } = useLive(connection);
  const { counts, add } = useOwnCounts(connection);
  const { time } = useFormats(entered?.conference.timeZone);
  const last = counts?.[0] ?? null;
  const navigate = useNavigate();
  usePageTitle(t('pageTitle'));

  if (entered === null) {
    return (
      <PageLayout width="form">
        {status === 'refused' && error !== null ? (
          <ErrorState error={error} onRetry={() => connection.retry()} />
        ) : (
          <LoadingState text={t('entering')} />
        )}
      </PageLayout>
    );
  }
  const { me, conference, hotline } = entered;
  return (
    <PageLayout width="form">
      <div className={classes.page}>
        <ConnectionBanner status={status} error={error} />
        <div>
          <p className={classes.soft}>{t('venue')}</p>
          <h1 className={classes.venue}>{me.name}</h1>
          <p className={classes.conference}>{conference.title}</p>
          <StateTag state={conference.state} />
        </div>
        <HotlineLine hotline={hotline} />
        <p>{t('purpose')}</p>
        {last === null ? (
          <Notice tone="info">{t('notYet')}</Notice>
        ) : (
          <Notice tone="good">{t('confirmed', { count: last.count, time: time(last.enteredAt) })}</Notice>
        )}
        {NOT_OPEN.includes(conference.state) && <Notice tone="amber">{t('waitForOpening')}</Notice>}
        <DeclareCount connection={connection} last={last} onConfirmed={add} />
        <CountHistory counts={counts ?? []} timeZone={conference.timeZone} />
        {me.participationId !== null && (
          <div>
            <OwnHandOver
              conference={conference}
              kind="coordinator"
              subjectId={me.participationId}
              onDone={() => void navigate('/', { replace: true })}
            />
          </div>
        )}
      </div>
    </PageLayout>
  );
}
