import { Button } from '@mantine/core';
import { useState } from 'react';
import { asWireError } from '../../../lib/errors/command-error';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { ErrorState } from '../../../ui/error-state';
import { FailureNotice } from '../../../ui/failure-notice';
import { LoadingState } from '../../../ui/loading-state';
import { Section } from '../../../ui/section';
import { SessionList } from '../../../ui/session-list/session-list';
import { useEndOtherSessions, useEndSession, useOwnSessions } from './own-account.queries';
import { useOwnAccountTexts } from './own-account.texts';

export function OwnSessions() {
  const t = useOwnAccountTexts();
  const sessions = useOwnSessions();
  const end = useEndSession();
  const endOthers = useEndOtherSessions();
  const [asked, setAsked] = useState(false);
  const failed = end.isError ? end : endOthers.isError ? endOthers : null;
  const others = (sessions.data?.length ?? 0) > 1;
  return (
    <Section
      title={t('sessionsTitle')}
      hint={t('sessionsHint')}
      action={
        others && (
          <Button variant="default" loading={endOthers.isPending} onClick={() => setAsked(true)}>
            {t('endOthers')}
          </Button>
        )
      }
    >
      <FailureNotice
        failure={failed && { what: t('endFailed'), error: asWireError(failed.error) }}
        onDismiss={() => failed?.reset()}
      />
      {sessions.isPending && <LoadingState />}
      {sessions.isError && !sessions.data && (
        <ErrorState error={asWireError(sessions.error)} onRetry={() => void sessions.refetch()} />
      )}
      {sessions.data && (
        <SessionList
          label={t('sessionsTitle')}
          sessions={sessions.data}
          ending={end.isPending ? end.variables : null}
          onEnd={({ id }) => end.mutate(id)}
        />
      )}
      <ConfirmDialog
        opened={asked}
        title={t('endOthers')}
        confirmText={t('endOthers')}
        color="fault"
        onConfirm={() => endOthers.mutate(undefined)}
        onClose={() => setAsked(false)}
      >
        <p>{t('endOthersQuestion')}</p>
      </ConfirmDialog>
    </Section>
  );
}
