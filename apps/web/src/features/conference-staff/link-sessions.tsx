import type { LinkSessionRecord } from '@diem-cau/shared';
import { useState } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ErrorState } from '../../ui/error-state';
import { FailureNotice } from '../../ui/failure-notice';
import { LoadingState } from '../../ui/loading-state';
import { Section } from '../../ui/section';
import { FoundSessions } from './found-sessions';
import { useEndLinkSession, useLinkSessions } from './staff.queries';
import { useStaffTexts } from './staff.texts';

/** Who has opened a personal link of the conference, and the way to cut a device off. */
export function LinkSessions({ conferenceCode }: { conferenceCode: string }) {
  const t = useStaffTexts();
  const sessions = useLinkSessions(conferenceCode);
  const end = useEndLinkSession(conferenceCode);
  const [asked, setAsked] = useState<LinkSessionRecord | null>(null);
  const titleOf = ({ kind, name }: LinkSessionRecord) =>
    t('session', { kind: t(`kind.${kind}`), name: name || t('unnamed') });
  return (
    <Section title={t('sessionsTitle')} hint={t('sessionsHint')}>
      <FailureNotice
        failure={end.isError ? { what: t('failed'), error: asWireError(end.error) } : null}
        onDismiss={end.reset}
      />
      {sessions.isPending && <LoadingState />}
      {sessions.isError && !sessions.data && (
        <ErrorState error={asWireError(sessions.error)} onRetry={() => void sessions.refetch()} />
      )}
      {sessions.data?.length === 0 && <p>{t('sessionsNone')}</p>}
      {sessions.data && sessions.data.length > 0 && (
        <FoundSessions
          sessions={sessions.data}
          titleOf={titleOf}
          ending={end.isPending ? end.variables : null}
          onEnd={setAsked}
        />
      )}
      {asked && (
        <ConfirmDialog
          opened
          title={titleOf(asked)}
          confirmText={t('end')}
          color="fault"
          onConfirm={() => end.mutate(asked.id)}
          onClose={() => setAsked(null)}
        >
          <p>{t('endQuestion')}</p>
        </ConfirmDialog>
      )}
    </Section>
  );
}
