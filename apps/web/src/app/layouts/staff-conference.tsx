import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, Navigate, useLocation } from 'react-router';
import type { ConferenceSnapshot, Permission } from '@diem-cau/shared';
import { wireError } from '../../lib/errors/command-error';
import type { LiveConnection, LiveSnapshot } from '../../live/connection';
import { useLive } from '../../live/use-live';
import { ErrorState } from '../../ui/error-state';
import { LoadingState } from '../../ui/loading-state';
import { useAppTexts } from '../texts/app.texts';

export interface InConference {
  entered: ConferenceSnapshot;
  live: LiveSnapshot;
  /** Commands go through; otherwise the page only shows what it last knew. */
  online: boolean;
}

interface Props {
  connection: LiveConnection;
  /** What the page is for; without it the page says so instead of showing empty panels. */
  needs: Permission;
  children: (conference: InConference) => ReactNode;
}

/** Enters a conference as staff. Once it was entered the page stays, whatever the network does. */
export function StaffConference({ connection, needs, children }: Props) {
  const t = useAppTexts();
  const live = useLive(connection);
  const { pathname, search } = useLocation();
  const { status, error, entered } = live;
  const toHome = (
    <Button component={Link} to="/" variant="subtle">
      {t('toHome')}
    </Button>
  );
  if (status === 'refused' && error?.code === 'NOT_SIGNED_IN' && connection.options.as === 'account') {
    return <Navigate to={`/login?next=${encodeURIComponent(pathname + search)}`} replace />;
  }
  if (entered === null) {
    if (status !== 'refused') return <LoadingState page text={t('entering')} />;
    return (
      <ErrorState page error={error ?? wireError('UNREACHABLE')} onRetry={() => connection.retry()}>
        {toHome}
      </ErrorState>
    );
  }
  if (!entered.me.permissions.includes(needs)) {
    return (
      <ErrorState page error={wireError('NOT_ALLOWED')}>
        {toHome}
      </ErrorState>
    );
  }
  return children({ entered, live, online: status === 'online' });
}
