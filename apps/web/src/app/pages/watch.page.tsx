import { Button } from '@mantine/core';
import { lazy, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useTicket } from '../../features/watch/ticket';
import { useWatchTexts } from '../../features/watch/watch.texts';
import { missingFeatures } from '../../lib/browser/missing-features';
import { usePageTitle } from '../../lib/use-page-title';
import { LoadingState } from '../../ui/loading-state';
import { PageLayout } from '../layouts/page-layout';
import { WatchConference } from './watch/watch-conference';

const Unsupported = lazy(() => import('./watch/unsupported'));
const NotAdmitted = lazy(() => import('./watch/not-admitted'));

/** Refusals of a ticket that no waiting heals: something else is shown than the conference. */
const CLOSED = new Set([
  'REGISTRATION_NEEDED',
  'CONFERENCE_CANCELLED',
  'CONFERENCE_NOT_READY',
  'CONFERENCE_INTERNAL',
  'CONFERENCE_UNKNOWN',
]);

export default function WatchPage() {
  const t = useWatchTexts();
  const code = useParams().code ?? '';
  const [missing] = useState(() => missingFeatures());
  const [enters, setEnters] = useState(missing.length === 0);
  const ticket = useTicket(code, enters);
  usePageTitle(ticket.data?.title ?? t('pageTitle'));
  const isClosed = ticket.error !== null && CLOSED.has(ticket.error.code);
  const retry = () => void ticket.refetch();
  return (
    <PageLayout>
      {!enters ? (
        <Unsupported missing={missing} onEnter={() => setEnters(true)} />
      ) : ticket.data && !isClosed ? (
        <WatchConference
          key={code}
          code={ticket.data.code}
          canPlay={!missing.includes('picture')}
          renewTicket={() => ticket.refetch()}
        />
      ) : ticket.error ? (
        <NotAdmitted code={code} error={ticket.error} onRetry={retry}>
          <Button component={Link} to="/" variant="default" size="md">
            {t('toHome')}
          </Button>
        </NotAdmitted>
      ) : (
        <LoadingState text={t('entering')} />
      )}
    </PageLayout>
  );
}
