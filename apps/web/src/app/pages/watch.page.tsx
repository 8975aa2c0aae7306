import { Button } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { useTicket } from '../../features/watch/ticket';
import { useWatchTexts } from '../../features/watch/watch.texts';
import { asWireError } from '../../lib/errors/command-error';
import { usePageTitle } from '../../lib/use-page-title';
import { ErrorState } from '../../ui/error-state';
import { LoadingState } from '../../ui/loading-state';
import { PageLayout } from '../layouts/page-layout';
import { WatchConference } from './watch/watch-conference';

export default function WatchPage() {
  const t = useWatchTexts();
  const code = useParams().code ?? '';
  const ticket = useTicket(code);
  usePageTitle(ticket.data?.title ?? t('pageTitle'));
  return (
    <PageLayout>
      {ticket.data ? (
        <WatchConference key={code} code={ticket.data.code} renewTicket={() => ticket.refetch()} />
      ) : ticket.isError ? (
        <ErrorState error={asWireError(ticket.error)} onRetry={() => void ticket.refetch()}>
          <Button component={Link} to="/" variant="subtle">
            {t('toHome')}
          </Button>
        </ErrorState>
      ) : (
        <LoadingState text={t('entering')} />
      )}
    </PageLayout>
  );
}
