import { isOver } from '@diem-cau/shared';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { DelegateEditor } from '../../features/delegates/delegate-editor';
import { counted } from '../../features/delegates/delegate-groups';
import { exportPath, useDelegates, type DelegateAccess } from '../../features/delegates/delegates.queries';
import { AnswerStep } from '../../features/own-invitation/answer-step';
import { InvitationLetter } from '../../features/own-invitation/invitation-letter';
import { InvitationStep } from '../../features/own-invitation/invitation-step';
import { ListStep } from '../../features/own-invitation/list-step';
import { useOwnInvitation } from '../../features/own-invitation/own-invitation.queries';
import { useOwnInvitationTexts } from '../../features/own-invitation/own-invitation.texts';
import { SubmitStep } from '../../features/own-invitation/submit-step';
import { VenueStep } from '../../features/own-invitation/venue-step';
import { asWireError } from '../../lib/errors/command-error';
import { useOnline } from '../../lib/use-online';
import { usePageTitle } from '../../lib/use-page-title';
import { ErrorState } from '../../ui/error-state';
import { LoadingState } from '../../ui/loading-state';
import { Notice } from '../../ui/notice';
import { PageLayout } from '../layouts/page-layout';
import classes from './invitation.module.css';

/** A clerk of an invited unit, often on a phone: answers, says where its delegates sit, names them. */
export default function InvitationPage() {
  const t = useOwnInvitationTexts();
  const { code = '' } = useParams();
  const online = useOnline();
  const access = useMemo<DelegateAccess>(() => ({ code, as: 'invitee' }), [code]);
  const own = useOwnInvitation(code);
  const list = useDelegates(access);
  usePageTitle(t('pageTitle'));

  if (own.isPending) return <LoadingState page />;
  if (own.data === undefined) {
    return (
      <PageLayout width="form">
        <ErrorState error={asWireError(own.error)} onRetry={() => void own.refetch()} />
      </PageLayout>
    );
  }
  const invitation = own.data;
  const readOnly = isOver(invitation.conference.state);
  const unit = list.data?.units[0];
  const delegates = list.data?.delegates ?? [];
  const count = counted(delegates).length;
  const step = { code, invitation, readOnly };
  return (
    <PageLayout>
      <div className={classes.page}>
        {!online && <Notice tone="amber">{t('offline')}</Notice>}
        {online && (own.isError || list.isError) && <Notice tone="amber">{t('stale')}</Notice>}
        <InvitationLetter invitation={invitation} />
        {readOnly && <Notice tone="info">{t('readOnly')}</Notice>}
        <InvitationStep name="answer" title={t('answerTitle')}>
          <AnswerStep {...step} />
        </InvitationStep>
        {invitation.state !== 'declined' && (
          <>
            <InvitationStep name="venue" title={t('venueTitle')}>
              <VenueStep {...step} />
            </InvitationStep>
            <InvitationStep name="list" title={t('listTitle')}>
              <ListStep invitation={invitation} count={count} downloadPath={exportPath(access, 'xlsx', null)}>
                {list.data && unit ? (
                  <DelegateEditor
                    access={access}
                    list={list.data}
                    unit={unit}
                    delegates={delegates}
                    readOnly={readOnly}
                  />
                ) : list.isError ? (
                  <ErrorState error={asWireError(list.error)} onRetry={() => void list.refetch()} />
                ) : (
                  <LoadingState />
                )}
              </ListStep>
            </InvitationStep>
            {invitation.state === 'accepted' && (
              <InvitationStep name="submit" title={t('submitTitle')}>
                <SubmitStep {...step} count={count} />
              </InvitationStep>
            )}
          </>
        )}
      </div>
    </PageLayout>
  );
}
