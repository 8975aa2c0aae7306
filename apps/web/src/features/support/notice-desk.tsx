import type { ConferenceState, SentNotice, SupportDesk } from '@diem-cau/shared';
import { Button, CloseButton } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useCommonTexts } from '../../lib/i18n/common.texts';
import { useNow } from '../../lib/time/use-now';
import type { LiveConnection } from '../../live/connection';
import { ErrorState } from '../../ui/error-state';
import { FailureNotice } from '../../ui/failure-notice';
import { LoadingState } from '../../ui/loading-state';
import { Notice } from '../../ui/notice';
import { NoticeComposer } from './notice-composer';
import { NEW_NOTICE } from './notice-draft';
import { placesOf } from './notice-reach';
import { SentNoticeCard } from './sent-notice-card';
import classes from './support.module.css';
import { useSupportTexts } from './support.texts';
import { useSentNotices } from './use-sent-notices';

const TICK_MS = 1_000;
const NAMED = 3;

interface Props {
  connection: LiveConnection;
  desk: SupportDesk;
  state: ConferenceState;
  online: boolean;
  clockOffsetMs: number;
  timeZone: string;
}

/** What the hall tells the venues: writing, and what became of it. */
export function NoticeDesk({ connection, desk, state, online, clockOffsetMs, timeZone }: Props) {
  const t = useSupportTexts();
  const common = useCommonTexts();
  const sent = useSentNotices(connection);
  const now = useNow(TICK_MS) + clockOffsetMs;
  const [draft, setDraft] = useState(NEW_NOTICE);
  const places = useMemo(() => placesOf(desk), [desk]);
  const { commands, justWithdrawn } = sent;

  const toWhom = ({ chosen }: SentNotice): string => {
    if (chosen === null) return t('toAll', { count: desk.venues.length });
    const units = new Map(desk.units.map(({ id, name }) => [id, name]));
    const venues = new Map(desk.venues.map(({ participationId, name }) => [participationId, name]));
    const names = [
      ...chosen.unitIds.flatMap((id) => units.get(id) ?? []),
      ...chosen.participationIds.flatMap((id) => venues.get(id) ?? []),
    ];
    const first = names.slice(0, NAMED).join(', ');
    return names.length > NAMED ? t('toSome', { names: first, count: names.length - NAMED }) : first;
  };
  const again = ({ text, urgency, chosen }: SentNotice) =>
    setDraft({ ...NEW_NOTICE, text, urgency, toAll: chosen === null, reach: chosen ?? NEW_NOTICE.reach });

  return (
    <>
      <FailureNotice failure={commands.failure} onDismiss={commands.dismiss} />
      {!online && commands.busy.size > 0 && <Notice tone="amber">{t('kept')}</Notice>}
      {justWithdrawn !== null && (
        <Notice
          tone="info"
          action={
            <span className={classes.buttons}>
              <Button size="xs" variant="default" onClick={() => sent.restore(justWithdrawn)}>
                {t('undo')}
              </Button>
              <CloseButton aria-label={common('close')} onClick={sent.forgetWithdrawn} />
            </span>
          }
        >
          {t('withdrawnNow')}
        </Notice>
      )}
      <NoticeComposer
        draft={draft}
        onDraft={setDraft}
        places={places}
        venueCount={desk.venues.length}
        state={state}
        busy={commands.busy.has('send')}
        onSend={sent.send}
      />
      <h3 className={classes.heading}>{t('sent')}</h3>
      {sent.notices === null &&
        (sent.error === null ? (
          <LoadingState text={common('loading')} />
        ) : (
          <ErrorState error={sent.error} onRetry={sent.reload} />
        ))}
      {sent.notices?.length === 0 && <p className={classes.quiet}>{t('sentEmpty')}</p>}
      {sent.notices !== null && sent.notices.length > 0 && (
        <ol className={classes.list} aria-label={t('sent')}>
          {sent.notices.map((notice) => (
            <SentNoticeCard
              key={notice.id}
              notice={notice}
              to={toWhom(notice)}
              now={now}
              timeZone={timeZone}
              busy={commands.busy.has(notice.id)}
              onWithdraw={() => sent.withdraw(notice)}
              onAgain={() => again(notice)}
            />
          ))}
        </ol>
      )}
    </>
  );
}
