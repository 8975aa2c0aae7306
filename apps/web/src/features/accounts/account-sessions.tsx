import { Button } from '@mantine/core';
import { useState } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ErrorState } from '../../ui/error-state';
import { FailureNotice } from '../../ui/failure-notice';
import { LoadingState } from '../../ui/loading-state';
import { Section } from '../../ui/section';
import { SessionList } from '../../ui/session-list/session-list';
import { useAccountSessions, useEndAccountSession, useEndAccountSessions } from './accounts.queries';
import { useAccountsTexts } from './accounts.texts';

export function AccountSessions({ accountId, own }: { accountId: string; own: boolean }) {
  const t = useAccountsTexts();
  const sessions = useAccountSessions(accountId);
  const end = useEndAccountSession(accountId);
  const endAll = useEndAccountSessions(accountId);
  const [asked, setAsked] = useState(false);
  const failed = [end, endAll].find(({ isError }) => isError);
  return (
    <Section
      title={t('sessions')}
      action={
        !own &&
        (sessions.data?.length ?? 0) > 1 && (
          <Button variant="default" loading={endAll.isPending} onClick={() => setAsked(true)}>
            {t('endAll')}
          </Button>
        )
      }
    >
      <FailureNotice
        failure={failed ? { what: t('failed'), error: asWireError(failed.error) } : null}
        onDismiss={() => failed?.reset()}
      />
      {sessions.isPending && <LoadingState />}
      {sessions.isError && !sessions.data && (
        <ErrorState error={asWireError(sessions.error)} onRetry={() => void sessions.refetch()} />
      )}
      {sessions.data && (
        <SessionList
          label={t('sessions')}
          sessions={sessions.data}
          ending={end.isPending ? end.variables : null}
          onEnd={({ id }) => end.mutate(id)}
        />
      )}
      <ConfirmDialog
        opened={asked}
        title={t('endAll')}
        confirmText={t('endAll')}
        color="fault"
        onConfirm={() => endAll.mutate(undefined)}
        onClose={() => setAsked(false)}
      >
        <p>{t('endAllQuestion')}</p>
      </ConfirmDialog>
    </Section>
  );
}
